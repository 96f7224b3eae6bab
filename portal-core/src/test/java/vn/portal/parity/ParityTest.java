package vn.portal.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Figure;
import vn.portal.model.Kind;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Origin;
import vn.portal.page.SeenPage;
import vn.portal.parity.Compared.Result;

class ParityTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ADDRESS = "http://cu.example/tin/1.html";
    private static final String PAGE = """
            <html><head><title>Ra quân làm sạch bãi biển</title></head><body>
            <ul id=menu><li><a href="/">Trang chủ</a><li><a href="/tin">Tin tức</a></ul>
            <div><h1>Ra quân làm sạch bãi biển</h1><span>22/02/2024 10:15</span>
            <div class=bai><p><b>Sáng 22/2, hơn 200 đoàn viên ra quân.</b></p>
            <p>Các đội thu gom 12 tấn rác dọc bờ biển, được bà con <a href="2.html">ủng hộ nhiệt tình</a>.</p>
            <p><img src="/anh/a.jpg" width=600 height=400></p><p>Đoàn viên nhặt rác</p>
            <p>Kế hoạch ở <a href="/tep/kh.pdf">tệp này</a>; đợt sau vào tháng tới.</p><p>Thanh Hà</p></div></div>
            <div><h3>Tin liên quan</h3><p><a href="7.html">Hội thi nấu ăn</a></p><p>Sáng nay, hội thi nấu ăn của phụ nữ
            năm khu phố đã diễn ra sôi nổi tại nhà văn hóa.</p></div></body></html>
            """;
    private static final List<String> BLOCKS = List.of(
            "Các đội thu gom 12 tấn rác dọc bờ biển, được bà con ủng hộ nhiệt tình.",
            "Kế hoạch ở tệp này; đợt sau vào tháng tới.");

    @Test
    void findsNothingWhereEverythingCame() {
        var compared = compare(PAGE, article(BLOCKS, "Thanh Hà"));
        assertThat(lines(compared)).isEmpty();
        assertThat(compared.fields().keySet())
                .containsExactlyInAnyOrder(
                        Field.TITLE,
                        Field.LEAD,
                        Field.BODY,
                        Field.DATE,
                        Field.BYLINE,
                        Field.CAPTIONS,
                        Field.PICTURES,
                        Field.FILES,
                        Field.LINKS);
        assertThat(compared.fields().values()).containsOnly(Result.EQUAL);
    }

    @Test
    void tellsEveryWordThatWasLostOrChanged() {
        var blocks = List.of("Các đội thu gom 21 tấn rác dọc bờ biển, được bà con ủng hộ nhiệt tình.");
        assertThat(lines(compare(PAGE, article(blocks, "Thanh Hà"))))
                .containsExactly("body new 21", "body old 12", "body old Kế hoạch ở tệp này; đợt sau vào tháng tới");
    }

    @Test
    void tellsWhatNoReaderOfTheOldPageSaw() {
        var invented = new Article(
                id(),
                "vi",
                "Ra quân làm sạch bờ sông",
                "Sáng 22/2, hơn 300 đoàn viên ra quân.",
                body(BLOCKS),
                List.of(figure("http://cu.example/anh/b.jpg", "Đoàn viên trồng cây")),
                List.of(new Attachment("http://cu.example/tep/khac.pdf", "tệp này", null)),
                "Minh Anh",
                "Môi trường",
                List.of(),
                edition(LocalDate.of(2024, 2, 23)),
                provenance(),
                Map.of());
        assertThat(lines(compare(PAGE, invented)))
                .contains(
                        "title new bờ sông",
                        "date new 2024-02-23",
                        "byline new Minh Anh",
                        "captions new Đoàn viên trồng cây",
                        "pictures new http://cu.example/anh/b.jpg",
                        "pictures old http://cu.example/anh/a.jpg",
                        "files new http://cu.example/tep/khac.pdf",
                        "files old http://cu.example/tep/kh.pdf")
                .anySatisfy(line -> assertThat(line).startsWith("lead new ").contains("300"))
                .anySatisfy(line -> assertThat(line).startsWith("category new "));
    }

    @Test
    void seesTheHalfOfAStoryThatStandsElsewhereOnThePageButNoTeaser() {
        var parted = PAGE.replace(
                "<div><h3>Tin liên quan</h3>",
                "<div><div><p>Phần sau của bài viết nằm ở một khung khác của trang mà không ai đọc tới cả.</p></div></div>"
                        + "<div><h3>Tin liên quan</h3>");
        assertThat(lines(compare(parted, article(BLOCKS, "Thanh Hà"))))
                .containsExactly(
                        "body old Phần sau của bài viết nằm ở một khung khác của trang mà không ai đọc tới cả");
    }

    @Test
    void passesOverWhatIsDeclared() {
        var parity = Parity.of(ZONE)
                .with(new Declared(Set.of(Field.BYLINE), List.of("kế hoạch ở * tháng tới.", "12", "Thanh Hà")));
        var blocks = List.of("Các đội thu gom tấn rác dọc bờ biển, được bà con ủng hộ nhiệt tình.");
        var compared = parity.compare(Original.page(SeenPage.of(PAGE, ADDRESS)), article(blocks, "Minh Anh"));
        assertThat(lines(compared)).isEmpty();
        assertThat(compared.declared()).isEqualTo(4);
        assertThat(compared.fields())
                .containsEntry(Field.BODY, Result.DECLARED)
                .containsEntry(Field.BYLINE, Result.DECLARED)
                .containsEntry(Field.TITLE, Result.EQUAL);
    }

    @Test
    void learnsWhatAllPagesShow() {
        var pages = IntStream.range(0, 6)
                .mapToObj(i -> PAGE.replace("<p>Thanh Hà</p>", "<p>Thanh Hà</p><p>Lượt xem bài: " + i + "</p>"))
                .toList();
        var differences = pages.stream()
                .map(page -> compare(page, article(BLOCKS, "Thanh Hà")).differences())
                .toList();
        assertThat(differences).allSatisfy(each -> assertThat(each).hasSize(1));
        var furniture = Furniture.among(differences);
        assertThat(furniture.times()).isEqualTo(Map.of("lượt xem bài: #", 6));
        var parity = Parity.of(ZONE).with(furniture);
        assertThat(pages)
                .allSatisfy(page -> assertThat(
                                parity.compare(Original.page(SeenPage.of(page, ADDRESS)), article(BLOCKS, "Thanh Hà"))
                                        .isEqual())
                        .isTrue());
        assertThat(Furniture.among(differences.subList(0, 4)).times()).isEmpty();
    }

    @Test
    void holdsFieldsAgainstFields() {
        var seen = SeenPage.ofPart("<p>Sáng nay ra quân, thu gom rác.</p><p>Hẹn gặp lại.</p>", null);
        var told = Map.of(
                Field.TITLE, "Ra quân làm sạch bãi biển",
                Field.LEAD, "Sáng 22/2, hơn 200 đoàn viên ra quân.",
                Field.BYLINE, "Minh Anh",
                Field.CATEGORY, "Môi trường");
        var original = Original.fields(seen, told, When.day(LocalDate.of(2024, 2, 21), "fields"));
        var article = new Article(
                id(),
                "vi",
                "Ra quân làm sạch bãi biển",
                "Sáng 22/2, hơn 200 đoàn viên ra quân.",
                body(List.of("Sáng nay ra quân, thu gom rác.")),
                List.of(),
                List.of(),
                "Thanh Hà",
                "Môi trường",
                List.of(),
                edition(LocalDate.of(2024, 2, 22)),
                provenance(),
                Map.of());
        assertThat(lines(Parity.of(ZONE).compare(original, article)))
                .containsExactly(
                        "body old Hẹn gặp lại",
                        "date old 2024-02-21",
                        "byline new Thanh Hà",
                        "byline old Minh Anh",
                        "links new http://cu.example/tin/2.html");
    }

    @Test
    void readsPlainTextFromTheFirstLineOfTheStoryToItsLast() {
        var text = SeenPage.ofText("Trang chủ\n" + BLOCKS.get(0) + "\nCòn một đoạn nữa ở giữa bài.\n" + BLOCKS.get(1)
                + "\nĐang truy cập: 1\n");
        assertThat(lines(Parity.of(ZONE).compare(Original.page(text), article(BLOCKS, null))))
                .contains("body old Còn một đoạn nữa ở giữa bài")
                .noneMatch(line -> line.contains("truy cập") || line.contains("Trang chủ"));
    }

    @Test
    void takesTimeInProportionToThePage() {
        var deep = "<div>".repeat(5_000) + "<p>" + "rác rác ".repeat(50_000) + "</p>";
        var blocks = List.of("rác ".repeat(50_000) + "biển");
        assertThat(lines(compare(deep, article(blocks, null)))).isNotEmpty();
    }

    private static Compared compare(String page, Article article) {
        return Parity.of(ZONE).compare(Original.page(SeenPage.of(page, ADDRESS)), article);
    }

    private static List<String> lines(Compared compared) {
        return compared.differences().stream()
                .map(one ->
                        one.field().code() + " " + (one.side() == Difference.Side.OLD ? "old " : "new ") + one.text())
                .toList();
    }

    private static Article article(List<String> blocks, @Nullable String byline) {
        return new Article(
                id(),
                "vi",
                "Ra quân làm sạch bãi biển",
                "Sáng 22/2, hơn 200 đoàn viên ra quân.",
                body(blocks),
                List.of(figure("http://cu.example/anh/a.jpg", "Đoàn viên nhặt rác")),
                List.of(new Attachment("http://cu.example/tep/kh.pdf", "tệp này", null)),
                byline,
                null,
                List.of(),
                edition(LocalDate.of(2024, 2, 22)),
                provenance(),
                Map.of());
    }

    private static Body body(List<String> blocks) {
        var html = blocks.stream().map(block -> "<p>" + block + "</p>").collect(Collectors.joining());
        return new Body(html + "<p><a href=\"http://cu.example/tin/2.html\"></a></p>", String.join("\n", blocks));
    }

    private static Figure figure(String address, String caption) {
        return new Figure(address, null, caption, null, 0, null);
    }

    private static Edition edition(LocalDate day) {
        return Edition.published(When.day(day, "text"));
    }

    private static ContentId id() {
        return ContentId.of(Origin.of("cu", "1"), Kind.ARTICLE);
    }

    private static Provenance provenance() {
        var origin = new Origin("cu", "pages", "main", "1", null, ADDRESS);
        return new Provenance(origin, "0".repeat(64), "UTF-8", "p");
    }
}
