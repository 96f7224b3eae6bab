package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Attachment;

class PageExtractorTest {
    private static final PageExtractor EXTRACTOR = PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh"));

    @ParameterizedTest
    @ValueSource(strings = {"ra-quan", "may-moc"})
    void readsPageWhole(String name) {
        var story = EXTRACTOR.read(Told.file(name + ".html"), "https://phanthiet.example/tin-tuc/" + name + ".html");
        assertThat(Told.whole(story)).isEqualTo(Told.file(name + ".txt"));
    }

    @Test
    void readsSamePageAlike() {
        var html = Told.file("ra-quan.html");
        var first = EXTRACTOR.read(html, null);
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> EXTRACTOR.read(html, null)))
                .allMatch(first::equals);
    }

    @Test
    void leavesAddressesAsWrittenWherePageHasNone() {
        var story = EXTRACTOR.read(Told.file("ra-quan.html"), null);
        assertThat(story.figures())
                .extracting("address")
                .containsExactly("../anh/ra-quan.jpg", "http://cdn.example/anh/trong-cay.jpg");
        assertThat(story.attachments())
                .containsExactly(new Attachment("/files/ke-hoach-12.pdf", "Kế hoạch số 12", null));
        assertThat(story.address()).isEqualTo("ra-quan-637419.html");
    }

    @Test
    void letsProfileOverrideFields() {
        var profile = SiteProfile.of(Map.of(
                "title",
                "h1",
                "lead",
                ".x7 p",
                "byline",
                ".x7 em",
                "unit",
                ".x10 p",
                "published",
                ".x7 > p ~ p",
                "categories",
                ".x2 a",
                "views",
                ".x9 div + div",
                "remove",
                "table"));
        var story = EXTRACTOR.with(profile).read(Told.file("ra-quan.html"), null);
        assertThat(story.title()).isEqualTo("Tin tức nổi bật");
        assertThat(story.lead()).startsWith("Tại lễ ra quân");
        assertThat(story.byline()).isEqualTo("Đoàn viên thu gom rác tại bãi biển. (Ảnh: Hoa Biển)");
        assertThat(story.unit()).isEqualTo("CỔNG THÔNG TIN ĐIỆN TỬ THÀNH PHỐ");
        assertThat(story.categories()).containsExactly("Trang chủ", "Tin tức sự kiện", "Môi trường");
        assertThat(story.views()).isEqualTo(12);
        assertThat(story.body().html()).doesNotContain("<table");
        assertThat(story.origins()).containsEntry("title", "profile").containsEntry("published", "text");
    }

    @Test
    void takesBodyFromWhereProfileSays() {
        var story = EXTRACTOR.with(SiteProfile.of(Map.of("body", ".x10"))).read(Told.file("ra-quan.html"), null);
        assertThat(story.body().text()).isEqualTo("""
                CỔNG THÔNG TIN ĐIỆN TỬ THÀNH PHỐ
                Địa chỉ: 75 đường Nguyễn Tất Thành - Điện thoại: (0252) 3 123 456; Fax: (0252) 3 654 321; Email: cong@phanthiet.example""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<html>",
                "\u0000",
                "<p>",
                "<img>",
                "<img src>",
                "<table><tr><td>",
                "<a href",
                "<!--",
                "]]>",
                "<frameset><frame src=a>",
                "<p><b><i><u><a><p><table><p><li><li>chưa đóng<td>ô<h1>đề mục<figure><img><figcaption>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[[[[",
                "<title>"
            })
    void readsWhateverIsBroken(String html) {
        assertThat(EXTRACTOR.read(html, "http://")).isNotNull();
        assertThat(EXTRACTOR.read(html, "khong phai dia chi")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div",
                "b",
                "ul><li",
                "table><tr><td",
                "blockquote",
                "span",
                "a href=x",
                "font",
                "dl><dd",
                "section class=related",
                "figure"
            })
    void readsDeepNesting(String tag) {
        var html = "<title>Chuyện dài</title>" + ("<" + tag + ">").repeat(10_000)
                + "<p>Đoạn văn thứ nhất đủ dài để được coi là một đoạn văn của bài viết.</p>" + "chữ ".repeat(100);
        var story = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> EXTRACTOR.read(html, "http://a.example/"));
        assertThat(story.title()).isEqualTo("Chuyện dài");
    }

    /** Scripts show such a page once they have run. */
    @Test
    void readsBodyThatIsHiddenAtFirst() {
        var html =
                "<body style='display: none'><p>Đoạn văn thứ nhất đủ dài để được coi là một đoạn văn của bài viết.</p>";
        assertThat(EXTRACTOR.read(html, null).body().text()).startsWith("Đoạn văn thứ nhất");
    }

    /** What is asked of each line must not go through the element that all of them stand in. */
    @Test
    void readsThousandsOfLinesInOneLinkInTime() {
        var html = "<a href=x><div>" + "Một dòng của danh sách<br><br>".repeat(200_000) + "</div></a>";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> EXTRACTOR.read(html, "http://a.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Một đoạn văn bình thường, đủ dài để được coi là lời kể của bài viết.",
                "<a href=x>",
                "<b>",
                "<td>",
                "<li>",
                "<br>",
                "&amp;",
                "chữ",
                " ",
                "<img src=a.jpg>",
                "<div class='a b'>x</div>",
                "<div onclick=x()>",
                "<table>",
                "<h2>",
                "22/02/2024 ",
                "Ảnh: ",
                "</p>",
                "<script>",
                "<!-- ",
                "(((",
                "<em>Ảnh</em>"
            })
    void readsHugePagesInTime(String part) {
        var html = "<title>Chuyện dài</title>" + part.repeat(1_000_000 / part.length());
        var story = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> EXTRACTOR.read(html, "http://a.example/"));
        assertThat(story.title()).isEqualTo("Chuyện dài");
    }
}
