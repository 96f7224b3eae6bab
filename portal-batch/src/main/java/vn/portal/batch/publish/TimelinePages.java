package vn.portal.batch.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;

/** The pages by year of what is named so often that its own page cannot show it all. */
final class TimelinePages {
    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final Timelines timelines;
    private final PageWriter pages;

    TimelinePages(Showcase showcase, SiteWords words, Timelines timelines, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.timelines = timelines;
        this.pages = pages;
    }

    /**
     * Writes those of a chunk's contents.
     *
     * @param findings with what names each
     */
    void write(List<PublishedContent> chunk, Map<ContentId, Card> cards, FindingPages findings) throws IOException {
        var often = chunk.stream()
                .filter(each ->
                        !Timeline.of(findings.naming(each.content())).pages().isEmpty())
                .toList();
        for (var each : often) {
            write(each, PageInputs.of(cards.get(each.content().id())), findings);
        }
    }

    private void write(PublishedContent published, Input own, FindingPages findings) throws IOException {
        var timeline = Timeline.of(findings.naming(published.content()));
        var content = published.content();
        var title = content instanceof Directive directive ? lines.title(directive) : content.headline();
        for (var page : timeline.pages()) {
            var path = published.path() + "/" + page.name() + ".html";
            var year = timelines.label(page);
            var made = Input.of("year")
                    .and(own)
                    .and(timeline.years())
                    .and(Timeline.made(page.entries()))
                    .and(findings.orders().made(content.id(), page.entries()));
            pages.write("year", path, made, title + ": " + year, () -> {
                var view = timelines.year(published.path(), timeline, page);
                var reports = findings.orders().reports(content.id(), page.entries(), showcase, words);
                return new TimelinePage(content.language(), title, published.path() + ".html", year, view, reports);
            });
        }
    }
}
