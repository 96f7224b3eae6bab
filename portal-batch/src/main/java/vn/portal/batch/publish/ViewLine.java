package vn.portal.batch.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Views;

/**
 * How often a content was read, as its page says it.
 *
 * @param path of the counter's own page; null where there is none
 */
record ViewLine(String text, @Nullable String path) {

    /** What the old portal said and what logs say stand apart: nobody knows whether they count the same readers. */
    static List<ViewLine> of(@Nullable Views views, SiteWords words) {
        var lines = new ArrayList<ViewLine>();
        if (views != null && isShown(views.told())) {
            lines.add(new ViewLine(words.count("viewsTold", views.told()), null));
        }
        if (views != null && views.counted() != null && isShown(views.counted().count())) {
            lines.add(of(views.counted(), words));
        }
        return lines;
    }

    /** A counter that never ticked tells readers nothing. */
    private static boolean isShown(@Nullable BigDecimal count) {
        return count != null && count.signum() > 0;
    }

    private static ViewLine of(Views.Counted counted, SiteWords words) {
        var count = words.count("viewsCounted", counted.count());
        var period = words.period(counted.period());
        return new ViewLine(
                period == null ? count : count + ", " + period,
                counted.path() == null ? null : counted.path() + ".html");
    }
}
