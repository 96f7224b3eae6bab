package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.model.Article;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StagingTest {
    private final Nights nights;

    StagingTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    @Test
    void takesTheFurtherCopiesOfAKeyForDuplicates() {
        nights.inChunksOf(2);
        var counts = nights.night(
                MONDAY,
                item("a").saying("Một").taken(),
                item("a").saying("Hai").taken(),
                item("a").saying("Ba").taken(),
                item("b").taken(),
                item("b").duplicate());
        assertThat(counts).isEqualTo(new Counts(5, 2, 0, 0, 3, 0, 0, 0, 0, 4));
        assertThat(nights.export("edition", "payload.title", "payload.body.text")
                        .lines())
                .containsExactlyInAnyOrder("Tin a Một", "Tin b Nội dung.");
    }

    @Test
    void namesTheKeysThatTheRunHasStaged() {
        var run = nights.open(MONDAY);
        nights.stage(run, item("a").taken(), item("b").rejected());
        assertThat(nights.store.staging().stagedKeys(run, PAGES, List.of("a", "b", "c")))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(nights.store.staging().stagedKeys(nights.open(MONDAY), PAGES, List.of("a")))
                .isEmpty();
    }

    @Test
    void countsEveryOutcome() {
        nights.night(
                MONDAY,
                item("a").taken(),
                item("b").taken(),
                item("c").saying("?").rejected());
        var counts = nights.night(
                MONDAY.plusDays(1),
                item("a").unchanged(),
                item("b").saying("Mới").taken(),
                item("c").saying("?").carriedRejected(),
                item("d").taken(),
                item("e").rejected(),
                item("f").filtered(),
                item("a").duplicate());
        assertThat(counts).isEqualTo(new Counts(7, 1, 1, 1, 1, 1, 2, 0, 0, 3));
    }

    @Test
    void refusesAKeyThatPostgreSqlCannotStore() {
        var run = nights.open(MONDAY);
        assertThatThrownBy(() -> nights.stage(run, item("a\0b").taken()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key must not hold U+0000: a\uFFFDb");
    }

    @Test
    void storesContentWithCharactersThatPostgreSqlCannotStore() {
        var text = "một\0hai\uD83D ba\uFFFE";
        nights.night(MONDAY, item("a").saying(text).noting("title-long").taken());
        var published = nights.store.published().find(item("a").id()).orElseThrow();
        assertThat(((Article) published.content()).body().text()).isEqualTo(text);
        assertThat(nights.store.notices().current(null, null, 9))
                .extracting(n -> n.arguments().get("words"))
                .containsExactly(text);
    }

    @Test
    void refusesAnItemThatIsSaidToBeUnchangedAndIsNot() {
        nights.night(MONDAY, item("a").taken());
        var run = nights.open(MONDAY.plusDays(1));
        assertThatThrownBy(() -> nights.stage(run, item("a").saying("Mới").unchanged()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not accepted before as it is now")
                .hasMessageContaining("key=a");
    }

    @Test
    void refusesAnItemOfAnotherSource() {
        var run = nights.open(MONDAY);
        var elsewhere = item("a").of(new SourceKey("pages", "phan-thiet", "other"));
        assertThatThrownBy(() -> nights.stage(run, elsewhere.taken()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not of");
    }

    @Test
    void rollsAChunkBackWhole() {
        var run = nights.open(MONDAY);
        assertThatThrownBy(() -> nights.stage(run, item("a").taken(), item("b").unchanged()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(nights.store.books().count(run, PAGES, true)).isEqualTo(Counts.ZERO);
    }
}
