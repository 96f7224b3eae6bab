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
    record Row(String period, @Nullable String area, String value, String status, int revision) {}

    boolean hasObservations() {
        return !observations.isEmpty();
    }

    /** Whether any value speaks of another place than the portal's own. */
    boolean hasAreas() {
        return observations.stream().anyMatch(row -> row.area() != null);
    }

    boolean hasArticles() {
        return !articles.isEmpty();
    }
}
