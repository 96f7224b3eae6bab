package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.CampaignKind;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

class CorrectionTest {
    private static final Intake INTAKE = Intake.of(new PortalContext(
            "Cổng",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://p.example/"),
            "p.example",
            LocalDate.of(2024, 1, 1)));
    private static final Origin ORIGIN = Origin.of("cu", "1.txt");
    private static final String PAGE = """
            Ra quân lam sach bãi biển

            Sáng nay, hưởng ứng phong trào “Biển xanh”, đoàn viên dọn rác theo quyết định 15 của thành phố.

            Chương trình “Một ngày” kéo dài đến chiều, có sự tham gia của Hội Phụ nữ phường.
            """;

    private static Outcome take(Correction correction) {
        return INTAKE.take(
                ORIGIN,
                PAGE.getBytes(StandardCharsets.UTF_8),
                Hints.of("text/plain").with(correction));
    }

    private static Content taken(Correction correction) {
        return ((Outcome.Accepted) take(correction)).primary();
    }

    @Test
    void winsOverWhatWasRead() {
        var article = (Article) taken(Correction.of(Map.of(
                "title", "Ra quân hưởng ứng phong trào “Sạch biển”",
                "lead", "Một buổi sáng.",
                "byline", "Thu Hà",
                "category", "Môi trường",
                "published", "2024-02-22",
                "state", "withdrawn")));
        assertThat(article.title()).isEqualTo("Ra quân hưởng ứng phong trào “Sạch biển”");
        assertThat(article.lead()).isEqualTo("Một buổi sáng.");
        assertThat(article.byline()).isEqualTo("Thu Hà");
        assertThat(article.category()).isEqualTo("Môi trường");
        assertThat(article.edition().firstPublishedAt()).isEqualTo(When.day(LocalDate.of(2024, 2, 22), "correction"));
        assertThat(article.edition().publicUpdatedAt())
                .isEqualTo(article.edition().firstPublishedAt());
        assertThat(article.edition().state()).isEqualTo(Edition.State.WITHDRAWN);
        // what the right title names is named
        assertThat(article.mentions()).extracting(Mention::span).contains(new Span("title", 18, 40));
    }

    @Test
    void putsAnotherBodyInItsPlaceAndReadsThatOne() {
        var correction = Correction.of(Map.of("body", """
                <p onclick="x()">Sáng nay, hưởng ứng cuộc vận động “Phố xanh”, đoàn viên trồng cây.</p>
                <p><img src="https://cu.example/1.jpg" alt="Trồng cây"></p>
                <p><em>Đoàn viên trồng cây bên kè.</em></p>
                <script>alert(1)</script>"""));
        var accepted = (Outcome.Accepted) take(correction);
        var article = (Article) accepted.primary();
        assertThat(article.body().html())
                .startsWith("<p>Sáng nay, hưởng ứng cuộc vận động “Phố xanh”, đoàn viên trồng cây.</p>")
                .contains("<img src=\"https://cu.example/1.jpg\" alt=\"Trồng cây\">")
                .doesNotContain("onclick", "alert", "dọn rác");
        assertThat(article.body().text()).startsWith("Sáng nay, hưởng ứng cuộc vận động “Phố xanh”");
        assertThat(article.figures()).hasSize(1);
        assertThat(article.mentions())
                .extracting(m -> m.span().of(article.body().blocks().get(0)))
                .containsExactly("cuộc vận động “Phố xanh”");
        assertThat(accepted.findings()).extracting(Content::headline).containsExactly("Phố xanh");
        assertThat(accepted.notices().countByCode()).containsKey("active-removed");
    }

    @Test
    void takesABodyInPlainTextLineByLine() {
        var article = (Article) taken(Correction.of(Map.of("body", "Dòng một.\n\nDòng 2 < 3.")));
        assertThat(article.body().blocks()).containsExactly("Dòng một.", "Dòng 2 < 3.");
        assertThat(article.body().html()).isEqualTo("<p>Dòng một.</p>\n<p>Dòng 2 &lt; 3.</p>");
    }

    @Test
    void leavesADocumentWhatItDoesAndItsForm() {
        var document = new Entry.Document(
                "15/QĐ-UBND",
                "Quyết định",
                "UBND thành phố Phan Thiết",
                "Trần Văn Bình",
                null,
                "Về việc làm sạch bãi biển",
                When.day(LocalDate.of(2024, 2, 15), "row"),
                null,
                null);
        var entry = Entry.directive("Về việc làm sạch bãi biển", document)
                .body("<p>Điều 1. Thay thế Quyết định số 14/QĐ-UBND ngày 05/03/2023 của UBND thành phố Phan Thiết.</p>")
                .build();
        var read = (Directive) taken(entry, Correction.NONE);
        assertThat(read.relations()).isNotEmpty();
        var signed = (Directive) taken(entry, Correction.of(Map.of("signer", "Trần Văn Bính")));
        assertThat(signed.signer()).isEqualTo("Trần Văn Bính");
        assertThat(signed.relations()).isEqualTo(read.relations());
        var emptied = (Directive) taken(entry, Correction.of(Map.of("body", "")));
        assertThat(emptied.body()).isNull();
        assertThat(emptied.relations()).isEmpty();
    }

    private static Content taken(Entry entry, Correction correction) {
        var hints = Hints.of(Hints.ENTRY).with(correction);
        return ((Outcome.Accepted) INTAKE.take(ORIGIN, entry, new byte[] {1}, hints)).primary();
    }

    @Test
    void saysThatThereIsNone() {
        var with = Correction.of(Map.of("lead", "Một buổi sáng.", "byline", "Thu Hà"));
        assertThat(((Article) taken(with)).lead()).isNotNull();
        var without = (Article) taken(Correction.of(Map.of("lead", "", "byline", "")));
        assertThat(without.lead()).isNull();
        assertThat(without.byline()).isNull();
        assertThat(take(Correction.of(Map.of("title", ""))).notices().map(Notice::code))
                .contains("title-missing");
    }

    @Test
    void takesAwayAndAddsWhatIsNamed() {
        var correction = new Correction(
                null,
                Map.of(),
                List.of("Chương trình “Một ngày”"),
                List.of(
                        new Correction.Document(
                                "quyết định 15",
                                DocumentType.QUYET_DINH,
                                DocumentNumber.parse("15/QĐ-UBND"),
                                LocalDate.of(2024, 2, 1),
                                "UBND thành phố"),
                        new Correction.Campaign("dọn rác", CampaignKind.MOVEMENT, "dọn rác")));
        var before = (Outcome.Accepted) take(Correction.NONE);
        var after = (Outcome.Accepted) take(correction);
        assertThat(shown(before)).isEqualTo("phong trào “Biển xanh”; Chương trình “Một ngày”");
        assertThat(shown(after)).isEqualTo("phong trào “Biển xanh”; dọn rác; quyết định 15");
        assertThat(before.findings()).extracting(Content::headline).containsExactly("Biển xanh", "Một ngày");
        assertThat(after.findings()).extracting(Content::headline).containsExactly("Biển xanh", "dọn rác");
        assertThat(after.explain().html(Locale.ENGLISH))
                .contains("Cited: Quyết định 15/QĐ-UBND; 2024-02-01; UBND thành phố; ubnd:593");
        assertThat(after.notices().map(Notice::code)).doesNotContain("correction-idle");
    }

    private static String shown(Outcome.Accepted accepted) {
        var explanation = accepted.explain();
        return String.join(
                "; ",
                explanation.fields().stream()
                        .flatMap(field ->
                                field.marks().stream().map(mark -> field.text().substring(mark.start(), mark.end())))
                        .toList());
    }

    @Test
    void tellsWhatOfItFitsNoTextAnyMore() {
        var correction = new Correction(
                null,
                Map.of(),
                List.of("phong trào “Biển đẹp”"),
                List.of(new Correction.Campaign("phong trào “Núi xanh”", CampaignKind.MOVEMENT, "Núi xanh")));
        assertThat(take(correction).notices().list())
                .filteredOn(notice -> notice.code().equals("correction-idle"))
                .extracting(notice -> notice.arguments().get("text"))
                .containsExactly("phong trào “Biển đẹp”", "phong trào “Núi xanh”");
    }

    @Test
    void makesADocumentOfAStoryUnderTheSameId() {
        var document = (Directive) taken(new Correction(
                Kind.DIRECTIVE,
                Map.of(
                        "number",
                        "15/QĐ-UBND",
                        "type",
                        "Quyết định",
                        "issuer",
                        "UBND thành phố",
                        "date",
                        "2013-12-12",
                        "signer",
                        "Trần Văn Bình"),
                List.of(),
                List.of()));
        assertThat(document.id()).isEqualTo(taken(Correction.NONE).id());
        assertThat(document.standing()).isEqualTo(Standing.ISSUED);
        assertThat(document.number()).isEqualTo(DocumentNumber.parse("15/QĐ-UBND"));
        assertThat(document.type()).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(document.subject()).isEqualTo("Ra quân lam sach bãi biển");
        assertThat(document.issuer()).isEqualTo(new Issuer("UBND thành phố", "UBND thành phố Phan Thiết", "ubnd:593"));
        assertThat(document.body()).isNotNull();
        assertThat(document.mentions()).isNotEmpty();
    }

    @Test
    void isPartOfThePipelineVersionAndOfProvenance() {
        var plain = Hints.of("text/plain");
        var corrected = plain.with(Correction.of(Map.of("title", "A")));
        var other = plain.with(Correction.of(Map.of("title", "B")));
        var version = INTAKE.pipelineVersion(corrected).toString();
        assertThat(version).startsWith(INTAKE.pipelineVersion(plain) + ".c");
        assertThat(version).isNotEqualTo(INTAKE.pipelineVersion(other).toString());
        assertThat(version)
                .isEqualTo(INTAKE.pipelineVersion(plain.with(Correction.of(Map.of("title", "A"))))
                        .toString());
        assertThat(taken(Correction.of(Map.of("title", "A"))).provenance().pipelineVersion())
                .isEqualTo(version);
        assertThat(INTAKE.pipelineVersion(plain.with(Correction.NONE))).isEqualTo(INTAKE.pipelineVersion(plain));
    }

    @Test
    void refusesWhatCannotBeSaid() {
        assertThatThrownBy(() -> Correction.of(Map.of("colour", "blue"))).hasMessageContaining("colour");
        assertThatThrownBy(() -> Correction.of(Map.of("published", "hôm qua"))).hasMessageContaining("hôm qua");
        assertThatThrownBy(() -> Correction.of(Map.of("state", ""))).hasMessageContaining("state");
        assertThatThrownBy(() -> new Correction(Kind.CAMPAIGN, Map.of(), List.of(), List.of()))
                .hasMessageContaining("CAMPAIGN");
        assertThatThrownBy(() -> new Correction.Campaign("phong trào A", CampaignKind.MOVEMENT, "B"))
                .hasMessageContaining("B");
        assertThat(Correction.fits("date", "2024-02-30")).isFalse();
        assertThat(Correction.fits("type", "Quyết định")).isTrue();
    }
}
