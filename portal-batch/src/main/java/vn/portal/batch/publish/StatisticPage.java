package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, as its template shows it.
 *
 * @param articles the stories that name it, newest first
 */
record StatisticPage(
        String language,
        String title,
        boolean withdrawn,
        String code,
        @Nullable String unit,
        List<Row> observations,
        List<Line> articles) {

    /** An observation in the table. */
    record Row(String period, String area, String value, String status, int revision) {}

    boolean hasObservations() {
        return !observations.isEmpty();
    }

    boolean hasArticles() {
        return !articles.isEmpty();
    }
}
