package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    private static final String STORY =
            "<div class=z><p>Thành phố vừa khởi công tuyến đường ven biển dài 7,5 km nối hai phường phía bắc, dự kiến hoàn thành trong năm nay.</p>"
                    + "<p>Chủ đầu tư cho biết mặt bằng đã sẵn sàng, các nhà thầu đã tập kết máy móc và sẽ thi công ba ca mỗi ngày.</p>%s</div>";

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <title>Khởi công đường ven biển - Tin tức - Cổng thành phố</title><h1>Tin tức</h1><div>Khởi công đường ven biển</div> → Khởi công đường ven biển
            <title>Cổng thành phố | Khởi công đường ven biển</title><p>Khởi công đường ven biển</p> → Khởi công đường ven biển
            <title>Cổng thành phố</title><h1>Khởi công: đường ven biển</h1> → Khởi công: đường ven biển
            <title>Khởi công đường ven biển - Cổng thành phố</title><meta property=og:site_name content='Cổng thành phố'> → Khởi công đường ven biển
            <meta property=og:title content='Thông báo &amp;amp; mời họp'><p>Tin</p> → Thông báo & mời họp
            <h2>Khởi công đường ven biển</h2> → Khởi công đường ven biển
            """)
    void findsTitle(String top, String title) {
        assertThat(read(top, "").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <h1>Tin</h1><div>Thứ Năm, 22/02/2024 10:15 SA</div> → 2024-02-22T03:15:00Z
            <div>22/02/2024</div><h1>Tin</h1> → 2024-02-22
            <h1>Tin</h1><div>Hạn nộp 01/03/2024</div><div>Đăng lúc 8:30, 22/02/2024</div> → 2024-02-22T01:30:00Z
            <meta name=DC.date content='2024-02-22'><h1>Tin</h1><div>21/02/2024</div> → 2024-02-22
            <meta property=article:published_time content='2024-02-22T10:15:00+0700'> → 2024-02-22T03:15:00Z
            <h1>Tin</h1><time datetime='2024-02-22'>hôm nọ</time> → 2024-02-22
            <span itemprop=datePublished content='2024-02-22 10:15'></span> → 2024-02-22T03:15:00Z
            <h1>News</h1><div>February 22nd, 2024</div> → 2024-02-22
            <h1>Neues</h1><div>22. Februar 2024</div> → 2024-02-22
            <link rel=canonical href='/2024/02/22/tin.html'> → 2024-02-22
            <link rel=canonical href='/tin/22-02-2024'> → 2024-02-22
            <meta name=date content='2024-02-21'><h1>Tin</h1><div>22/02/2024</div> → 2024-02-22
            <h1>Neues</h1><div>Letzte Änderung: 21.02.2024<br>Erschienen am: 22.02.2024</div> → 2024-02-22
            <h1>Tin</h1><div><b>Thu Hà</b><i>22/02/2024</i></div> → 2024-02-22
            <h1><span>22/02/2024</span>Tin</h1> → 2024-02-22
            <h1>Tin</h1> → none
            """)
    void findsDate(String top, String at) {
        var published = read(top, "").published();
        assertThat(published == null ? "none" : published.when().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <h1>Tin</h1> → <p align=right>Ngọc Lan</p> → Ngọc Lan
            <h1>Tin</h1> → <p><strong>Ngọc Lan</strong></p> → Ngọc Lan
            <h1>Tin</h1> → <p style='text-align: right'>Ngọc Lan</p><p align=right>admin admin</p> → Ngọc Lan
            <h1>Tin</h1><div>Tác giả: Ngọc Lan</div> → '' → Ngọc Lan
            <h1>News</h1><div>By Jane Doe | May 3, 2020</div> → '' → Jane Doe
            <meta name=author content='Von Karl May'> → '' → Karl May
            <h1>Tin</h1><span itemprop=author>Ngọc Lan</span> → '' → Ngọc Lan
            <h1>Tin</h1><a rel=author href=/x>Ngọc Lan</a> → '' → Ngọc Lan
            <meta name=author content=admin> → '' → none
            """)
    void findsByline(String top, String end, String byline) {
        var story = read(top, end);
        assertThat(story.byline() == null ? "none" : story.byline()).isEqualTo(byline);
        assertThat(story.body().text()).doesNotContain("Lan").endsWith("ba ca mỗi ngày.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <h1>Tin</h1><div>Lượt xem: 1.124</div> → 1124
            <h1>Tin</h1><div>22/02/2024 | 10:15 AM | View count: 1124</div> → 1124
            <h1>Tin</h1><div>12 lượt đọc</div> → 12
            <h1>Tin</h1><div>Đã xem (3,456)</div> → 3456
            """)
    void findsViews(String top, long views) {
        assertThat(read(top, "").views()).isEqualTo(views);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <h1>Tin</h1><div>Đơn vị: UBND phường Hưng Long</div> → UBND phường Hưng Long
            <meta name=DC.publisher content='UBND thành phố'> → UBND thành phố
            <script type='application/ld+json'>{"@type":"NewsArticle","publisher":{"name":"Sở Y tế"}}</script> → Sở Y tế
            """)
    void findsUnit(String top, String unit) {
        assertThat(read(top, "").unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <div>Trang chủ > Tin tức > Hạ tầng</div><h1>Tin</h1> → Tin tức, Hạ tầng
            <ul class=breadcrumb><li><a>Trang chủ</a></li><li><a>Tin tức</a></li></ul><h1>Tin</h1> → Tin tức
            <div><div>Trang chủ</div><div>Tin tức</div></div><h1>Tin</h1> → Tin tức
            <meta property=article:section content='Hạ tầng'><div>Trang chủ > Tin tức</div> → Hạ tầng
            """)
    void findsCategories(String top, String categories) {
        assertThat(String.join(", ", read(top, "").categories())).isEqualTo(categories);
    }

    @Test
    void believesLettersMoreThanDeclaredLanguage() {
        assertThat(read("<html lang=en-US>", "").language()).isEqualTo("vi");
        var english =
                "<html lang=en-US><p>The city opened a new road along the coast today, and many people came to see it.</p>";
        assertThat(PageExtractor.of(ZoneId.of("UTC")).read(english, null).language())
                .isEqualTo("en-US");
    }

    @Test
    void setsLeadApartOnlyWhereThePageDoes() {
        var lead = "Sáng 22/2, thành phố khởi công tuyến đường ven biển dài 7,5 km nối hai phường phía bắc.";
        assertThat(read("<h1>Tin</h1><div><p>" + lead + "</p></div>", "").lead())
                .isEqualTo(lead);
        assertThat(read("<h1>Tin</h1>", "").lead()).isNull();
        assertThat(read("<h1>Tin</h1>", "").body().text()).startsWith("Thành phố vừa khởi công");
    }

    private static Story read(String top, String end) {
        return PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh")).read(top + STORY.formatted(end), "https://a.example/");
    }
}
