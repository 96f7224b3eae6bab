package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Period;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ViewsTest {
    private static final SourceKey LOG = new SourceKey("log", "phan-thiet", "log");
    private final Nights nights;

    ViewsTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    @Test
    void areWhatTheItemTellsAsItIsNow() {
        nights.night(MONDAY, read("a", "", 12), read("b", "", 7), item("c").taken());
        assertThat(views("a", "b", "c")).isEqualTo(Map.of(id("a"), told(12), id("b"), told(7)));

        // one ticks, its story being as it was
        var counts = nights.night(MONDAY.plusDays(1), read("a", "another", 15), read("b", "", 7));
        assertThat(counts.updated()).isZero();
        assertThat(views("a", "b")).isEqualTo(Map.of(id("a"), told(15), id("b"), told(7)));
        assertThat(views("a")).containsOnlyKeys(id("a"));
    }

    @Test
    void ofAllPagesTogetherAreNoIndicator() {
        nights.night(MONDAY, read("a", "", 12), read("b", "", 7));
        assertThat(nights.store.published().buckets(Kind.STATISTIC)).isEmpty();
        assertThat(nights.export()).contains("\"amount\":\"12\"", "\"amount\":\"7\"");
    }

    @Test
    void areTheLatestThatLogsSayOfAllItsAddresses() {
        var february = Period.parse("2024-02-01/2024-02-29");
        var longer = Period.parse("2024-02-01/2024-03-03");
        nights.night(
                MONDAY,
                item("a")
                        .alias("path", "/tin/1")
                        .alias("path", "/index.php?id=1")
                        .taken(),
                item("b").alias("path", "/tin/2").taken(),
                item("c").alias("path", "/tin/3").taken());
        nights.of(LOG).night(MONDAY.plusDays(1), counter("/tin/1", february, 40), counter("/tin/2", february, 5));
        assertThat(views("a", "b", "c").values())
                .extracting(Views::counted)
                .extracting(Views.Counted::count, Views.Counted::period)
                .containsExactlyInAnyOrder(tuple(new BigDecimal(40), february), tuple(new BigDecimal(5), february));
        assertThat(views("b").get(id("b")).counted().path()).startsWith("statistics/");

        nights.night(
                MONDAY.plusDays(2),
                counter("/tin/1", longer, 60),
                counter("/index.php?id=1", longer, 3),
                counter("/tin/2", february, 6));
        assertThat(views("a").get(id("a")))
                .isEqualTo(new Views(null, new Views.Counted(new BigDecimal(63), longer, null)));
        assertThat(views("b").get(id("b")).counted().count()).isEqualByComparingTo("6");
    }

    private Map<ContentId, Views> views(String... keys) {
        return nights.store
                .published()
                .cards()
                .views(Arrays.stream(keys).map(ViewsTest::id).toList());
    }

    private static ContentId id(String key) {
        return item(key).id();
    }

    private static Views told(int count) {
        return new Views(new BigDecimal(count), null);
    }

    /** A story whose page tells how often it was read. */
    private static StagedItem read(String key, String bytes, int views) {
        var story = item(key).saying("Tin " + key).bytes(bytes);
        return story.telling(Items.views(views, story.rawHash())).taken();
    }

    private static StagedItem counter(String path, Period period, int count) {
        var item = item("page:" + path).of(LOG).bytes(path + period + count).alias("views", path);
        var seen = new Observation(period, null, new BigDecimal(count), Observation.Status.CAPTURED, 1, item.rawHash());
        return item.taken(Items.statistic(
                ContentId.of(item.origin(), Kind.STATISTIC),
                "phan-thiet:views:" + path,
                "Lượt xem " + path,
                List.of(seen),
                item.article().provenance()));
    }
}
