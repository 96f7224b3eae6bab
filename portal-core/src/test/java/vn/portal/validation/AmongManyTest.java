package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Samples;
import vn.portal.model.When;

/** What only shows when many contents are looked at together. */
class AmongManyTest {

    @Test
    void findsADocumentThatStandsThereTwice() {
        var first = document("a", "");
        var again = document("b", "\"number\": \"015/QĐ-UBND\", \"issuer\": {\"asWritten\": \"ubnd  Thành phố\"}");
        assertThat(DocumentDuplicates.among(Stream.of(first, again)))
                .extracting(n -> n.severity() + " " + n.code() + " " + n.path() + " " + n.arguments())
                .containsExactly("WARNING document-duplicate number {number=015/QĐ-UBND, other=" + first.id() + "}");
    }

    @Test
    void knowsABodyByItsCodeHoweverItIsWritten() {
        var one = document("a", "\"issuer\": {\"asWritten\": \"UBND TP Biển Mới\", \"code\": \"ubnd:593\"}");
        var other = document("b", "\"issuer\": {\"asWritten\": \"Chủ tịch UBND thành phố\", \"code\": \"ubnd:593\"}");
        assertThat(DocumentDuplicates.among(Stream.of(one, other))).hasSize(1);
    }

    @Test
    void takesNoDocumentForAnother() {
        assertThat(DocumentDuplicates.among(Stream.of(
                        document("a", ""),
                        document("a", ""),
                        document("b", "\"number\": \"16/QĐ-UBND\""),
                        document("c", "\"number\": \"15/QD-UBND\""),
                        document("d", "\"type\": \"Chỉ thị\""),
                        document("e", "\"issuer\": {\"asWritten\": \"UBND tỉnh\"}"),
                        document("f", "\"date\": {\"at\": \"2023-02-15\", \"precision\": \"day\", \"from\": \"text\"}"),
                        document("g", "\"date\": null"),
                        document("h", "\"date\": null"),
                        Samples.reported(),
                        Samples.reported())))
                .isEmpty();
    }

    private static Directive document(String key, String changes) {
        var document = (Directive) Case.changed(Samples.issued(), changes);
        return document.with(
                ContentId.of("cu", "main", Kind.DIRECTIVE, key), document.edition(), document.provenance());
    }

    @Test
    void measuresHowOftenSectionsGetSomethingNew() {
        assertThat(SectionActivity.of(Stream.of(
                        article("Văn hóa", "2024-03-01"),
                        article("Môi trường", "2024-02-22"),
                        article("Môi trường", "2024-01-02"),
                        article("Môi trường", "2024-02-22"),
                        article("Môi trường", "2024-02-29"))))
                .containsExactly(
                        new SectionActivity("Môi trường", 4, LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 29), 51),
                        new SectionActivity("Văn hóa", 1, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), 0));
    }

    private static Article article(String section, String day) {
        var when = When.day(LocalDate.parse(day), "meta");
        return (Article) Case.changed(Samples.article(), """
                "category": "%s", "edition": {"state": "published", "changeNotes": [],
                    "firstPublishedAt": {"at": "%s", "precision": "day", "from": "meta"}}
                """.formatted(section, when.at()));
    }
}
