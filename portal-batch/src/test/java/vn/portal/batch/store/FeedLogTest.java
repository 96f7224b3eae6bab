package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedLogTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    private final Nights nights;
    private final FeedLog log;

    FeedLogTest(TestDatabase database) {
        this.nights = new Nights(database).by(new Vanishing(0, Edition.State.GONE));
        this.log = nights.store.feeds();
    }

    /** Places of a feed with the content's headline and what was told of it. */
    private List<String> told(String feed) {
        log.bringUpToDate();
        return log.told(feed, 1, 100, false).stream()
                .map(told -> told.place() + " "
                        + log.editions(List.of(told.edition()))
                                .get(told.edition())
                                .content()
                                .headline()
                        + (told.removed() ? " removed" : "")
                        + (told.gone() == null ? "" : " gone"))
                .toList();
    }

    private String standing(String feed) {
        return log.newest(feed, 100, false).stream()
                .map(standing -> nights.store
                        .published()
                        .find(standing.card().id())
                        .orElseThrow()
                        .content()
                        .headline())
                .collect(Collectors.joining(", "));
    }

    @Test
    void tellsARunInTheOrderOfDatesWhateverTheOrderOfItsItems() {
        nights.night(
                MONDAY,
                item("b").on(FEBRUARY.plusDays(2)).taken(),
                item("a").on(FEBRUARY).taken(),
                item("u").on(null).taken());

        assertThat(told("all")).containsExactly("1 Tin u", "2 Tin a", "3 Tin b").isEqualTo(told("articles"));
        assertThat(standing("all")).isEqualTo("Tin b, Tin a, Tin u");
    }

    @Test
    void isTheSameWheneverItIsBroughtUpToDate() {
        nights.night(
                MONDAY,
                item("a").on(FEBRUARY).taken(),
                item("c").on(FEBRUARY.plusDays(9)).taken());
        log.bringUpToDate();
        log.bringUpToDate();
        nights.night(
                MONDAY.plusDays(1),
                item("a").on(FEBRUARY).unchanged(),
                item("c").on(FEBRUARY.plusDays(9)).unchanged(),
                item("b").on(FEBRUARY.plusDays(3)).taken());

        assertThat(told("all")).containsExactly("1 Tin a", "2 Tin c", "3 Tin b");
    }

    @Test
    void tellsMajorChangesAndNoMinorOnes() {
        nights.night(MONDAY, item("a").on(FEBRUARY).taken());
        nights.night(
                MONDAY.plusDays(1), item("a").on(FEBRUARY).saying("Sửa lỗi.").taken());
        assertThat(told("all")).containsExactly("1 Tin a");

        nights.night(
                MONDAY.plusDays(2),
                item("a")
                        .on(FEBRUARY)
                        .saying("Thêm kết quả.")
                        .edited(FEBRUARY.plusDays(20))
                        .taken());

        assertThat(told("all")).containsExactly("1 Tin a", "2 Tin a");
        assertThat(log.newest("all", 9, false))
                .extracting(standing -> standing.changedAt().toString())
                .containsExactly("2024-02-20T17:00:00Z");
    }

    @Test
    void followsAContentFromSectionToSectionAndOutOfSight() {
        nights.night(
                MONDAY,
                item("a").in("Môi trường").taken(),
                item("b").in("Văn hóa").taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").in("Văn hóa").saying("Khác.").taken(),
                item("b").unchanged());

        assertThat(told("category/moi-truong")).containsExactly("1 Tin a", "2 Tin a removed");
        assertThat(told("category/van-hoa")).containsExactly("1 Tin b", "2 Tin a");
        assertThat(told("all")).hasSize(2);
        assertThat(log.feeds(false))
                .extracting(FeedLog.Feed::name, FeedLog.Feed::title, FeedLog.Feed::places)
                .map(Object::toString)
                .containsExactly(
                        "(\"all\", \"\", 2)",
                        "(\"articles\", \"\", 2)",
                        "(\"category/moi-truong\", \"Môi trường\", 2)",
                        "(\"category/van-hoa\", \"Văn hóa\", 2)");

        nights.night(MONDAY.plusDays(2), item("b").unchanged());

        assertThat(told("category/van-hoa")).containsExactly("1 Tin b", "2 Tin a gone", "3 Tin a removed gone");
        assertThat(standing("category/van-hoa")).isEqualTo("Tin b");
    }

    @Test
    void knowsTheLatestRunThatChangedAnything() {
        assertThat(log.latestChange()).isEqualTo(Instant.EPOCH);
        nights.night(MONDAY, item("a").taken());
        nights.night(MONDAY.plusDays(1), item("a").unchanged());

        assertThat(log.latestChange()).isEqualTo(Nights.at(MONDAY));
    }
}
