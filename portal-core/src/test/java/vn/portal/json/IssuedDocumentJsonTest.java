package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.portal.intake.Entry;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Directive;
import vn.portal.model.DocumentType;
import vn.portal.model.LegalForce;
import vn.portal.model.PortalContext;
import vn.portal.model.Relation;
import vn.portal.model.RelationKind;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** A document from its text to the archive and back, with all that it says. */
class IssuedDocumentJsonTest {
    private static final String TEXT = """
            <p>UBND TỈNH BÌNH HẢI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
            <p>SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc</p>
            <p>Số: 12/QĐ-SNV | Bình Hải, ngày 05 tháng 02 năm 2024</p>
            <p>QUYẾT ĐỊNH</p>
            <p>Về việc ban hành Quy chế</p>
            <p>Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;</p>
            <p>Điều 1. Ban hành Quy chế.</p>
            <p>- Giao Văn phòng Sở hướng dẫn thực hiện trước ngày 30/6/2024.</p>
            <p>Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký và thay thế Quyết định số 7/QĐ-TTg ngày 02/3/2018 của Thủ tướng Chính phủ.</p>
            <p>Nơi nhận:</p><p>- Như Điều 2;</p><p>- Văn phòng UBND tỉnh;</p><p>- Lưu: VT.</p>
            <p>KT. GIÁM ĐỐC</p><p>PHÓ GIÁM ĐỐC</p><p>Trần Thị Mai</p>""";

    private static final PortalContext PORTAL = new PortalContext(
            "Cổng",
            "tỉnh Bình Hải",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://x.example/"),
            "x.example",
            LocalDate.EPOCH);

    @Test
    void keepsWhatADocumentSays() {
        var directive = (Directive) accepted("12/QĐ-SNV", "Quyết định").primary();

        assertThat(directive.signer()).isEqualTo("Trần Thị Mai");
        assertThat(directive.position()).isEqualTo("PHÓ GIÁM ĐỐC");
        assertThat(directive.effective()).isEqualTo(When.day(LocalDate.of(2024, 2, 15), "counted"));
        assertThat(directive.formalities().superior()).isEqualTo("UBND TỈNH BÌNH HẢI");
        assertThat(directive.formalities().recipients())
                .containsExactly("Như Điều 2", "Văn phòng UBND tỉnh", "Lưu: VT");
        assertThat(directive.relations())
                .extracting(Relation::kind)
                .containsExactly(RelationKind.BASED_ON, RelationKind.REPLACES);
        assertThat(directive.assignments()).singleElement().satisfies(one -> {
            assertThat(one.assignees()).containsExactly("Văn phòng Sở");
            assertThat(one.deadline().by().at()).isEqualTo("2024-06-30");
        });
        assertThat(ContentJson.readArchive(ContentJson.archive(directive))).isEqualTo(directive);
        assertThat(ContentJson.readArchive(ContentJson.archiveLine(directive))).isEqualTo(directive);
    }

    @Test
    void tellsWhereTypeAndNumberContradict() {
        assertThat(codes(accepted("12/QĐ-SNV", "Chỉ thị"))).contains("type-contradicts-number");
        assertThat(codes(accepted("13/QĐ-SNV", "Quyết định"))).contains("number-contradicts-text");
        assertThat(codes(accepted("12/QĐ-SNV", "Quyết định")))
                .doesNotContain("type-contradicts-number", "number-contradicts-text");
    }

    @Test
    void takesAWordThatSaysNothingForNoType() {
        var directive = (Directive) accepted("12/QĐ-SNV", "Đang cập nhật").primary();
        assertThat(directive.type()).isEqualTo(DocumentType.QUYET_DINH);
    }

    @Test
    void tellsMachinesWhatADocumentDoesToOthersAndAsksOfWhom() throws IOException {
        var directive = (Directive) accepted("12/QĐ-SNV", "Quyết định").primary();
        var page = URI.create("https://x.example/van-ban/12.html");

        PageMetadataTest.isGolden(
                "document.ld.json",
                JsonLd.of(
                        directive,
                        LegalForce.at(LocalDate.of(2024, 3, 1), directive, Set.of(), List.of()),
                        PORTAL,
                        page));
    }

    @Test
    void derivesForceOfADay() {
        var old = (Directive) accepted("12/QĐ-SNV", "Quyết định").primary();
        var day = LocalDate.of(2024, 3, 1);
        var target = old.relations().get(1).target();

        assertThat(LegalForce.at(LocalDate.of(2024, 2, 14), old, Set.of(), List.of()))
                .isEqualTo(LegalForce.NOT_YET);
        assertThat(LegalForce.at(day, old, Set.of(), List.of())).isEqualTo(LegalForce.IN_FORCE);
        assertThat(target).isNotNull();
        assertThat(LegalForce.at(day, old, Set.of(target), List.of(old))).isEqualTo(LegalForce.EXPIRED);
    }

    private static List<String> codes(Outcome.Accepted accepted) {
        return accepted.notices().list().stream().map(Notice::code).toList();
    }

    private static Outcome.Accepted accepted(String number, String type) {
        var document = new Entry.Document(
                number,
                type,
                "Sở Nội vụ tỉnh Bình Hải",
                null,
                null,
                "Về việc ban hành Quy chế",
                When.day(LocalDate.of(2024, 2, 5), "table"),
                null,
                null);
        var entry =
                Entry.directive("Về việc ban hành Quy chế", document).body(TEXT).build();
        var hints = new Hints(Hints.ENTRY, null, PORTAL.zone(), "");
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "1"), entry, TEXT.getBytes(StandardCharsets.UTF_8), hints);
        assertThat(outcome.notices().hasErrors())
                .as(outcome.notices().toString())
                .isFalse();
        return (Outcome.Accepted) outcome;
    }
}
