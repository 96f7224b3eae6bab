package vn.portal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;
import vn.portal.page.SiteProfile;

class HtmlIntakeTest {
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin điện tử thành phố Hội An",
            "thành phố Hội An",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://cong.example/"),
            "cong.example",
            LocalDate.of(2024, 1, 1));
    private static final Hints HTML = Hints.of("text/html; charset=utf-8");
    private static final String PAGE = """
            <html lang="en"><head><title>Ra quân làm sạch bãi biển - Tin tức - Cổng</title></head><body>
            <div>Trang chủ » Tin tức</div>
            <h1>Ra quân làm sạch bãi biển</h1>
            <div>22/02/2024 10:15 SA | Lượt xem: 1.124</div>
            <div><p><b>Sáng 22/2, phường ra quân làm sạch bãi biển, hưởng ứng phong trào “Chống rác thải nhựa”.</b></p></div>
            <div><p>Hơn 300 người đã thu gom 2,5 tấn rác dọc bờ biển theo Quyết định số 12/2024/QĐ-UBND của phường.</p>
            <img src="/anh/1.jpg" alt="anh tin bai">
            <p>Đợt ra quân kéo dài đến hết tháng 3, mỗi tuần một buổi, <a href="javascript:x()">đăng ký</a> tại phường.</p>
            <p>Tải <a href="/files/kh.pdf">Kế hoạch</a>.</p><script>x()</script>
            <p align="right">Hoa Biển</p></div>
            </body></html>
            """;

    @Test
    void takesPageWithAllItsFields() {
        var outcome = take(PAGE.getBytes(UTF_8), HTML);
        assertThat(Rendering.of(outcome)).isEqualTo("""
                article vi
                title Ra quân làm sạch bãi biển
                lead Sáng 22/2, phường ra quân làm sạch bãi biển, hưởng ứng phong trào “Chống rác thải nhựa”.
                body[0] Hơn 300 người đã thu gom 2,5 tấn rác dọc bờ biển theo Quyết định số 12/2024/QĐ-UBND của phường.
                body[1] Đợt ra quân kéo dài đến hết tháng 3, mỗi tuần một buổi, đăng ký tại phường.
                body[2] Tải Kế hoạch.
                figure after=0 alt=- caption=-
                byline Hoa Biển
                published 2024-02-22T03:15:00Z
                mention campaign lead 55-87 67-86 movement “Chống rác thải nhựa” period=- by=-
                mention citation body[0] 54-83 54-83 Quyết định 12/2024/QĐ-UBND - by=- term=-
                campaign movement “Chống rác thải nhựa” aliases=[] period=- by=-
                statistic cu:visits-page “Lượt xem” visit[1124 period=-]
                notice WARNING alt-missing figures[0].alt {}
                notice INFO active-removed body {count=1}
                notice INFO address-unsafe body {count=1}""");
    }

    @Test
    void keepsFilesSectionAndEditOfStory() {
        var html =
                PAGE.replace("<head>", "<head><meta property=article:modified_time content=2024-03-01T08:00:00+07:00>");
        var article = (Article) ((Outcome.Accepted) take(html.getBytes(UTF_8), HTML)).primary();
        assertThat(article.category()).isEqualTo("Tin tức");
        assertThat(article.attachments())
                .extracting("address", "name")
                .containsExactly(tuple("https://cu.example/files/kh.pdf", "Kế hoạch"));
        assertThat(article.edition().lastEditedAt().at()).isEqualTo("2024-03-01T01:00:00Z");
    }

    @Test
    void observesHowOftenStoryWasRead() {
        var views = ((Outcome.Accepted) take(PAGE.getBytes(UTF_8), HTML))
                .findings().stream()
                        .filter(f -> f instanceof Statistic)
                        .map(f -> (Statistic) f)
                        .toList();
        assertThat(views).singleElement().satisfies(s -> {
            assertThat(s.code()).isEqualTo("cu:visits-page");
            assertThat(s.observations())
                    .singleElement()
                    .satisfies(o -> assertThat(o.value()).isEqualByComparingTo("1124"));
        });
    }

    @Test
    void readsDeclaredEncoding() {
        var html = PAGE.replace("<head>", "<head><meta charset=windows-1258>");
        var bytes = Normalizer.normalize(html, Normalizer.Form.NFD)
                .replaceAll("[^\\x00-\\x7F\u0300\u0301\u0303\u0309\u0323]", "")
                .getBytes(Charset.forName("windows-1258"));
        var outcome = take(bytes, new Hints("text/html", null, null, ""));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted) outcome).primary().provenance().encoding())
                .isEqualTo("windows-1258");
    }

    @Test
    void readsEachFontInItsOwnEncoding() {
        var html = PAGE.replace("Hơn 300 người đã thu gom", "<font face=\".VnTime\">H¬n 300 ng­êi ®· thu gom</font>");
        var article = (Article) ((Outcome.Accepted) take(html.getBytes(UTF_8), HTML)).primary();
        assertThat(article.body().text()).startsWith("Hơn 300 người đã thu gom 2,5 tấn rác");
    }

    @Test
    void followsSiteProfile() {
        var profile = SiteProfile.of(Map.of("title", "title"));
        var outcome = take(PAGE.getBytes(UTF_8), HTML.with(profile));
        assertThat(((Outcome.Accepted) outcome).primary().headline())
                .isEqualTo("Ra quân làm sạch bãi biển - Tin tức - Cổng");
    }

    @Test
    void rejectsPageWithoutWords() {
        assertThat(Rendering.of(take("<html><body><img src=a>".getBytes(UTF_8), HTML)))
                .isEqualTo("rejected\nnotice ERROR empty  {}");
    }

    @Test
    void saysInBothLanguagesWhatWasLeftOut() {
        var notices = take(PAGE.getBytes(UTF_8), HTML).notices().stream()
                .filter(n -> n.path().equals("body"))
                .toList();
        assertThat(notices)
                .extracting(n -> n.text(Locale.ENGLISH))
                .containsExactly(
                        "Scripts, frames or plug-ins in the story were left out: 1.",
                        "Addresses in the story that must not be followed were left out: 1.");
        assertThat(notices)
                .extracting(n -> n.text(new Locale("vi")))
                .containsExactly(
                        "Đã bỏ các đoạn mã, khung nhúng hoặc trình cắm trong bài: 1.",
                        "Đã bỏ các địa chỉ không an toàn trong bài: 1.");
    }

    private static Outcome take(byte[] bytes, Hints hints) {
        var origin = new Origin("cu", "trang", "main", "tin/1.html", null, "https://cu.example/tin/1.html");
        return Intake.of(PORTAL).take(origin, bytes, hints);
    }
}
