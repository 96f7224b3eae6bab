package vn.portal.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

class FeedReaderTest {
    private static final FeedHints HINTS = FeedHints.of(Origin.of("cu", "rss"));
    private static final JsonMapper GOLDEN = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"nukeviet.xml", "broken.xml", "atom.xml", "rdf.xml", "feed.json"})
    void readsWhole(String file) throws IOException {
        var feed = FeedReader.read(bytes(file), HINTS.withAddress(URI.create("https://cu.example/rss/" + file)));
        assertThat(print(feed)).isEqualTo(new String(bytes(file + ".expected.txt"), StandardCharsets.UTF_8));
    }

    /** Everything that was read, and the sentences that its keeper sees. */
    static String print(ReadFeed feed) {
        var notices = feed.notices().stream()
                .map(n -> n.severity() + " " + n.path() + " " + n.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        var json = GOLDEN.writeValueAsString(new ReadFeed(
                feed.dialect(), feed.version(), feed.encoding(), feed.header(), feed.items(), Notices.none()));
        return json.replace("\r\n", "\n") + "\n" + notices + "\n";
    }

    private byte[] bytes(String name) throws IOException {
        try (var in = getClass().getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    @Test
    void saysThatAPageIsNoFeed() {
        var feed = FeedReader.read("<html><body><p>Xin chào".getBytes(StandardCharsets.UTF_8), HINTS);
        assertThat(feed.dialect()).isEqualTo(Dialect.UNKNOWN);
        assertThat(feed.items()).isEmpty();
        assertThat(feed.notices().countByCode()).containsKeys("feed-unknown", "feed-not-well-formed");
    }

    @Test
    void takesAPathThatStandsAsIdForOneOfTheFeedsSite() {
        var feed = FeedReader.read(
                ("<feed xmlns='http://www.w3.org/2005/Atom'><id>/rss</id><link rel='self' href='/rss'/>"
                                + "<entry><id>/tin/1</id></entry><entry><id>tag:1</id></entry><entry><id>7</id></entry></feed>")
                        .getBytes(StandardCharsets.UTF_8),
                HINTS.withAddress(URI.create("https://cu.example/atom.xml")));

        assertThat(feed.header().id()).isEqualTo("https://cu.example/rss");
        assertThat(feed.header().links())
                .containsExactly(
                        new ReadLink("https://cu.example/rss", "self", "application/atom+xml", null, null, null));
        assertThat(feed.items()).extracting(ReadItem::id).containsExactly("https://cu.example/tin/1", "tag:1", "7");
    }

    @Test
    void keepsMinutesOfOtherGenerators() {
        String rss =
                "<rss><channel><generator>Khác</generator><item><guid isPermaLink='false'>a</guid><pubDate>Thu, 22 Feb 2024 03:02:45 GMT"
                        + "</pubDate></item><item><guid isPermaLink='false'>b</guid><pubDate>Tue, 5 Dec 2023 09:12:00 GMT</pubDate></item></channel></rss>";
        var feed = FeedReader.read(rss.getBytes(StandardCharsets.UTF_8), HINTS);
        assertThat(feed.items().get(0).published().when().at()).isEqualTo("2024-02-22T03:02:45Z");
        assertThat(feed.notices()).isEmpty();
    }

    @Test
    void saysEveryNoticeInBothLanguages() throws IOException {
        var feed = FeedReader.read(bytes("broken.xml"), HINTS);
        assertThat(feed.notices())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.text(new Locale("vi")))
                        .isNotEqualTo(notice.code())
                        .isNotEqualTo(notice.text(Locale.ENGLISH))
                        .doesNotContain("{"));
    }
}
