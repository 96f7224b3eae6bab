package vn.portal.batch.publish;

import java.util.List;

/** The site's first page: what is new, and what the town is busy with. */
record HomePage(List<Line> articles, List<Line> directives, List<Line> campaigns) {

    boolean hasArticles() {
        return !articles.isEmpty();
    }

    boolean hasDirectives() {
        return !directives.isEmpty();
    }

    boolean hasCampaigns() {
        return !campaigns.isEmpty();
    }
}
