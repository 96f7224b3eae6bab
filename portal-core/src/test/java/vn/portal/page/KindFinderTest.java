package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;

class KindFinderTest {
    private static final String[] HEADLINES = {
        "Ra quân làm sạch bờ sông trước mùa mưa",
        "Khai giảng lớp học bơi miễn phí cho thiếu nhi",
        "Hội nghị tổng kết công tác dân vận chính quyền",
        "Trao quà Tết cho các hộ có hoàn cảnh khó khăn",
        "Kiểm tra an toàn thực phẩm tại chợ trung tâm",
        "Tập huấn kỹ năng chuyển đổi số cho cán bộ khu phố",
        "Phát động trồng cây đời đời nhớ ơn Bác",
        "Tiếp xúc cử tri chuẩn bị kỳ họp thứ mười lăm"
    };
    private static final String TEASER =
            "Sáng nay, đông đảo cán bộ, đoàn viên và người dân các khu phố đã cùng tham gia hoạt động do thị trấn tổ chức, "
                    + "góp phần giữ gìn môi trường và cảnh quan chung.";

    /** How content management systems lay out a section; %1$s a headline, %2$s its address, %3$s its summary. */
    private enum Look {
        NUKEVIET(
                "<div class=\"news_column panel\"><div class=\"panel-body\"><h3><a href=\"%2$s\" title=\"%1$s\">%1$s</a></h3>"
                        + "<div class=\"text-muted\"><ul class=\"list-unstyled\"><li>22/02/2024 10:15</li></ul></div>"
                        + "<a href=\"%2$s\"><img src=\"a.jpg\"></a><div class=\"hometext\">%3$s</div></div></div>"),
        JOOMLA("<div class=\"items-row\"><div class=\"page-header\"><h2><a href=\"%2$s\">%1$s</a></h2></div>"
                + "<dl class=\"article-info\"><dd>Đăng ngày 22 Tháng 2 2024</dd></dl><p>%3$s</p>"
                + "<p class=\"readmore\"><a href=\"%2$s\">Đọc thêm: %1$s</a></p></div>"),
        DRUPAL("<div class=\"views-row\"><div class=\"views-field-title\"><span><a href=\"%2$s\">%1$s</a></span></div>"
                + "<div class=\"views-field-body\"><p>%3$s</p></div></div>"),
        WORDPRESS(
                "<article class=\"post type-post\"><header><h2 class=\"entry-title\"><a href=\"%2$s\" rel=\"bookmark\">%1$s</a>"
                        + "</h2></header><div class=\"entry-summary\"><p>%3$s [&hellip;]</p></div></article>"),
        DNN(
                "<table class=\"NewsItem\"><tr><td><a class=\"Head\" href=\"%2$s\">%1$s</a><br><span class=\"Normal\">%3$s</span>"
                        + "</td></tr></table>"),
        SHAREPOINT(
                "<div class=\"ms-WPBody\"><div class=\"tieude\"><a href=\"%2$s\">%1$s</a></div><div class=\"tomtat\">%3$s</div>"
                        + "<div><a href=\"%2$s\">Xem tiếp</a></div></div>"),
        LIFERAY(
                "<div class=\"asset-abstract\"><h3 class=\"asset-title\"><a href=\"%2$s\">%1$s</a></h3>"
                        + "<div class=\"asset-summary\">%3$s</div><div class=\"asset-more\"><a href=\"%2$s\">Đọc tiếp »</a></div></div>"),
        VNPT("<li class=\"article\"><div class=\"thumb\"><a href=\"%2$s\"><img src=\"a.jpg\"></a></div>"
                + "<a class=\"title\" href=\"%2$s\">%1$s</a><p class=\"des\">%3$s</p></li>"),
        BUTTONS("<div><h4>%1$s</h4><p>%3$s</p><a href=\"%2$s\">Chi tiết</a></div>"),
        HEADLINES_ALONE("<li><a href=\"%2$s\">%1$s</a> (22/02/2024)</li>"),
        DOCUMENTS("<tr><td><a href=\"%2$s\">12%4$d/QĐ-UBND</a></td><td>22/02/2024</td><td>%3$s</td></tr>");

        private final String item;

        Look(String item) {
            this.item = item;
        }

        String items(int count) {
            var items = IntStream.range(0, count)
                    .mapToObj(i -> item.formatted(
                            HEADLINES[i % HEADLINES.length], "tin-" + i + ".html", (i + 1) + ". " + TEASER, i))
                    .collect(Collectors.joining("\n"));
            return item.startsWith("<tr")
                    ? "<table>" + items + "</table>"
                    : item.startsWith("<li") ? "<ul>" + items + "</ul>" : items;
        }
    }

    private static String page(String title, String content) {
        return """
                <html><head><title>%1$s - Cổng thông tin thị trấn Sông Mai</title></head><body>
                <div class="top"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li><li><a href="/tin">Tin tức</a></li></ul></div>
                <div class="main"><h1>%1$s</h1>
                %2$s
                </div>
                <div class="right"><h3>Tin mới</h3><ul>%3$s</ul></div>
                <div class="bottom">Bản quyền thuộc Ủy ban nhân dân thị trấn Sông Mai. Điện thoại: 0252 000 000. Email: a@songmai.example</div>
                </body></html>""".formatted(title, content, Look.HEADLINES_ALONE.items(6));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void tellsSectionsOfEveryLook(Look look) {
        assertThat(kind(page("Tin hoạt động", look.items(8)))).isEqualTo(PageKind.LISTING);
        assertThat(kind(page("Kết quả tìm kiếm: môi trường", look.items(20)))).isEqualTo(PageKind.LISTING);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void tellsFirstPagesOfEveryLook(Look look) {
        var columns = "<h2>Tin hoạt động</h2>" + look.items(5) + "<h2>Văn hóa - Xã hội</h2>" + Look.WORDPRESS.items(5)
                + "<h2>Thông báo</h2>" + Look.HEADLINES_ALONE.items(8);
        assertThat(kind(page("Trang chủ", columns))).isEqualTo(PageKind.LISTING);
    }

    @Test
    void tellsAFirstPageThatIsNothingButAFewLinks() {
        assertThat(kind("<html><head><title>Thị trấn Sông Mai</title></head><body><ul>" + Look.HEADLINES_ALONE.items(7)
                        + "</ul></body></html>"))
                .isEqualTo(PageKind.LISTING);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void takesAShortStoryForAStoryWhateverStandsBelow(Look look) {
        var story =
                "<p class=\"ngay\">22/02/2024 10:15</p><p>Sáng 22/02, hơn ba trăm hộ dân của năm khu phố cùng tranh tài trong "
                        + "hội thi ngõ xóm sạch đẹp do Hội Phụ nữ thị trấn tổ chức.</p><p>Ban tổ chức trao năm giải.</p>"
                        + "<h3>Tin liên quan</h3>" + look.items(6);
        assertThat(kind(page("Hội thi ngõ xóm sạch đẹp thu hút hàng trăm hộ dân", story)))
                .isEqualTo(PageKind.STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Ủy ban nhân dân thị trấn gồm một Chủ tịch, hai Phó Chủ tịch và các công chức chuyên môn; làm việc theo chế độ thủ "
                        + "trưởng, bảo đảm sự lãnh đạo của Đảng ủy và sự giám sát của Hội đồng nhân dân thị trấn.</p>",
                "<p><img src=\"so-do.jpg\" alt=\"Sơ đồ tổ chức\"></p>",
                "<p>Địa chỉ: số 1 đường Trần Phú, thị trấn Sông Mai</p><p>Điện thoại: 0252 000 000, Fax: 0252 000 001</p>",
                "<iframe src=\"https://video.example/1\"></iframe>"
            })
    void takesAPageThatSaysWhoIsThereForAStory(String content) {
        assertThat(kind(page("Cơ cấu tổ chức", content))).isEqualTo(PageKind.STORY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 Not Found | <h1>Not Found</h1><p>The requested URL /tin/1.html was not found on this server.</p><hr><address>Apache/2.2.3 (CentOS) Server at www.cu.example Port 80</address> | ERROR",
                "The page cannot be found | <h1>The page cannot be found</h1> The page you are looking for might have been removed, had its name changed, or is temporarily unavailable. | ERROR",
                "Lỗi 404 - Cổng thông tin | <p>Trang bạn tìm không tồn tại</p> | ERROR",
                "Không tìm thấy trang | <p>Đường dẫn bạn truy cập không còn nữa.</p> | ERROR",
                "Runtime Error | <h1>Server Error in '/' Application.</h1> | ERROR",
                "Index of /tin | <h1>Index of /tin</h1><pre><a href='1.html'>1.html</a></pre> | ERROR",
                "Đăng nhập hệ thống | <form><input name=u><input type=password name=p><button>Đăng nhập</button></form> | LOGIN",
                "Sign In | <p>You must sign in</p><form><input type=\"password\"></form> | LOGIN",
                "Không tìm thấy nạn nhân thứ ba sau hai ngày lật thuyền | <p>Lực lượng cứu hộ tiếp tục tìm kiếm ở hạ lưu sông Mai trong ngày hôm nay.</p> | STORY",
                "Thông báo số 404/TB-UBND về lịch tiếp dân | <p>Ủy ban nhân dân thị trấn thông báo lịch tiếp dân tháng 5 như sau, kính mời bà con theo dõi.</p> | STORY",
                "Hướng dẫn đăng nhập dịch vụ công | <p>Người dân mở trang dịch vụ công, chọn nút ở góc phải và nhập số điện thoại đã đăng ký.</p> | STORY",
            })
    void tellsDoorsFromPages(String title, String body, PageKind kind) {
        assertThat(kind("<html><head><title>" + title + "</title></head><body>" + body + "</body></html>"))
                .isEqualTo(kind);
    }

    @Test
    void believesAProfileThatSaysWhereTheStoryIs() {
        var profile = SiteProfile.of(new TreeMap<>(Map.of("body", ".main")));
        var page = page("Tin hoạt động", Look.DRUPAL.items(8));
        assertThat(PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .with(profile)
                        .read(page, null)
                        .kind())
                .isEqualTo(PageKind.STORY);
    }

    /** Pages of many sites, each of which is a story. */
    @ParameterizedTest
    @ValueSource(strings = {"article-extraction/html", "city-portal/html"})
    void takesNoStoryForAListing(String folder) throws IOException {
        var corpus = Path.of(System.getProperty("portal.corpus", "../../shared/corpus"), folder);
        assumeThat(corpus).as("the corpus is not here").isDirectory();
        try (var files = Files.list(corpus)) {
            assertThat(files.filter(file -> kind(file) != PageKind.STORY)).isEmpty();
        }
    }

    private static PageKind kind(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return LegacyText.decode(in.readAllBytes()) instanceof Decoded.Text text
                    ? kind(text.text())
                    : PageKind.STORY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageKind kind(String html) {
        return PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh")).read(html, null).kind();
    }
}
