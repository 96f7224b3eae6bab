package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story, as its template shows it.
 *
 * @param section the path of its category's page; null where no list shows the story
 * @param views how often it was read
 * @param standing whether it is no news, so that nobody misses its date
 * @param lead HTML, what it names linked
 * @param body HTML, what it names linked
 * @param files what it links to
 * @param reports the orders it tells of
 * @param campaigns what it names, each once, in the order of first mention
 */
record ArticlePage(
        String language,
        String title,
        @Nullable String category,
        @Nullable String section,
        SiteWords.@Nullable Shown published,
        SiteWords.@Nullable Shown updated,
        @Nullable String byline,
        List<ViewLine> views,
        boolean standing,
        @Nullable Withdrawal withdrawn,
        @Nullable String lead,
        String body,
        List<FileLine> files,
        List<Report> reports,
        List<Line> campaigns,
        List<Line> documents,
        List<Line> indicators) {

    boolean hasFiles() {
        return !files.isEmpty();
    }

    boolean hasReports() {
        return !reports.isEmpty();
    }

    boolean hasCampaigns() {
        return !campaigns.isEmpty();
    }

    boolean hasDocuments() {
        return !documents.isEmpty();
    }

    boolean hasIndicators() {
        return !indicators.isEmpty();
    }
}
