package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.portal.intake.Explanation.Field;
import vn.portal.intake.Explanation.Mark;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

class ExplanationTest {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Intake INTAKE = Intake.of(new PortalContext(
            "Cổng thông tin thành phố Phan Thiết",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://phanthiet.example/"),
            "phanthiet.example",
            LocalDate.of(2024, 1, 1)));
    private static final String PAGE = """
            <html><head><title>Ra quân</title></head><body><h1>Ra quân &lt;b&gt;“làm sạch”&lt;/b&gt; bãi biển</h1>
            <p>Ngày 22/02/2024</p>
            <p>Sáng nay, hưởng ứng phong trào “Biển xanh &amp; sạch”, đông đảo đoàn viên ra quân dọn rác theo Quyết định số
            15/QĐ-UBND ngày 12/12/2013 của UBND TP. Phan Thiết, bắt đầu từ bãi biển Đồi Dương và kéo dài cả ngày.</p>
            </body></html>
            """;

    private static Explained explained() {
        return INTAKE.explain(Origin.of("cu", "1.html"), PAGE.getBytes(StandardCharsets.UTF_8), Hints.of("text/html"));
    }

    @Test
    void laysEveryFieldOutWithItsOriginAndItsFindings() {
        var explanation = explained().explain();
        assertThat(explanation.fields())
                .extracting(Field::name)
                .contains("title", "body[0]", "edition.firstPublishedAt");
        var title = explanation.fields().get(0);
        assertThat(title.text()).isEqualTo("Ra quân <b>“làm sạch”</b> bãi biển");
        assertThat(title.from()).isNotNull();
        assertThat(explanation.findings().get(0).mention()).isInstanceOf(CampaignMention.class);
        assertThat(explanation.findings().get(0).content()).isNotNull();
        assertThat(explanation.findings().get(1).mention()).isInstanceOf(Citation.class);
        var body = explanation.fields().stream()
                .filter(field -> !field.marks().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(body.marks())
                .extracting(mark -> body.text().substring(mark.start(), mark.end()))
                .containsExactly(
                        "phong trào “Biển xanh & sạch”",
                        "Quyết định số 15/QĐ-UBND ngày 12/12/2013 của UBND TP. Phan Thiết");
    }

    @Test
    void writesAFragmentThatAnyPageCanHold() {
        var html = explained().explain().html(Locale.ENGLISH);
        assertThat(html)
                .startsWith("<div class=\"portal-explanation\">\n<dl>\n<dt>Title <small>(")
                .contains("<dd dir=\"auto\">Ra quân &lt;b&gt;“làm sạch”&lt;/b&gt; bãi biển</dd>")
                .contains("title=\"Campaign: phong trào “Biển xanh &amp; sạch”\"")
                .contains("title=\"Cited: Quyết định 15/QĐ-UBND; 2013-12-12; UBND TP. Phan Thiết; ubnd:593\"")
                .contains(">Quyết định số 15/QĐ-UBND ngày 12/12/2013 của UBND TP. Phan Thiết</mark>, bắt đầu")
                .doesNotContain("<b>", "<script", "href", "style=");
        var read = Jsoup.parseBodyFragment(html);
        assertThat(read.select("mark"))
                .allSatisfy(mark -> assertThat(read.getElementById(mark.attr("aria-describedby"))
                                .text())
                        .isEqualTo(mark.attr("title")));
        assertThat(explained().explain().html(VIETNAMESE)).contains("<dt>Tiêu đề", "title=\"Viện dẫn: ");
    }

    @Test
    void hasNothingToShowOfWhatWasKeptOut() {
        var outcome = INTAKE.take(Origin.of("cu", "leer.txt"), new byte[0], Hints.of("text/plain"));
        assertThat(outcome.explain()).isEqualTo(new Explanation(null, List.of(), List.of()));
        assertThat(outcome.explain().html(Locale.ENGLISH)).isEqualTo("<div class=\"portal-explanation\">\n</div>\n");
    }

    @Test
    void nestsMarksAndTakesUpAgainWhatReachesFurther() {
        assertThat(marked("abcdefgh", new Mark(0, 8, 0), new Mark(2, 4, 1))).isEqualTo("<0>ab<1>cd</>efgh</>");
        assertThat(marked("abcdefgh", new Mark(0, 4, 0), new Mark(2, 6, 1))).isEqualTo("<0>ab<1>cd</></><1>ef</>gh");
        assertThat(marked("abcd", new Mark(0, 2, 0), new Mark(2, 4, 1))).isEqualTo("<0>ab</><1>cd</>");
        assertThat(marked("abcd", new Mark(1, 3, 0), new Mark(1, 3, 1))).isEqualTo("a<0><1>bc</></>d");
        assertThat(marked("<&>", new Mark(1, 2, 0))).isEqualTo("&lt;<0>&amp;</>&gt;");
    }

    @Test
    void staysInBoundsHoweverManyMarksOverlap() {
        int many = 20_000;
        var marks =
                IntStream.range(0, many).mapToObj(i -> new Mark(i, i + many, i)).toList();
        assertThat(marked("x".repeat(2 * many), marks.toArray(new Mark[0])).length())
                .isLessThan(1_000_000);
    }

    private static String marked(String text, Mark... marks) {
        var html = new StringBuilder();
        new MarkedText(new Field("body[0]", text, null, List.of(marks)), finding -> "<" + finding + ">").write(html);
        return html.toString().replace("</mark>", "</>");
    }

    @Test
    void hasEveryWordInBothLanguages() throws IOException {
        var english = words("");
        assertThat(words("_vi")).isEqualTo(english);
        assertThat(english).contains("finding.citation", "field.title");
    }

    private static List<String> words(String language) throws IOException {
        var words = new Properties();
        try (var in = Explanation.class.getResourceAsStream("explanation" + language + ".properties")) {
            words.load(in);
        }
        var keys = new ArrayList<>(words.stringPropertyNames());
        keys.sort(null);
        return keys;
    }
}
