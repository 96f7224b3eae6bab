package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Provenance;
import vn.portal.model.Standing;
import vn.portal.model.When;
import vn.portal.notice.Notice;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AmongManyTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 15);
    private final Nights nights;

    AmongManyTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    private static StagedItem document(String key, String number, LocalDate published) {
        var item = item(key);
        var document = new Directive(
                item.id(),
                "vi",
                Standing.ISSUED,
                DocumentNumber.parse(number),
                DocumentType.QUYET_DINH,
                new Issuer("UBND thành phố", null),
                null,
                "Về việc làm sạch bãi biển",
                When.day(DAY, "text"),
                null,
                null,
                List.of(),
                List.of(),
                Edition.published(When.day(published, "text")),
                new Provenance(item.origin(), item.rawHash(), "UTF-8", Items.PIPELINE),
                Map.of());
        return item.taken(document);
    }

    private List<String> told() {
        nights.store.amongMany().look();
        return nights.store.notices().current(null, null, 100).stream()
                .map(AmongManyTest::line)
                .toList();
    }

    private static String line(Notice notice) {
        return notice.origin().source() + " " + notice.origin().key() + " " + notice.code() + " " + notice.path() + " "
                + notice.arguments();
    }

    @Test
    void findsDocumentsThatStandThereTwiceHoweverTheyCame() {
        var items = new ArrayList<>(List.of(
                document("a.docx", "15/QĐ-UBND", DAY.plusDays(2)),
                document("b.docx", "015/QĐ-UBND", DAY.plusDays(1)),
                document("c.docx", "15/QĐ-UBND", DAY.plusDays(3)),
                document("d.docx", "15/QD-UBND", DAY.plusDays(3)),
                document("e.docx", "16/QĐ-UBND", DAY.plusDays(3))));
        Collections.reverse(items);
        nights.incomplete();
        for (int i = 0; i < items.size(); i++) {
            nights.night(MONDAY.plusDays(i), items.get(i));
        }
        var twice = List.of(
                "pages a.docx document-duplicate number {number=15/QĐ-UBND, other=b.docx}",
                "pages c.docx document-duplicate number {number=15/QĐ-UBND, other=b.docx}");
        assertThat(told()).isEqualTo(twice);
        assertThat(told()).as("once more").isEqualTo(twice);
        assertThat(nights.store.notices().countByCode()).isEqualTo(Map.of("document-duplicate", 2));
    }

    @Test
    void tellsNothingOfADocumentThatIsAlone() {
        nights.night(MONDAY, document("a.docx", "15/QĐ-UBND", DAY), document("b.docx", "15/QĐ-UBND", DAY.plusDays(1)));
        assertThat(told()).hasSize(1);

        nights.night(
                MONDAY.plusDays(1),
                document("a.docx", "17/QĐ-UBND", DAY),
                item("b.docx").unchanged());
        assertThat(told()).isEmpty();
    }

    @Test
    void findsLinksUnderWhichNothingWasTakenIn() {
        nights.night(
                MONDAY,
                item("1.html")
                        .at("cu.example/tin/1")
                        .linking("cu.example/tin/2")
                        .linking("cu.example/tin/3")
                        .taken(),
                item("2.html")
                        .at("cu.example/tin/2")
                        .linking("cu.example/tin/1")
                        .taken());
        assertThat(told())
                .containsExactly("pages 1.html inner-link-broken body {address=https://cu.example/tin/3.html}");

        nights.night(
                MONDAY.plusDays(1),
                item("1.html").unchanged(),
                item("2.html").unchanged(),
                item("3.html").at("cu.example/tin/3").taken());
        assertThat(told()).as("the other page has come").isEmpty();
    }

    @Test
    void asksForPagesOfTheSameSystem() {
        var other = new SourceKey("ban-sao", "phuong", "main");
        nights.night(MONDAY, item("1.html").at("cu.example/tin/1").taken());
        nights.of(other)
                .night(
                        MONDAY.plusDays(1),
                        item("x").of(other).linking("cu.example/tin/1").taken());
        assertThat(told()).containsExactly("ban-sao x inner-link-broken body {address=https://cu.example/tin/1.html}");
    }

    @Test
    void forgetsTheLinksOfAnEarlierText() {
        nights.night(MONDAY, item("1.html").linking("cu.example/tin/3").taken());
        nights.night(
                MONDAY.plusDays(1),
                item("1.html").saying("Đã sửa.").linking("cu.example/tin/4").taken());
        assertThat(told())
                .containsExactly("pages 1.html inner-link-broken body {address=https://cu.example/tin/4.html}");
    }

    @Test
    void takesMoreThanOneStatementCanHold() {
        var items = IntStream.range(0, 700)
                .mapToObj(i -> item("%03d.html".formatted(i))
                        .linking("cu.example/" + i)
                        .linking("cu.example/mat/" + i)
                        .at("cu.example/" + i)
                        .taken())
                .toArray(StagedItem[]::new);
        nights.inChunksOf(100).night(MONDAY, items);
        nights.store.amongMany().look();
        assertThat(nights.store.notices().countByCode()).isEqualTo(Map.of("inner-link-broken", 700));
    }
}
