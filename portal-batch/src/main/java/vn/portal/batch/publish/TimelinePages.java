package vn.portal.batch.publish;

import java.io.IOException;
import java.util.List;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Campaign;
import vn.portal.model.Directive;

/** The pages by year of what is named so often that its own page cannot show it all. */
final class TimelinePages {
    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final PageWriter pages;

    TimelinePages(Showcase showcase, SiteWords words, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.pages = pages;
    }

    /**
     * @param made what the content's own page is made of
     * @param naming what names it, newest first
     */
    void write(PublishedContent published, Input made, List<Placed> naming) throws IOException {
        var timelines = new Timelines(words, lines, showcase);
        var timeline = Timeline.of(naming);
        var content = published.content();
        var title = content instanceof Directive directive ? lines.title(directive) : content.headline();
        for (var page : timeline.pages()) {
            var path = published.path() + "/" + page.name() + ".html";
            var year = timelines.label(page);
            pages.write("year", path, made, title + ": " + year, () -> {
                var orders = new ToldOrders(content.id());
                var view = timelines.year(published.path(), timeline, page, orders::add);
                var reports = content instanceof Campaign ? orders.reports(showcase, words) : List.<Report>of();
                return new TimelinePage(content.language(), title, published.path() + ".html", year, view, reports);
            });
        }
    }
}
