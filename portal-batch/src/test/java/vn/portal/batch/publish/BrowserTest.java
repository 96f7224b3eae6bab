package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Appearance;
import vn.portal.intake.Outcome;
import vn.portal.model.Asset;
import vn.portal.model.Figure;

/** Every kind of page as a real browser shows it: who reads by ear, on a phone or at night, reads the same. */
class BrowserTest {
    private static final String OLD = "../anh/ngo-xom.png";

    @TempDir
    static Path root;

    private static Town town;
    private static Chromium chromium;
    private static LocalServer server;
    private static String axe;

    @BeforeAll
    static void opensATown() throws Exception {
        chromium = new Chromium(root.resolve("profile"));
        try (var in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        town = new Town(TestDatabase.H2, root.resolve("town")).reporting().dressed(appearance());
        var stories = stories();
        var leaving =
                Stories.accepted(Stories.article("cu.txt", "Thông báo lịch tiếp dân", null, LocalDate.of(2023, 5, 4))
                        .paragraphs("Lịch tiếp dân tháng 5.")
                        .category("Thông báo")
                        .build());
        var before = new ArrayList<>(stories);
        before.add(leaving);
        town.night(before.toArray(Outcome.Accepted[]::new));
        town.publisher().publish(town.night(stories.toArray(Outcome.Accepted[]::new)));
        server = new LocalServer(town.current());
    }

    private static List<Outcome.Accepted> stories() throws IOException {
        var stories = new ArrayList<Outcome.Accepted>(List.of(
                Stories.order(),
                Stories.dated(),
                Stories.hostile(),
                Stories.measured(),
                illustrated(),
                titled("sang.txt", "Sáng tạo trẻ của thị trấn", LocalDate.of(2024, 3, 2)),
                titled("xang.txt", "Sang tạo hình mới cho công viên", LocalDate.of(2024, 3, 23)),
                Papers.rules().taken(),
                Papers.amendment().taken(),
                Papers.repeal().taken(),
                Stories.accepted(Stories.article("en.txt", "Clean lanes contest", null, LocalDate.of(2024, 3, 21))
                        .paragraphs("The contest took place on Wednesday morning.")
                        .language("en")
                        .category("News in English")
                        .build())));
        stories.addAll(List.of(TimelinePagesTest.busy(70)));
        return stories;
    }

    private static Outcome.Accepted titled(String key, String title, LocalDate day) {
        return Stories.accepted(
                Stories.article(key, title, null, day).paragraphs("Tin ngắn.").build());
    }

    private static Outcome.Accepted illustrated() throws IOException {
        var hash = town.workspace().rawStore().put(picture());
        var figure = new Figure(
                OLD,
                "Bà con quét dọn ngõ xóm",
                "Bà con tổ dân phố số 3 quét dọn ngõ xóm sáng chủ nhật. Ảnh: Hoài An",
                null,
                1,
                new Asset(hash, "image/png", 4000, OLD));
        var first = "Sáng chủ nhật, hơn 200 người dân thị trấn đã ra quân tổng vệ sinh các tuyến đường, khơi thông cống"
                + " rãnh và trồng hoa ven đường.";
        var html = "<p>" + first + "</p>\n<figure><img src=\"" + OLD + "\" alt=\"Bà con quét dọn ngõ xóm\"><figcaption>"
                + figure.caption() + "</figcaption></figure>\n<table><tr><th>Tổ dân phố</th><th>Số hộ tham gia</th>"
                + "<th>Chiều dài tuyến đường (m)</th><th>Ghi chú</th></tr><tr><td>Tổ dân phố số 1</td><td>64</td>"
                + "<td>1.250</td><td>Hoàn thành sớm</td></tr></table>";
        return Stories.accepted(Stories.article(
                        "anh.txt",
                        "Người dân thị trấn Sông Mai chung tay chỉnh trang đô thị, giữ gìn ngõ xóm xanh, sạch, đẹp, văn minh",
                        "Phong trào đã thành nếp sinh hoạt mỗi cuối tuần của bà con.",
                        LocalDate.of(2024, 3, 24))
                .body(
                        html,
                        first
                                + "\nTổ dân phố Số hộ tham gia Chiều dài tuyến đường (m) Ghi chú\nTổ dân phố số 1 64 1.250 Hoàn thành sớm")
                .figures(List.of(figure))
                .byline("Hoài An")
                .category("Môi trường")
                .build());
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x7fb2d9), 0, 450, new Color(0x4f8a4a)));
        pen.fillRect(0, 0, 800, 450);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Appearance appearance() {
        return new Appearance(
                new Appearance.Footer(
                        "Ủy ban nhân dân thị trấn Sông Mai",
                        "Lê Văn Tám, Chủ tịch Ủy ban nhân dân thị trấn",
                        "Số 1 đường Bờ Sông, thị trấn Sông Mai",
                        "(0252) 000 0000",
                        "congtt@songmai.example",
                        "Giấy phép số 00/GP-TTĐT ngày 01/01/2024"),
                "<!-- mã giám sát -->");
    }

    @AfterAll
    static void closes() {
        if (server != null) {
            server.close();
        }
        if (town != null) {
            town.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"desk, 1280, false", "desk-dark, 1280, true", "phone, 360, false", "phone-dark, 360, true"})
    void readsWellForEverybody(String name, int width, boolean dark) throws Exception {
        chromium.window(width, 800, dark);
        var wrong = new LinkedHashMap<String, String>();
        for (var page : pages().entrySet()) {
            chromium.open(page.getValue());
            chromium.photograph(Path.of("target", "screenshots", page.getKey() + "-" + name + ".png"));
            var wider = chromium.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wider.asInt() > 0) {
                wrong.put(page.getKey(), "scrolls sideways by " + wider);
            }
            var violations = violations();
            if (!violations.isEmpty()) {
                wrong.merge(page.getKey(), violations, (a, b) -> a + "; " + b);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String violations() throws Exception {
        chromium.value(axe + "; 0");
        return chromium.value("""
                        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
                            .then(found => found.violations.map(v => v.id + ': ' + v.nodes[0].html + ' '
                                + v.nodes[0].failureSummary).join('; '))
                        """).asString();
    }

    /** Each template in each of its states. */
    private static Map<String, String> pages() throws IOException {
        var pages = new LinkedHashMap<String, String>();
        put(pages, "home", "index.html");
        put(pages, "article", "articles/2024-03/nguoi-dan-thi-tran");
        put(pages, "article-order", "articles/undated/thi-tran");
        put(pages, "article-hostile", "articles/2024-02/script");
        put(pages, "article-withdrawn", "articles/2023-05/thong-bao");
        put(pages, "article-english", "articles/2024-03/clean-lanes");
        put(pages, "articles", "articles/index.html");
        put(pages, "month", "articles/2024-03/index.html");
        put(pages, "campaign", "campaigns/moi-nha");
        put(pages, "campaign-busy", "campaigns/tuyen-pho-xanh-ngo-xom-sach-b6c4cb5b4c.html");
        put(pages, "campaign-year", "campaigns/tuyen-pho-xanh-ngo-xom-sach-b6c4cb5b4c/2023.html");
        put(pages, "directive-repealed", "directives/2021-06/ban-hanh");
        put(pages, "directive-tasks", "directives/2023-02/sua-doi");
        put(pages, "directive-reported", "directives/day-manh");
        put(pages, "statistic", "statistics/.*-c0e5e6d705.html");
        put(pages, "statistic-none", "statistics/tong-luot");
        put(pages, "categories", "categories/index.html");
        put(pages, "section", "categories/van-hoa/index.html");
        put(pages, "language", "languages/en/index.html");
        put(pages, "feeds", "feeds.html");
        pages.put("missing", server.address("tin-tuc/2019/khong-con.html"));
        put(pages, "search", "search/index.html");
        return pages;
    }

    private static void put(Map<String, String> pages, String name, String beginning) throws IOException {
        var path = town.paths().stream()
                .filter(each -> each.startsWith(beginning) || each.matches(beginning))
                .filter(each -> each.endsWith(".html"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + beginning + " in " + town.current()));
        pages.put(name, server.address(path));
    }

    private static String inFolder(String path) {
        return town.current().resolve(path).toUri().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // without marks, and with them; marks as written come first
                "ngo xom sach           | Ngõ xóm sạch đẹp, tuần từ 2024-06-12",
                "HỘI THI NGÕ XÓM        | Hội thi ngõ xóm sạch đẹp",
                "sang tao               | Sang tạo hình mới cho công viên",
                "sáng tạo               | Sáng tạo trẻ của thị trấn",
                "ngoại xóm              | ",
                "\"quét dọn đường làng\" | Ngõ xóm sạch đẹp, tuần từ 2024-06-12",
                "12/2021/QĐ-UBND        | Ban hành Quy định về giữ gìn vệ sinh ngõ xóm trên địa bàn thị trấn Sông Mai",
                "chinh trang do thi     | Người dân thị trấn Sông Mai chung tay chỉnh trang đô thị, giữ gìn ngõ xóm xanh, sạch, đẹp, văn minh",
                "mỗi nhà một tủ sách    | Mỗi nhà một tủ sách",
                "\"sạch dân\"           | "
            })
    void findsWithoutAServer(String asked, String first) throws Exception {
        search(inFolder("search/index.html"), asked);

        var found = chromium.value("(document.querySelector('#search-results a') || {textContent: ''}).textContent");
        assertThat(found.asString()).isEqualTo(first == null ? "" : first);
        if (first == null) {
            assertThat(chromium.value("document.getElementById('search-status').textContent")
                            .asString())
                    .isEqualTo("Không tìm thấy kết quả nào. Hãy thử ít từ hơn hoặc kiểm tra chính tả.");
        }
    }

    @Test
    void showsMoreResultsWhereThereAreMoreAndIsAccessibleThen() throws Exception {
        chromium.window(360, 800, true);
        search(inFolder("search/index.html"), "tổ dân phố");

        assertThat(chromium.value("document.querySelectorAll('#search-results li').length")
                        .asInt())
                .isEqualTo(10);
        chromium.value("document.getElementById('search-more').click()");
        assertThat(chromium.value("new Promise(done => { const look = () => { const n ="
                                + " document.querySelectorAll('#search-results li').length;"
                                + " n > 10 ? done(n) : setTimeout(look, 20); }; look(); })")
                        .asInt())
                .isEqualTo(20);
        assertThat(chromium.value("document.getElementById('without-script').hidden")
                        .asBoolean())
                .isTrue();
        assertThat(violations()).isEmpty();
        chromium.photograph(Path.of("target", "screenshots", "search-found-phone-dark.png"));
    }

    private static void search(String page, String asked) throws Exception {
        chromium.open(page + "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        chromium.value("new Promise(done => { const look = () => /\\d|Không/.test("
                + "document.getElementById('search-status').textContent) ? done() : setTimeout(look, 20); look(); })");
    }
}
