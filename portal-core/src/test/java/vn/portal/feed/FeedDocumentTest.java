package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedDocumentTest {
    private static final FeedFormat RSS = FeedFormats.named("rss");

    private static FeedDocument feed(List<FeedEntry> entries) throws IOException {
        return FeedDocument.of(RSS, SampleFeed.head(RSS, SampleFeed.entries()), entries);
    }

    @Test
    void isWhatItsFormatWrites() throws IOException {
        var feed = feed(SampleFeed.entries());

        assertThat(text(feed)).isEqualTo(SampleFeed.written(RSS, SampleFeed.entries()));
        assertThat(feed.mediaType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(feed.lastModified()).isEqualTo("Mon, 23 Nov 2026 19:00:00 GMT");
    }

    @Test
    void isKnownByItsTagWhateverItsDate() throws IOException {
        var feed = feed(SampleFeed.entries());
        var changed = feed(SampleFeed.entries().subList(1, 5));

        assertThat(feed.tag())
                .matches("\"[\\w-]{22}\"")
                .isEqualTo(feed(SampleFeed.entries()).tag());
        assertThat(changed.tag()).isNotEqualTo(feed.tag());
        assertThat(feed.isKnown(feed.tag(), null)).isTrue();
        assertThat(feed.isKnown("\"other\", W/" + feed.tag(), null)).isTrue();
        assertThat(feed.isKnown("*", null)).isTrue();
        assertThat(changed.isKnown(feed.tag(), "Tue, 24 Nov 2026 00:00:00 GMT")).isFalse();
    }

    @Test
    void isKnownByItsDateWhereNoTagIsAskedFor() throws IOException {
        var feed = feed(SampleFeed.entries());

        assertThat(feed.isKnown(null, feed.lastModified())).isTrue();
        assertThat(feed.isKnown(null, "Mon, 23 Nov 2026 18:59:59 GMT")).isFalse();
        assertThat(feed.isKnown(null, "yesterday")).isFalse();
        assertThat(feed.isKnown(null, null)).isFalse();
    }

    @Test
    void leadsFromPageToPage() throws IOException {
        var entries = SampleFeed.entries();
        var head = SampleFeed.head(RSS, entries);
        var pages = new FeedPages(RSS, head, number -> URI.create("https://hoabinh.example/feeds/" + number), 2);

        assertThat(text(pages.newest(entries)))
                .contains("<atom:link href=\"https://hoabinh.example/feeds/2\" rel=\"prev-archive\"");
        assertThat(text(pages.archive(2, entries)))
                .contains("<fh:archive/>", "<atom:link href=\"https://hoabinh.example/feeds/2\" rel=\"self\"")
                .contains("<atom:link href=\"https://hoabinh.example/feeds/1\" rel=\"prev-archive\"")
                .contains("<atom:link href=\"" + head.self() + "\" rel=\"current\"");
        assertThat(text(pages.archive(1, entries))).contains("<fh:archive/>").doesNotContain("prev-archive");
        assertThat(text(new FeedPages(RSS, head, number -> head.self(), 0).newest(entries)))
                .contains("<fh:complete/>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pages.archive(3, entries))
                .withMessage("no archive 3 of 2");
    }

    private static String text(FeedDocument feed) throws IOException {
        var out = new ByteArrayOutputStream();
        feed.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
