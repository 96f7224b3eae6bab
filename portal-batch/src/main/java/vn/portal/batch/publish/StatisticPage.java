package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, as its template shows it.
 *
 * @param chart its values as SVG; null where there is nothing to compare
 * @param observations the newest first
 * @param left how many are not shown, as a sentence; null where all are
 * @param timeline what names it
 */
record StatisticPage(
        String language,
        String title,
        @Nullable Withdrawal withdrawn,
        String code,
        @Nullable String unit,
        @Nullable String chart,
        List<Row> observations,
        @Nullable String left,
        TimelineView timeline) {

    /**
     * An observation in the table.
     *
     * @param superseded whether a later revision says otherwise
     */
    record Row(String period, @Nullable String area, String value, String status, int revision, boolean superseded) {}

    boolean hasObservations() {
        return !observations.isEmpty();
    }

    /** Whether any value speaks of another place than the portal's own. */
    boolean hasAreas() {
        return observations.stream().anyMatch(row -> row.area() != null);
    }

    /** Whether any value was told more than once. */
    boolean hasRevisions() {
        return observations.stream().anyMatch(row -> row.revision() > 1);
    }
}
