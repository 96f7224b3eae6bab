package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, as its template shows it.
 *
 * @param reports the orders that name it
 * @param articles the stories that name it, newest first
 */
record CampaignPage(
        String language,
        String name,
        String kindLabel,
        boolean withdrawn,
        @Nullable String period,
        @Nullable String launchedBy,
        List<String> aliases,
        List<Report> reports,
        List<Line> articles) {

    boolean hasFacts() {
        return period != null || launchedBy != null || hasAliases();
    }

    boolean hasAliases() {
        return !aliases.isEmpty();
    }

    boolean hasReports() {
        return !reports.isEmpty();
    }

    boolean hasArticles() {
        return !articles.isEmpty();
    }
}
