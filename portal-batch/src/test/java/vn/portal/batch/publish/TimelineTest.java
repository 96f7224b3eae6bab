package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.portal.batch.store.Published.Placed;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

class TimelineTest {

    @Test
    void showsLittleOnOnePage() {
        var entries = entries("2024-02", 40, "2023-12", 19, "undated", 1);

        assertThat(Timeline.of(entries)).isEqualTo(new Timeline(entries, List.of()));
    }

    @Test
    void cutsMuchByYearsTheNewestFirstAndTheUndatedLast() {
        var entries = entries("2024-02", 40, "2024-01", 5, "2023-12", 14, "undated", 2);

        var timeline = Timeline.of(entries);

        assertThat(timeline.newest()).isEqualTo(entries.subList(0, 30));
        assertThat(timeline.pages())
                .extracting(Timeline.Page::name, page -> page.entries().size())
                .containsExactly(tuple("2024", 45), tuple("2023", 14), tuple("undated", 2));
    }

    @Test
    void countsThePagesOfAFullYearFromTheOldestSoThatNothingShifts() {
        var entries = entries("2024-06", 450);
        var before = Timeline.of(entries).pages();
        var later = new ArrayList<>(entries("2024-07", 100));
        later.addAll(entries);

        var after = Timeline.of(later).pages();

        assertThat(before).extracting(Timeline.Page::name).containsExactly("2024-3", "2024-2", "2024-1");
        assertThat(before).extracting(page -> page.entries().size()).containsExactly(50, 200, 200);
        assertThat(after).extracting(page -> page.entries().size()).containsExactly(150, 200, 200);
        assertThat(after.get(1).entries()).isEqualTo(before.get(1).entries());
        assertThat(after.get(2).entries()).isEqualTo(before.get(2).entries());
    }

    /** So many of each month, newest first. */
    private static List<Placed> entries(Object... counts) {
        var entries = new ArrayList<Placed>();
        for (int i = 0; i < counts.length; i += 2) {
            var bucket = (String) counts[i];
            for (int n = (int) counts[i + 1]; n > 0; n--) {
                var key = String.format(Locale.ROOT, "%s|%d", bucket, n);
                entries.add(new Placed(ContentId.derived(Kind.ARTICLE, key), Kind.ARTICLE, bucket, 1));
            }
        }
        return entries;
    }
}
