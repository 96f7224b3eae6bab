package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.intake.Correction;
import vn.portal.model.CampaignKind;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Kind;

class CorrectionsTest {
    private static final String ID = "23aa90e9-1565-521f-98fd-fcc758f3375e";

    @TempDir
    private Path root;

    private Corrections read(String yaml) throws IOException {
        var folder = Files.createDirectories(root.resolve("overrides"));
        Files.writeString(folder.resolve(ID + ".yaml"), yaml);
        return Corrections.in(root);
    }

    @Test
    void readsAllThatMayBeSaid() throws IOException {
        var corrections = read("""
                by: Nguyễn Thị Hoa
                note: công văn số 12 của phường
                kind: directive
                set: {subject: Về việc ra quân, date: 2024-02-22, number: 15/QĐ-UBND}
                none: [signer]
                remove: [phong trào “Một ngày”]
                add:
                  - {text: phong trào “Biển xanh”, campaign: movement, name: Biển xanh}
                  - {text: quyết định 15, type: Quyết định, number: 15/QĐ-UBND, date: 2024-02-01, issuer: UBND tỉnh}
                """);
        assertThat(corrections.problems()).isEmpty();
        assertThat(corrections.of(ContentId.parse(ID)))
                .isEqualTo(new Correction(
                        Kind.DIRECTIVE,
                        Map.of(
                                "subject",
                                "Về việc ra quân",
                                "date",
                                "2024-02-22",
                                "number",
                                "15/QĐ-UBND",
                                "signer",
                                ""),
                        List.of("phong trào “Một ngày”"),
                        List.of(
                                new Correction.Campaign("phong trào “Biển xanh”", CampaignKind.MOVEMENT, "Biển xanh"),
                                new Correction.Document(
                                        "quyết định 15",
                                        DocumentType.QUYET_DINH,
                                        DocumentNumber.parse("15/QĐ-UBND"),
                                        LocalDate.of(2024, 2, 1),
                                        "UBND tỉnh"))));
        assertThat(corrections.of(ContentId.derived(Kind.CAMPAIGN, "x"))).isEqualTo(Correction.NONE);
    }

    @Test
    void readsTheExampleOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("# overrides/" + ID);
        var corrections = read(readme.substring(start, readme.indexOf("```", start)));
        assertThat(corrections.problems()).isEmpty();
        assertThat(corrections.of(ContentId.parse(ID)).added()).hasSize(2);
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() throws IOException {
        Files.createDirectories(root.resolve("overrides"));
        Files.writeString(root.resolve("overrides/bai-1.yaml"), "set: {title: A}\n");
        var corrections = read("""
                kind: campaign
                set:
                  titel: A
                  published: hôm qua
                none: [state]
                add:
                  - {text: phong trào A, campaign: movement, name: B}
                  - {text: quyết định 15, type: Quyết tâm}
                """);
        assertThat(corrections.isEmpty()).isTrue();
        var file = root.resolve("overrides/" + ID + ".yaml");
        assertThat(corrections.problems().stream().map(problem -> problem.text(Messages.of(Locale.ENGLISH))))
                .containsExactly(
                        file + ":1: kind: campaign cannot stand here",
                        file + ":3: set has no key titel; did you mean title?",
                        file + ":4: published: hôm qua cannot stand here",
                        file + ":5: none: state cannot stand here",
                        file + ":7: name: B cannot stand here",
                        file + ":8: type: Quyết tâm cannot stand here",
                        root.resolve("overrides/bai-1.yaml")
                                + ": bai-1.yaml is no correction: such a file is called by the id of a content, as in "
                                + ID + ".yaml");
    }

    @Test
    void isAnotherVersionForOtherWordsAndTheSameForAnotherNote() throws IOException {
        var one = read("note: a\nset: {title: A}\n").version();
        assertThat(read("note: b\nset: {title: A}\n").version()).isEqualTo(one);
        assertThat(read("note: a\nset: {title: B}\n").version()).isNotEqualTo(one);
        assertThat(Corrections.in(root.resolve("elsewhere")).isEmpty()).isTrue();
    }

    @Test
    void keepsAWorkspaceClosedThatItsOperatorWouldNotGetAsMeant() throws IOException {
        read("set: {date: x}\n");
        var opened = Workspace.open(root, Set.of("text"), Map.of());
        assertThat(opened.workspace()).isEmpty();
        assertThat(opened.problems()).extracting(Problem::code).contains("override-value");
    }
}
