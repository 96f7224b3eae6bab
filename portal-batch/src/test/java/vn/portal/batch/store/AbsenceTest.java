package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AbsenceTest {
    private final Nights nights;

    AbsenceTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    private String editionsOfB() {
        return Lines.of(
                nights.export()
                        .lines()
                        .filter(line -> line.contains(item("b").id().toString()))
                        .reduce("", (a, b) -> a + b + "\n"),
                "edition",
                "number",
                "state",
                "cause");
    }

    @Test
    void withdrawsAfterTheConfiguredNightsAndPublishesAgainUnderTheSameId() {
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        assertThat(nights.night(MONDAY.plusDays(1), item("a").unchanged()))
                .isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 1, 0, 0));
        assertThat(nights.night(MONDAY.plusDays(2), item("a").unchanged()))
                .isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT");
        assertThat(nights.night(MONDAY.plusDays(3), item("a").unchanged()))
                .isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT\n2 WITHDRAWN VANISHED");
        assertThat(nights.night(MONDAY.plusDays(4), item("a").unchanged()))
                .isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(nights.night(
                        MONDAY.plusDays(5), item("a").unchanged(), item("b").unchanged()))
                .isEqualTo(new Counts(2, 0, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT\n2 WITHDRAWN VANISHED\n3 PUBLISHED RETURNED");
        assertThat(nights.export("item", "native_key", "vanished_nights", "vanished_on"))
                .isEqualTo("a 0 -\nb 0 -");
    }

    @Test
    void makesOneEditionOfAnItemThatReturnsChanged() {
        nights.by(new Vanishing(0, Edition.State.GONE));
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        nights.night(MONDAY.plusDays(1), item("a").unchanged());
        assertThat(nights.store.published().find(item("b").id())).isEmpty();
        nights.night(
                MONDAY.plusDays(2),
                item("a").unchanged(),
                item("b").saying("Mới").taken());
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT\n2 GONE VANISHED\n3 PUBLISHED IMPORT");
    }

    @Test
    void takesTheContentOfAnItemThatReturnsParsedButUnchanged() {
        nights.by(new Vanishing(0, Edition.State.WITHDRAWN));
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        nights.night(MONDAY.plusDays(1), item("a").unchanged());
        var campaign = Items.campaign("Xanh – sạch – đẹp", null, null);
        nights.night(
                MONDAY.plusDays(2),
                item("a").unchanged(),
                item("b").bytes("2").telling(campaign).taken());
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT\n2 WITHDRAWN VANISHED\n3 PUBLISHED RETURNED");
        assertThat(nights.store.published().find(campaign.id())).isPresent();
    }

    @Test
    void countsABusinessDateOnce() {
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        for (int i = 0; i < 4; i++) {
            nights.night(MONDAY.plusDays(1), item("a").unchanged());
        }
        assertThat(nights.export("item", "native_key", "vanished_nights", "vanished_on"))
                .isEqualTo("a 0 -\nb 1 2024-03-05");
    }

    @Test
    void concludesNothingFromAnIncompleteSource() {
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        var counts = nights.incomplete().night(MONDAY.plusDays(1), item("a").unchanged());
        assertThat(counts).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(nights.export("item", "native_key", "vanished_nights")).isEqualTo("a 0\nb 0");
    }

    @Test
    void endsWithTheFirstStateWhenASourceGoesForthAndBackOnOneDay() {
        nights.night(MONDAY, item("a").saying("A").taken(), item("b").taken());
        nights.night(MONDAY, item("a").saying("B").taken());
        nights.night(MONDAY, item("a").saying("A").taken(), item("b").unchanged());
        assertThat(nights.store.published().page(null, 9))
                .extracting(
                        p -> p.content().edition().number() + " " + p.content().headline())
                .containsExactlyInAnyOrder("3 Tin a", "1 Tin b");
        assertThat(nights.export("item", "native_key", "raw_hash", "vanished_nights"))
                .isEqualTo("a " + item("a").saying("A").rawHash() + " 0\nb "
                        + item("b").rawHash() + " 0");
    }

    @Test
    void leavesContentAloneThatAnotherSourceStillHas() {
        var feed = new SourceKey("feed", "phan-thiet", "feed");
        nights.by(new Vanishing(0, Edition.State.WITHDRAWN));
        nights.night(MONDAY, item("a").taken(), item("b").alias("guid", "7").taken());
        nights.of(feed).night(MONDAY, item("7").of(feed).alias("guid", "7").taken());
        var counts = nights.of(PAGES).night(MONDAY.plusDays(1), item("a").unchanged());
        assertThat(counts).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 1, 0, 0));
        assertThat(nights.store.published().find(item("b").id())).isPresent();
    }

    @Test
    void takesAnItemAwayAtOnceThatIsNoLongerShown() {
        nights.by(new Vanishing(3, Edition.State.WITHDRAWN));
        nights.night(
                MONDAY, item("a").taken(), item("b").taken(), item("Thumbs.db").filtered());
        var counts = nights.night(
                MONDAY.plusDays(1),
                item("a").unchanged(),
                item("b").filtered(),
                item("Thumbs.db").filtered());
        assertThat(counts).isEqualTo(new Counts(3, 0, 0, 1, 0, 2, 0, 1, 1, 0));
        assertThat(editionsOfB()).isEqualTo("1 PUBLISHED IMPORT\n2 GONE VANISHED");
        assertThat(nights.night(
                        MONDAY.plusDays(2),
                        item("a").unchanged(),
                        item("b").filtered(),
                        item("Thumbs.db").filtered()))
                .isEqualTo(new Counts(3, 0, 0, 1, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void givesTheGuardItsFigures() {
        nights.night(
                MONDAY,
                item("a").taken(),
                item("b").taken(),
                item("c").taken(),
                item("d").rejected());
        var run = nights.open(MONDAY.plusDays(1));
        nights.stage(
                run,
                item("a").saying("Mới").taken(),
                item("b").saying("Mới").by("e2").taken(),
                item("e").taken(),
                item("Thumbs.db").filtered());
        assertThat(nights.store.books().figures(run, PAGES)).isEqualTo(new Books.Figures(4, 3, 2, 0, 1));
        assertThat(nights.store.books().count(run, PAGES, true)).isEqualTo(new Counts(4, 1, 2, 0, 0, 1, 0, 2, 0, 3));
        assertThat(nights.store.books().count(run, PAGES, false)).isEqualTo(new Counts(4, 1, 2, 0, 0, 1, 0, 0, 0, 3));
    }
}
