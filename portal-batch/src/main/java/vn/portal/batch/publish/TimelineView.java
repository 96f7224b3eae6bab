package vn.portal.batch.publish;

import java.util.List;

/**
 * A part of a timeline, as its template shows it.
 *
 * @param whole whether there is no more than this
 * @param years the pages by year, newest first
 */
record TimelineView(boolean whole, List<Month> months, List<Year> years) {

    /** What stands under one month, newest first. */
    record Month(String label, List<Line> lines) {}

    /** @param here whether this is the page */
    record Year(String label, String note, String path, boolean here) {}

    boolean hasMonths() {
        return !months.isEmpty();
    }

    boolean hasYears() {
        return !years.isEmpty();
    }
}
