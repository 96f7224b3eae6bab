package vn.portal.batch.publish;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
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
        if (often.isEmpty()) {
            return;
        }
        var orders = orders(often);
        for (var each : often) {
            var id = each.content().id();
            write(
                    each,
                    PageInputs.of(cards.get(id)),
                    findings.naming(each.content()),
                    orders.getOrDefault(id, Map.of()));
        }
    }

    /** What is told of orders by what names each. */
    private Map<ContentId, Map<ContentId, Input.Unordered>> orders(List<PublishedContent> often) {
        var orders = new HashMap<ContentId, Map<ContentId, Input.Unordered>>();
        var campaigns = often.stream()
                .map(PublishedContent::content)
                .filter(Campaign.class::isInstance)
                .map(Content::id)
                .toList();
        showcase.published().cards().reports(campaigns, (id, by, directive) -> {
            orders.computeIfAbsent(id, campaign -> new HashMap<>())
                    .computeIfAbsent(by, teller -> new Input.Unordered())
                    .add(PageInputs.of(directive));
        });
        return orders;
    }

    /** @param orders what is told of orders by what names it */
    private void write(
            PublishedContent published, Input own, List<Placed> naming, Map<ContentId, Input.Unordered> orders)
            throws IOException {
        var timeline = Timeline.of(naming);
        var content = published.content();
        var title = content instanceof Directive directive ? lines.title(directive) : content.headline();
        for (var page : timeline.pages()) {
            var path = published.path() + "/" + page.name() + ".html";
            var year = timelines.label(page);
            var made = Input.of("year").and(own).and(timeline.years()).and(made(page.entries(), orders));
            pages.write("year", path, made, title + ": " + year, () -> {
                var told = new ToldOrders(content.id());
                var view = timelines.year(published.path(), timeline, page, told::add);
                var reports = content instanceof Campaign ? told.reports(showcase, words) : List.<Report>of();
                return new TimelinePage(content.language(), title, published.path() + ".html", year, view, reports);
            });
        }
    }

    private static Input made(List<Placed> entries, Map<ContentId, Input.Unordered> orders) {
        var input = Timeline.made(entries);
        entries.stream()
                .map(entry -> orders.get(entry.id()))
                .filter(Objects::nonNull)
                .forEach(input::and);
        return input;
    }
}
