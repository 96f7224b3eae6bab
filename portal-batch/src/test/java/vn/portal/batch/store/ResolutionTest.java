package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.campaign;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Campaign;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Origin;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ResolutionTest {
    private static final Campaign GREEN = campaign("Xanh – sạch – đẹp", null, null);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
    private final Nights nights;

    ResolutionTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    private Items early() {
        return item("z").on(FEBRUARY).naming(campaign("Xanh, sạch, đẹp", null, "Thành đoàn", "Xanh sạch"));
    }

    private Items late() {
        return item("a").on(FEBRUARY.plusDays(9)).naming(campaign("XANH – SẠCH – ĐẸP", Period.ofYear(2024), "UBND"));
    }

    private Items undated() {
        return item("m").on(null).naming(campaign("Xanh sạch đẹp", Period.ofYear(2025), null));
    }

    private Campaign green() {
        return (Campaign)
                nights.store.published().find(GREEN.id()).orElseThrow().content();
    }

    @Test
    void believesTheEarliestTellerAndNotesTheOthers() {
        nights.night(MONDAY, late().taken(), undated().taken(), early().taken());
        assertThat(green())
                .isEqualTo(new Campaign(
                        GREEN.id(),
                        "vi",
                        GREEN.campaignKind(),
                        "Xanh, sạch, đẹp",
                        List.of("XANH – SẠCH – ĐẸP", "Xanh sạch", "Xanh sạch đẹp"),
                        Period.ofYear(2024),
                        "Thành đoàn",
                        new Edition(
                                1,
                                Edition.State.PUBLISHED,
                                When.day(FEBRUARY, "text"),
                                When.day(FEBRUARY, "text"),
                                null,
                                Nights.at(MONDAY),
                                List.of()),
                        new Provenance(
                                new Origin("portal", "portal", "derived", "movement|xanh sach dep", null, null),
                                null,
                                null,
                                ""),
                        Map.of()));
        assertThat(nights.store.notices().current(null, null, 9))
                .extracting(n -> n.code() + " " + n.arguments())
                .containsExactly(
                        "campaign-period-conflict {kept=2024, name=Xanh, sạch, đẹp, others=2025}",
                        "campaign-launcher-conflict {kept=Thành đoàn, name=Xanh, sạch, đẹp, others=UBND}",
                        "campaign-spellings {name=Xanh, sạch, đẹp, others=XANH – SẠCH – ĐẸP; Xanh sạch; Xanh sạch đẹp}");
        assertThat(nights.export("content", "kind", "path"))
                .contains("CAMPAIGN campaigns/xanh-sach-dep-" + GREEN.id().shortForm());
    }

    @Test
    void givesTheSameWhateverTheOrderAndTheChunks() {
        nights.inChunksOf(3).night(MONDAY, late().taken(), undated().taken(), early().taken());
        var export = nights.export();
        var again = new Nights(TestDatabase.H2).inChunksOf(1);
        again.night(MONDAY, early().taken(), late().taken(), undated().taken());
        assertThat(again.export()).isEqualTo(export);
    }

    @Test
    void makesNoEditionWhereNothingChanges() {
        nights.night(MONDAY, early().taken());
        nights.night(
                MONDAY.plusDays(1),
                early().unchanged(),
                item("b").naming(campaign("Xanh, sạch, đẹp", null, null)).taken());
        var run = nights.open(MONDAY.plusDays(2));
        assertThat(nights.store.resolution().resolve(run)).isZero();
        assertThat(green().edition().number()).isEqualTo(1);
    }

    @Test
    void endsWithItsLastMentionAndRevivesUnderTheSameId() {
        nights.by(new Vanishing(0, Edition.State.WITHDRAWN));
        nights.night(MONDAY, item("b").taken(), early().taken());
        nights.night(MONDAY.plusDays(1), item("b").unchanged());
        assertThat(nights.store.published().find(GREEN.id())).isEmpty();
        nights.night(MONDAY.plusDays(2), item("b").unchanged(), early().unchanged());
        assertThat(green().edition().number()).isEqualTo(3);
        assertThat(Lines.of(
                        nights.export()
                                .lines()
                                .filter(l -> l.contains("\"kind\":\"campaign\""))
                                .reduce("", (a, b) -> a + b + "\n"),
                        "edition",
                        "number",
                        "state",
                        "cause"))
                .isEqualTo("1 PUBLISHED DERIVED\n2 GONE DERIVED\n3 PUBLISHED DERIVED");
    }

    @Test
    void forgetsWhatAnArticleNoLongerTells() {
        nights.night(MONDAY, early().taken(), late().taken());
        nights.night(MONDAY.plusDays(1), item("z").on(FEBRUARY).saying("Khác").taken(), late().unchanged());
        assertThat(green().name()).isEqualTo("XANH – SẠCH – ĐẸP");
        assertThat(green().aliases()).isEmpty();
        assertThat(green().edition().firstPublishedAt()).isEqualTo(When.day(FEBRUARY.plusDays(9), "text"));
    }

    @Test
    void addsObservationsWithoutAnEdition() {
        nights.night(MONDAY, item("a").telling(Items.visits(100, "one")).taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").bytes("2").telling(Items.visits(140, "two")).taken());
        var visits = (Statistic) nights.store
                .published()
                .find(Items.visits(0, "").id())
                .orElseThrow()
                .content();
        assertThat(visits.observations()).extracting(o -> o.value().intValue()).containsExactlyInAnyOrder(100, 140);
        assertThat(visits.edition().number()).isEqualTo(1);
        assertThat(nights.export("edition", "number").lines()).containsExactly("1", "1");
    }

    @Test
    void addsARevisionWhenTheSameBytesGiveAnotherValue() {
        nights.night(MONDAY, item("a").telling(Items.visits(100, "one")).taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").by("e2").telling(Items.visits(1000, "one")).taken());
        nights.night(
                MONDAY.plusDays(2),
                item("a").by("e3").telling(Items.visits(1000, "one")).taken());
        assertThat(nights.export("observation", "revision", "amount")).isEqualTo("1 100\n2 1000");
    }

    @Test
    void keepsAReportedDirectiveAsTheFirstStoryTellsIt() {
        nights.night(
                MONDAY,
                item("b")
                        .on(FEBRUARY.plusDays(1))
                        .telling(order("Chủ tịch", "UBND phường"))
                        .taken(),
                item("a")
                        .on(FEBRUARY)
                        .telling(order(null, "Phòng Quản lý đô thị"))
                        .taken());
        var order = (Directive)
                nights.store.published().find(order(null).id()).orElseThrow().content();
        assertThat(order.signer()).isEqualTo("Chủ tịch");
        assertThat(order.addressees()).containsExactly("Phòng Quản lý đô thị", "UBND phường");
    }

    private static Directive order(@Nullable String signer, String... addressees) {
        var recipe = "chu tich ubnd|2024-02-01|0000";
        return new Directive(
                ContentId.derived(Kind.DIRECTIVE, recipe),
                "vi",
                Standing.REPORTED,
                null,
                null,
                new Issuer("Chủ tịch UBND thành phố", null),
                signer,
                null,
                When.day(FEBRUARY, "reported"),
                null,
                "tổ chức dọn vệ sinh",
                List.of(addressees),
                List.of(),
                Edition.published(null),
                new Provenance(new Origin("portal", "portal", "derived", recipe, null, null), null, null, ""),
                Map.of());
    }
}
