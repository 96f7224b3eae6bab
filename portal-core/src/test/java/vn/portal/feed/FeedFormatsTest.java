package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.model.Edition;

/** What holds for every format; a new one needs no more than its line and {@code <name>.golden}. */
class FeedFormatsTest {
    static Stream<FeedFormat> formats() {
        return FeedFormats.standard().stream();
    }

    @Test
    void namesEachFormatOnce() {
        assertThat(FeedFormats.standard())
                .extracting(FeedFormat::name, FeedFormat::mediaType, FeedFormat::fileName)
                .map(Object::toString)
                .containsExactly(
                        "(\"rss\", \"application/rss+xml\", \"rss.xml\")",
                        "(\"atom\", \"application/atom+xml\", \"atom.xml\")",
                        "(\"json\", \"application/feed+json\", \"feed.json\")");
        assertThat(FeedFormats.named("atom").fileName()).isEqualTo("atom.xml");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedFormats.named("cdf"))
                .withMessage("no feed format: cdf");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSampleAsItsGoldenFileSays(FeedFormat format) throws IOException {
        var golden = format.name() + ".golden";
        try (InputStream in = getClass().getResourceAsStream(golden)) {
            assertThat(in)
                    .as("a golden file for the format: src/test/resources/vn/portal/feed/%s", golden)
                    .isNotNull();
            assertThat(SampleFeed.written(format, SampleFeed.entries()))
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesAnEmptyFeedAsOfTheDayOnWhichIdentifiersBegan() {
        assertThat(SampleFeed.written(FeedFormats.named("rss"), List.of())).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Cổng thông tin thị xã Hòa Bình</title>
                    <link>https://hoabinh.example/</link>
                    <description>Cổng thông tin thị xã Hòa Bình</description>
                    <language>vi</language>
                    <lastBuildDate>Tue, 1 Jul 2025 00:00:00 +0700</lastBuildDate>
                    <atom:link href="https://hoabinh.example/feeds/rss.xml" rel="self" type="application/rss+xml"/>
                  </channel>
                </rss>
                """);
        assertThat(SampleFeed.written(FeedFormats.named("atom"), List.of())).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="vi">
                  <id>tag:hoabinh.example,2025-07-01:feeds/all</id>
                  <title>Cổng thông tin thị xã Hòa Bình</title>
                  <updated>2025-07-01T00:00:00+07:00</updated>
                  <link href="https://hoabinh.example/feeds/atom.xml" rel="self" type="application/atom+xml"/>
                  <link href="https://hoabinh.example/" rel="alternate" type="text/html"/>
                  <author>
                    <name>Cổng thông tin thị xã Hòa Bình</name>
                  </author>
                </feed>
                """);
        assertThat(SampleFeed.written(FeedFormats.named("json"), List.of())).isEqualTo("""
                {
                  "version": "https://jsonfeed.org/version/1.1",
                  "title": "Cổng thông tin thị xã Hòa Bình",
                  "home_page_url": "https://hoabinh.example/",
                  "feed_url": "https://hoabinh.example/feeds/feed.json",
                  "language": "vi",
                  "authors": [ {
                    "name": "Cổng thông tin thị xã Hòa Bình"
                  } ],
                  "items": [ ]
                }
                """);
    }

    @Test
    void leadsToOlderDocumentsAndTellsWhatIsGone() {
        var gone =
                new Tombstone(SampleFeed.onDay().id(), Instant.parse("2026-04-01T02:00:00Z"), "Rút để kiểm tra <lại>.");
        var older = URI.create("https://hoabinh.example/feeds/2.xml");
        var head = SampleFeed.head(FeedFormats.named("atom"), List.of())
                .with(History.before(older))
                .withHub(URI.create("https://hub.example/"))
                .withGone(List.of(gone));

        assertThat(lines(FeedFormats.named("atom"), head))
                .containsSubsequence(
                        "<link href=\"https://hub.example/\" rel=\"hub\"/>",
                        "<link href=\"https://hoabinh.example/feeds/2.xml\" rel=\"prev-archive\" type=\"application/atom+xml\"/>",
                        "<at:deleted-entry ref=\"tag:hoabinh.example,2025-07-01:28e7a856-e831-583e-b930-03094abd42ac\" when=\"2026-04-01T09:00:00+07:00\">",
                        "<at:comment>Rút để kiểm tra &lt;lại&gt;.</at:comment>",
                        "</at:deleted-entry>");
        assertThat(lines(FeedFormats.named("rss"), head))
                .contains(
                        "<atom:link href=\"https://hub.example/\" rel=\"hub\"/>",
                        "<atom:link href=\"https://hoabinh.example/feeds/2.xml\" rel=\"prev-archive\" type=\"application/rss+xml\"/>");
        assertThat(lines(FeedFormats.named("json"), head))
                .contains("\"next_url\": \"https://hoabinh.example/feeds/2.xml\",", "\"type\": \"WebSub\",");
    }

    @Test
    void marksAnArchiveAndAWholeFeed() {
        var current = URI.create("https://hoabinh.example/feeds/atom.xml");
        var atom = FeedFormats.named("atom");
        var head = SampleFeed.head(atom, List.of());

        assertThat(lines(atom, head.with(History.archive(current, null))))
                .containsSubsequence(
                        "<fh:archive/>",
                        "<link href=\"https://hoabinh.example/feeds/atom.xml\" rel=\"current\" type=\"application/atom+xml\"/>")
                .noneMatch(line -> line.contains("prev-archive"));
        assertThat(lines(FeedFormats.named("rss"), head.with(History.COMPLETE))).contains("<fh:complete/>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.before(URI.create("feeds/2.xml")))
                .withMessageContaining("feeds/2.xml");
        assertThatIllegalArgumentException().isThrownBy(() -> new History(true, true, null, null));
    }

    private static List<String> lines(FeedFormat format, FeedHead head) {
        return SampleFeed.written(format, head, List.of())
                .lines()
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void countsEntriesAndLostCharacters(FeedFormat format) throws IOException {
        var entries = SampleFeed.entries();
        var written = format.write(SampleFeed.head(format, entries), entries, OutputStream.nullOutputStream());
        // one each in lead, body, caption and byline; the lead stands in the summary and in the content
        assertThat(written).isEqualTo(new FeedFormat.Written(5, 5));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesInEveryLocaleAndZone(FeedFormat format) {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var separator = System.getProperty("line.separator");
        String expected = SampleFeed.written(format, SampleFeed.entries());
        try {
            for (String tag :
                    List.of("ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "tr-TR", "vi-VN", "ja-JP-u-ca-japanese")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                System.setProperty("line.separator", "\r\n");
                assertThat(SampleFeed.written(format, SampleFeed.entries())).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void keepsEveryIdWhenTheBaseAddressChanges(FeedFormat format) {
        String there = "https://www.phuong-moi.example/cong/";
        String moved = SampleFeed.written(
                format, SampleFeed.head(SampleFeed.portalAt(there), format, List.of()), SampleFeed.entries(there));
        String before = SampleFeed.written(format, SampleFeed.entries());
        assertThat(ids(moved)).hasSizeGreaterThanOrEqualTo(5).isEqualTo(ids(before));
        assertThat(moved).doesNotContain("https://hoabinh.example/");
    }

    private static List<String> ids(String feed) {
        var ids = new ArrayList<String>();
        for (int at = feed.indexOf("tag:"); at >= 0; at = feed.indexOf("tag:", at + 1)) {
            ids.add(feed.substring(at, feed.indexOf(',', at) + 48));
        }
        return ids;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void leavesTheStreamOpen(FeedFormat format) throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        format.write(SampleFeed.head(format, List.of()), List.of(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n").doesNotEndWith("\n\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void passesOnThatTheDiskIsFull(FeedFormat format) {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        var entries = SampleFeed.entries();
        assertThatThrownBy(() -> format.write(SampleFeed.head(format, entries), entries, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesAnEntryBeforeItAsksForTheOneAfterTheNext(FeedFormat format) throws IOException {
        var text = SampleFeed.text("ơ".repeat(50_000));
        var entry =
                SampleFeed.entry(SampleFeed.article("long", "Dài", "Ngắn", text).build());
        var out = new ByteArrayOutputStream();
        var asked = new int[1];
        Iterable<FeedEntry> entries = () -> Stream.generate(() -> entry)
                .limit(100)
                .peek(e -> {
                    int written = Math.max(0, asked[0] - 1);
                    assertThat(out.size()).isGreaterThanOrEqualTo(written * 100_000);
                    asked[0]++;
                })
                .iterator();
        format.write(SampleFeed.head(format, List.of(entry)), entries, out);
        assertThat(asked[0]).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void leavesHalfAFeedWhereTheEntriesFail(FeedFormat format) {
        var entries = SampleFeed.entries();
        var failing = Stream.concat(entries.stream(), Stream.generate(() -> {
            throw new IllegalStateException("the store is gone");
        }));
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> format.write(
                        SampleFeed.head(format, entries), failing.map(FeedEntry.class::cast)::iterator, out))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store is gone");
        String half = out.toString(StandardCharsets.UTF_8);
        assertThat(SampleFeed.written(format, entries)).startsWith(half).hasSizeGreaterThan(half.length() + 2);
    }

    @Test
    void refusesAContentWithoutAnyTime() {
        var never = SampleFeed.article("x", "Không ngày", null, SampleFeed.text("…"))
                .edition(Edition.published(null))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedHead.newest(SampleFeed.portal(), List.of(SampleFeed.entry(never))))
                .withMessage("neither dated nor accepted, so without a place in a feed: " + never.id());
    }

    @Test
    void refusesAddressesThatAreNotAbsoluteAndNamesThatAreNone() {
        var head = SampleFeed.head(FeedFormats.named("rss"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedEntry(SampleFeed.undated(), URI.create("/tin/1.html")))
                .withMessage("a page's address in a feed must be absolute: /tin/1.html");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> head.at(URI.create("feeds/rss.xml")))
                .withMessage("a feed's addresses must be absolute: feeds/rss.xml, https://hoabinh.example/");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FeedHead(head.portal(), "Tin bài", "Tin bài", head.self(), head.page(), head.updated()))
                .withMessage("not a name for a feed: Tin bài");
    }
}
