package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.EntryFormat.Taken;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.legacy.web.Unreachable;
import vn.portal.intake.Entry;
import vn.portal.notice.Remark;
import vn.portal.page.SiteProfile;

@Timeout(60)
class FeedItemsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    private final FeedItems format = new FeedItems();
    private final Map<String, String> options = new TreeMap<>(Map.of("allow-private", "true"));
    private final List<FrozenEntry> items = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void makesTheFolder() throws IOException {
        Files.createDirectory(folder.resolve("feeds"));
    }

    @Test
    void knowsAnItemByItsGuidElseItsAddressElseItsText() throws IOException {
        var taken = file("""
                <item><guid isPermaLink="false">news_12</guid><link>https://cu.example/tin/12.html</link><title>Một</title></item>
                <item><link>https://cu.example/tin/13.html</link><title>Hai</title></item>
                <item><title>Ba</title><description>Chỉ có chữ</description></item>
                <item><guid>trung</guid><link>https://cu.example/tin/15.html</link><title>Bốn</title></item>
                <item><guid>trung</guid><link>https://cu.example/tin/16.html</link><title>Năm</title></item>
                <item><guid isPermaLink="false">news_12</guid><link>https://cu.example/tin/12.html</link><title>Một lần nữa</title></item>
                """);

        assertThat(items.stream().map(FrozenEntry::key))
                .containsExactly(
                        "news_12",
                        "https://cu.example/tin/13.html",
                        "hash:" + items.get(2).key().substring(5),
                        "https://cu.example/tin/15.html",
                        "https://cu.example/tin/16.html");
        assertThat(items.get(0).aliases())
                .containsExactly(
                        new LegacyItem.Alias("guid", "news_12"),
                        new LegacyItem.Alias("address", "https://cu.example/tin/12.html"));
        assertThat(items.get(3).aliases())
                .containsExactly(new LegacyItem.Alias("address", "https://cu.example/tin/15.html"));
        assertThat(items.get(0).position()).isEqualTo("rss.xml#1");
        assertThat(taken.isWhole()).isFalse();
        assertThat(taken.remarks().stream().map(Remark::code)).contains("feed-id-missing");
    }

    @Test
    void makesAnEntryOfEverythingThatAFeedTells() throws IOException {
        file("""
                <item><title>Ra quân &amp;amp; dọn rác</title><link>/tin/1.html</link>
                <pubDate>Thu, 22 Feb 2024 08:15:00 +0700</pubDate><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Lê An</dc:creator>
                <category>Môi trường</category><category>rác thải</category><category>đoàn viên</category><description>Sáng 22/2, thành phố ra quân.</description>
                <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Toàn văn <img src="/anh/1.jpg"></p>]]></content:encoded>
                <enclosure url="/tep/ke-hoach.pdf" type="application/pdf" length="3"/><enclosure url="/anh/2.jpg" type="image/jpeg"/></item>
                """);

        var entry = entry(0);

        assertThat(entry.title()).isEqualTo("Ra quân &amp; dọn rác");
        assertThat(entry.lead()).isEqualTo("Sáng 22/2, thành phố ra quân.");
        assertThat(entry.body()).contains("Toàn văn");
        assertThat(entry.byline()).isEqualTo("Lê An");
        assertThat(entry.categories())
                .as("the section last, as the innermost")
                .containsExactly("đoàn viên", "rác thải", "Môi trường");
        assertThat(entry.tags()).containsExactly("rác thải", "đoàn viên");
        assertThat(entry.published()).extracting(when -> when.at()).isEqualTo("2024-02-22T01:15:00Z");
        assertThat(entry.files()).containsExactly(new Entry.File("/tep/ke-hoach.pdf", ""));
        assertThat(entry.pictures()).containsExactly(new Entry.Picture("/anh/2.jpg", null, null));
        assertThat(entry.remarks()).isEmpty();
    }

    @Test
    void tellsAShortTextFromAStory() throws IOException {
        file("<item><guid>a</guid><title>Ngắn</title><description>Sáng 22/2, thành phố ra quân…</description></item>"
                + "<item><guid>b</guid><title>Dài</title><description>" + "Thành phố ra quân dọn rác. ".repeat(50)
                + "</description></item>"
                + "<item><guid>c</guid><title>Cắt</title><description>" + "Thành phố ra quân dọn rác. ".repeat(50)
                + "Xem tiếp</description></item>");

        assertThat(items.stream()
                        .map(item -> format.entry(item, settings()).remarks().stream()
                                .map(Remark::code)
                                .toList()))
                .containsExactly(List.of("summary-only"), List.of(), List.of("summary-only"));
        assertThat(entry(0).body()).isEqualTo("Sáng 22/2, thành phố ra quân…");
        assertThat(entry(0).lead()).isNull();
    }

    @Test
    void keepsADateThatCannotBeReadAsARemarkOfItsItem() throws IOException {
        var taken = file("<item><guid>a</guid><title>Một</title><pubDate>hôm qua</pubDate></item>");

        assertThat(entry(0).published()).isNull();
        assertThat(entry(0).remarks()).extracting(Remark::code).contains("feed-date-unreadable");
        assertThat(taken.remarks()).extracting(Remark::code).doesNotContain("feed-date-unreadable");
    }

    @Test
    void takesOfAnItemInSeveralFilesTheNewest() throws IOException {
        write(
                "1.xml",
                rss("<item><guid>a</guid><title>Cũ</title><pubDate>Thu, 22 Feb 2024 08:15:00 +0700</pubDate></item>"));
        write(
                "2.xml",
                rss("<item><guid>a</guid><title>Mới</title><pubDate>Fri, 23 Feb 2024 08:15:00 +0700</pubDate></item>"));
        write(
                "3.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"b\",\"content_html\":\"<p>x</p>\"}]}");
        write("4.txt", "không phải nguồn tin");

        var taken = take(folder.resolve("feeds"));

        assertThat(items.stream().map(FrozenEntry::key)).containsExactly("a", "b");
        assertThat(entry(0).title()).isEqualTo("Mới");
        assertThat(items.get(1).position()).isEqualTo("3.json#1");
        assertThat(taken.remarks())
                .contains(Remark.info("outside", "").with("what", "no feed").with("count", 1));
    }

    @Test
    void keepsNothingOfWhatHasExpired() throws IOException {
        file("""
                <item><guid>a</guid><title>Hết hạn</title><expirationDate>Thu, 22 Feb 2024 08:15:00 +0700</expirationDate></item>
                <item><guid>b</guid><title>Còn hạn</title><expirationDate>Thu, 01 Jan 2099 00:00:00 +0000</expirationDate></item>
                """);

        assertThat(items.get(0).state()).isEqualTo("expired");
        assertThat(items.get(0).row()).isEmpty();
        assertThat(items.get(1).turns()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void refusesWhatIsNoFeedOrTooLarge() throws IOException {
        write("trang.html", "<html><body>Xin chào</body></html>");
        assertThatThrownBy(() -> take(folder.resolve("feeds/trang.html")))
                .isInstanceOf(IOException.class)
                .hasMessage("trang.html is no feed of a known format");

        write("lon.xml", rss("<item><title>" + "x".repeat(1 << 20) + "</title></item>"));
        assertThatThrownBy(() -> take(folder.resolve("feeds/lon.xml"))).hasMessageContaining("limits: item");
    }

    @Test
    void asksAnAddressOnceAndThenForChangesAlone() throws IOException {
        try (var server = new Loopback()) {
            server.redirect("/cu.xml", 301, "/rss.xml");
            server.tagged(
                    "/rss.xml",
                    "application/rss+xml",
                    "\"1\"",
                    bytes(rss("<item><link>/tin/1.html</link><title>Một</title></item>")));
            options.put("url", server.address("/cu.xml").toString());

            take(null);
            take(null);

            assertThat(server.asked).containsExactly("/cu.xml", "/rss.xml", "/rss.xml");
            assertThat(items)
                    .hasSize(2)
                    .extracting(FrozenEntry::key)
                    .containsOnly(server.address("/tin/1.html").toString());
            assertThat(items.get(1)).isEqualTo(items.get(0));
        }
    }

    @Test
    void saysWhyAnAddressCannotBeHad() {
        try (var server = new Loopback()) {
            options.put("url", server.address("/khong.xml").toString());

            assertThatThrownBy(() -> take(null))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            e -> assertThat(e.remark().arguments())
                                    .containsEntry(
                                            "address",
                                            server.address("/khong.xml").toString()));
        }
    }

    private Taken file(String rssItems) throws IOException {
        write("rss.xml", rss(rssItems));
        return take(folder.resolve("feeds/rss.xml"));
    }

    private Taken take(@Nullable Path path) throws IOException {
        var memory = Files.createDirectories(folder.resolve("memory"));
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        return format.takeOut(new LiveSource(path, settings(), NOW, 1 << 20, scratch, memory), items::add);
    }

    private SourceSettings settings() {
        return new SourceSettings(folder, ZONE, SiteProfile.NONE, options, Map.of());
    }

    private Entry entry(int at) {
        return format.entry(items.get(at), settings());
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve("feeds").resolve(name), bytes(text));
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Tin</title><link>https://cu.example/</link>" + items
                + "</channel></rss>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
