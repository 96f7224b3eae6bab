package vn.portal.batch.publish;

import java.util.List;

/**
 * A year of a timeline, as its template shows it.
 *
 * @param language of the title
 * @param title whose timeline it is
 * @param path of the page that it belongs to
 * @param reports the orders told in that year; of campaigns alone
 */
record TimelinePage(
        String language, String title, String path, String year, TimelineView timeline, List<Report> reports) {

    boolean hasReports() {
        return !reports.isEmpty();
    }
}
