package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, as its template shows it.
 *
 * @param reports the orders that name it, as the stories shown here tell them
 * @param timeline the stories and documents that name it
 */
record CampaignPage(
        String language,
        String name,
        String kindLabel,
        @Nullable Withdrawal withdrawn,
        @Nullable String period,
        @Nullable String launchedBy,
        List<String> aliases,
        List<Report> reports,
        TimelineView timeline) {

    boolean hasFacts() {
        return period != null || launchedBy != null || hasAliases();
    }

    boolean hasAliases() {
        return !aliases.isEmpty();
    }

    boolean hasReports() {
        return !reports.isEmpty();
    }
}
