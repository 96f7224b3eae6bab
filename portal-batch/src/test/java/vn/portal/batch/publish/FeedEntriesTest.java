package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.portal.feed.FeedEntry;

class FeedEntriesTest {
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void holdsShortStoriesForAllDocuments() {
        var entries = new FeedEntries(() -> stories(20, 1_000));
        assertThat(readings).hasValue(0);
        for (int document = 0; document < 3; document++) {
            assertThat(entries).hasSize(20);
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void readsLongStoriesAgainForEachDocument() {
        var entries = new FeedEntries(() -> stories(20, 250_000));
        for (int document = 0; document < 3; document++) {
            assertThat(entries).hasSize(20);
        }
        // once more than there are documents: to see how long they are
        assertThat(readings).hasValue(4);
    }

    private Stream<FeedEntry> stories(int many, int letters) {
        readings.incrementAndGet();
        return IntStream.range(0, many).mapToObj(i -> {
            var story = Stories.article(i + ".txt", "Tin " + i, null, LocalDate.of(2024, 1, 1))
                    .paragraphs("a".repeat(letters))
                    .build();
            return new FeedEntry(story, URI.create("https://song-mai.example/" + i + ".html"));
        });
    }
}
