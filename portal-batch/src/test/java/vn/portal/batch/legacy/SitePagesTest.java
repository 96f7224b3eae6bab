package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.legacy.web.Unreachable;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;
import vn.portal.page.SiteProfile;

@Timeout(120)
class SitePagesTest {
    private static final Instant FIRST_NIGHT = Instant.parse("2026-03-01T18:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    private final Loopback server = new Loopback();
    private final SitePages format = new SitePages();
    private final Map<String, String> options = new TreeMap<>(Map.of("allow-private", "true", "delay", "0"));

    @TempDir
    Path folder;

    @AfterEach
    void closesTheServer() {
        server.close();
    }

    @Test
    void fetchesWhatAFeedNamesWithThePicturesOfItsStories() throws IOException {
        options.put("follow", server.address("/rss.xml").toString());
        server.file("/rss.xml", "application/rss+xml", bytes(rss("/tin/1.html", "/tin/2")));
        server.page("/tin/1.html", story("Ra quân làm sạch bãi biển", "<img src='../anh/rac.jpg' alt='Nhặt rác'>"));
        server.page("/tin/2", story("Khai mạc lễ hội", ""));
        server.file("/anh/rac.jpg", "image/jpeg", PICTURE);

        var gathered = night(0);

        var host = "127.0.0.1:" + server.port();
        assertThat(items(gathered).stream().map(LegacyItem::key))
                .containsExactly(host + "/tin/1.html", host + "/tin/2.html");
        assertThat(items(gathered).get(1).told().address())
                .isEqualTo(server.address("/tin/2").toString());
        assertThat(items(gathered).get(1).told().aliases())
                .contains(new LegacyItem.Alias("address", "https://" + host + "/tin/2"));
        assertThat(gathered.files().stream().map(FrozenFile::key)).contains(host + "/anh/rac.jpg");
        assertThat(gathered.whole()).isFalse();
        assertThat(source(gathered)
                        .files()
                        .find(
                                host + "/tin/1.html",
                                server.address("/tin/1.html").toString(),
                                "../anh/rac.jpg"))
                .isPresent();
        assertThat(told(gathered, "site-visited").arguments()).containsEntry("pages", "2");
    }

    @Test
    void asksTheNextNightOnlyForWhatIsNewOrChanged() throws IOException {
        options.put("follow", server.address("/sitemap.xml").toString());
        siteMap(Map.of("/tin/1.html", "2026-02-01", "/tin/2.html", "2026-02-02"));
        server.page("/tin/1.html", story("Một", ""));
        server.page("/tin/2.html", story("Hai", ""));
        night(0);
        siteMap(Map.of("/tin/1.html", "2026-02-01", "/tin/2.html", "2026-03-01", "/tin/3.html", "2026-03-01"));
        server.page("/tin/2.html", story("Hai, đã sửa", ""));
        server.page("/tin/3.html", story("Ba", ""));
        server.asked.clear();

        var gathered = night(1);

        assertThat(server.asked).containsExactly("/robots.txt", "/sitemap.xml", "/tin/3.html", "/tin/2.html");
        assertThat(items(gathered)).hasSize(3);
        assertThat(text(gathered, 1)).contains("Hai, đã sửa");
    }

    @Test
    void readsNothingTwiceThatHasNotChanged() throws IOException {
        options.put("follow", server.address("/rss.xml").toString());
        server.tagged("/rss.xml", "application/rss+xml", "\"r1\"", bytes(rss("/tin/1.html")));
        server.tagged("/tin/1.html", "text/html", "\"t1\"", bytes(story("Một", "")));

        var first = night(0);
        var second = night(1);

        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.remarks().stream().map(Remark::code)).containsExactly("site-visited");
    }

    @Test
    void goesOnTheNextNightWhereTheBudgetEnded() throws IOException {
        options.put("follow", server.address("/sitemap.xml").toString());
        options.put("budget.requests", "5");
        siteMap(Map.of(
                "/1.html", "2026-02-01", "/2.html", "2026-02-02", "/3.html", "2026-02-03", "/4.html", "2026-02-04"));
        for (int i = 1; i <= 4; i++) {
            server.page("/" + i + ".html", story("Tin số " + i, ""));
        }

        var first = night(0);
        var second = night(1);

        assertThat(items(first)).hasSize(3);
        assertThat(told(first, "site-visited").arguments())
                .containsEntry("waiting", "1")
                .containsEntry("requests", "5");
        assertThat(items(second)).hasSize(4);
        assertThat(server.asked.stream().filter(path -> path.endsWith(".html"))).doesNotHaveDuplicates();
    }

    @Test
    void keepsToWhatRobotsMayDo() throws IOException {
        options.put("follow", server.address("/rss.xml").toString());
        server.file("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /kin/\nCrawl-delay: 1\n"));
        server.file("/rss.xml", "application/rss+xml", bytes(rss("/kin/1.html", "/tin/2.html")));
        server.page("/kin/1.html", story("Kín", ""));
        server.page("/tin/2.html", story("Mở", ""));

        long begin = System.nanoTime();
        var gathered = night(0);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(items(gathered)).hasSize(1);
        assertThat(server.asked).doesNotContain("/kin/1.html");
        assertThat(told(gathered, "site-forbidden").arguments()).containsEntry("count", "1");
    }

    @Test
    void followsTheLinksOfListingsThatAreSaidToBeStories() throws IOException {
        options.put("follow", server.address("/tin?trang=") + "{page}");
        options.put("links", "/tin/*.html");
        options.put("pages", "10");
        server.page(
                "/tin?trang=1",
                "<a href='/tin/1.html'>Một</a><a href='/gioi-thieu.html'>x</a><a href='http://la.example/tin/9.html'>x</a>");
        server.page(
                "/tin?trang=2", "<base href='/cu/'><a href='../tin/2.html#a'>Hai</a><a href='javascript:x()'>x</a>");
        server.page("/tin?trang=3", "<a href='/tin/1.html'>Một</a>");
        server.page("/tin?trang=4", "<a href='/tin/4.html'>Bốn</a>");
        server.page("/tin/1.html", story("Một", ""));
        server.page("/tin/2.html", story("Hai", ""));

        var gathered = night(0);

        assertThat(items(gathered).stream()
                        .map(item -> item.key().substring(item.key().indexOf('/'))))
                .containsExactly("/tin/1.html", "/tin/2.html");
        assertThat(server.asked).doesNotContain("/tin?trang=4", "/gioi-thieu.html");
    }

    @Test
    void readsIndexesOfPackedSitemaps() throws IOException {
        options.put("follow", server.address("/sitemap.xml").toString());
        server.file("/sitemap.xml", "application/xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc></sitemap></sitemapindex>
                """.formatted(server.address("/tin.xml.gz"))));
        server.file(
                "/tin.xml.gz", "application/x-gzip", Loopback.gzip(bytes(siteMapOf(Map.of("/1.html", "2026-02-01")))));
        server.page("/1.html", story("Một", ""));

        assertThat(items(night(0))).hasSize(1);
    }

    @Test
    void takesAPageForGoneOnlyWhenItIsMissingTwoNights() throws IOException {
        options.put("follow", server.address("/rss.xml").toString());
        server.file("/rss.xml", "application/rss+xml", bytes(rss("/tin/1.html")));
        server.page("/tin/1.html", story("Một", ""));
        night(0);
        server.status("/tin/1.html", 410);

        assertThat(items(night(1)))
                .allSatisfy(item -> assertThat(item.problem()).isNull());
        assertThat(items(night(1)))
                .allSatisfy(item -> assertThat(item.problem()).isNull());
        assertThat(items(night(2)))
                .singleElement()
                .extracting(LegacyItem::problem)
                .isEqualTo(FrozenFile.GONE);

        server.page("/tin/1.html", story("Một, trở lại", ""));
        assertThat(items(night(3)))
                .singleElement()
                .extracting(LegacyItem::problem)
                .isNull();
    }

    @Test
    void leavesAServerAloneThatAsksForIt() throws IOException {
        options.put("follow", server.address("/rss.xml").toString());
        server.file("/rss.xml", "application/rss+xml", bytes(rss("/tin/1.html", "/tin/2.html")));
        server.on("/tin/1.html", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });
        server.page("/tin/2.html", story("Hai", ""));

        var gathered = night(0);

        assertThat(server.asked).containsExactly("/robots.txt", "/rss.xml", "/tin/1.html");
        assertThat(told(gathered, "web-later").arguments()).containsEntry("until", "2026-03-01T19:00:00Z");
        server.page("/tin/1.html", story("Một", ""));
        assertThat(items(night(1))).hasSize(2);
    }

    @Test
    void failsAloneWhenNothingCanBeHad() {
        options.put("follow", server.address("/khong.xml").toString());

        assertThatThrownBy(() -> night(0))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        e -> assertThat(e.remark())
                                .isEqualTo(Remark.warning("web-missing", "")
                                        .with("address", server.address("/khong.xml"))
                                        .with("status", 404)));
    }

    @Test
    void refusesPrivateHostsUnlessTheyAreAllowed() {
        options.put("allow-private", "false");
        options.put("follow", server.address("/rss.xml").toString());

        assertThatThrownBy(() -> night(0)).isInstanceOf(Unreachable.class);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void saysThatAListingNeedsToBeToldItsStories() throws IOException {
        options.put("follow", server.address("/tin").toString());
        server.page("/tin", "<a href='/tin/1.html'>Một</a>");

        assertThat(told(night(0), "site-links-unknown").arguments())
                .containsEntry("address", server.address("/tin").toString());
        assertThat(server.asked).containsExactly("/robots.txt", "/tin");
    }

    private Manifest night(int number) throws IOException {
        var now = FIRST_NIGHT.plus(Duration.ofDays(number));
        var settings = new SourceSettings(folder, ZONE, SiteProfile.NONE, options, Map.of());
        var memory = Files.createDirectories(folder.resolve("memory"));
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        return format.gather(
                new LiveSource(null, settings, now, 1 << 20, scratch, memory), new RawStore(folder.resolve("raw")));
    }

    private FrozenSource source(Manifest gathered) {
        return FrozenSource.of(gathered, ZONE, SiteProfile.NONE, new RawStore(folder.resolve("raw")));
    }

    private List<LegacyItem> items(Manifest gathered) {
        return format.items(source(gathered), 0).toList();
    }

    private String text(Manifest gathered, int item) throws IOException {
        return new String(items(gathered).get(item).bytes().read(), StandardCharsets.UTF_8);
    }

    private static Remark told(Manifest gathered, String code) {
        return gathered.remarks().stream()
                .filter(remark -> remark.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gathered.remarks().toString()));
    }

    private String rss(String... paths) {
        var items = new StringBuilder();
        for (var path : paths) {
            items.append("<item><title>Tin</title><link>")
                    .append(server.address(path))
                    .append("</link></item>");
        }
        return "<rss version='2.0'><channel><title>Tin</title>" + items + "</channel></rss>";
    }

    private void siteMap(Map<String, String> pages) {
        server.file("/sitemap.xml", "application/xml", bytes(siteMapOf(pages)));
    }

    private String siteMapOf(Map<String, String> pages) {
        var urls = new StringBuilder();
        new TreeMap<>(pages)
                .forEach((path, day) -> urls.append("<url><loc>")
                        .append(server.address(path))
                        .append("</loc><lastmod>")
                        .append(day)
                        .append("</lastmod></url>\n"));
        return "<?xml version='1.0'?>\n<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls
                + "</urlset>";
    }

    private static String story(String title, String figure) {
        return """
                <html><head><title>%s</title></head><body><h1>%s</h1>
                <p>Sáng ngày 22/02, thành phố tổ chức lễ khai mạc với sự tham gia của đông đảo người dân và du khách.</p>
                %s
                <p>Chương trình kéo dài ba ngày, gồm nhiều hoạt động văn hóa, thể thao đặc sắc của địa phương.</p>
                </body></html>
                """.formatted(title, title, figure);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
