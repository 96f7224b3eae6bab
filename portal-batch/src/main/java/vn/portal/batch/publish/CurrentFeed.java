package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.FeedLog;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.History;
import vn.portal.feed.Tombstone;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/**
 * What subscribers of a feed look at: the newest, and all that no archive holds yet.
 *
 * @param standing newest first
 */
record CurrentFeed(FeedDesk desk, SiteFeeds.Shown feed, int archives, List<Card> standing, List<Tombstone> gone) {
    /** @param newest how many are shown at most, beside those that no archive holds */
    static CurrentFeed of(FeedDesk desk, SiteFeeds.Shown feed, int places, int newest) {
        int archives = FeedDesk.archives(places);
        var name = feed.place().name();
        var recent = desk.log()
                .told(
                        name,
                        Math.max(1, places - FeedDesk.PAGE + 1),
                        places,
                        desk.showcase().reported());
        var open = recent.stream()
                .filter(told -> told.place() > archives * FeedDesk.PAGE)
                .map(FeedLog.Told::content)
                .collect(Collectors.toCollection(HashSet::new));
        return new CurrentFeed(desk, feed, archives, standing(desk, name, newest, open), desk.gone(recent));
    }

    private static List<Card> standing(FeedDesk desk, String feed, int newest, Set<ContentId> open) {
        var known = new LinkedHashMap<ContentId, FeedLog.Standing>();
        boolean reported = desk.showcase().reported();
        desk.log()
                .newest(feed, newest, reported)
                .forEach(each -> known.put(each.card().id(), each));
        open.removeAll(known.keySet());
        desk.log()
                .standing(feed, open, reported)
                .forEach(each -> known.put(each.card().id(), each));
        return known.values().stream()
                .sorted(Comparator.comparing(
                                FeedLog.Standing::changedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(each -> each.card().acceptedAt(), Comparator.reverseOrder())
                        .thenComparing(each -> each.card().id()))
                .map(FeedLog.Standing::card)
                .toList();
    }

    /** What its documents are made of. */
    Input made(@Nullable URI hub) {
        var made = Input.of("feed")
                .and(feed.title())
                .and(feed.place().page())
                .and(archives)
                .and(hub == null ? null : hub.toString());
        standing.forEach(card -> made.and(PageInputs.of(card)));
        gone.forEach(each -> made.and(each.id().toString()).and(each.when().toString()));
        addLinks(made);
        addObservations(made);
        return made;
    }

    private void addLinks(Input made) {
        var links = desk.cards().links(standing.stream().map(Card::edition).toList());
        standing.forEach(card -> links.getOrDefault(card.edition(), List.of()).forEach(made::and));
    }

    private void addObservations(Input made) {
        var statistics = standing.stream()
                .filter(card -> card.kind() == Kind.STATISTIC)
                .map(Card::id)
                .toList();
        var observations = desk.cards().observations(statistics);
        statistics.forEach(id -> observations.getOrDefault(id, List.of()).forEach(o -> made.and(o.toString())));
    }

    void write(@Nullable URI hub, Input made) throws IOException {
        var entries = entries();
        for (var format : FeedFormats.standard()) {
            var path = feed.place().document(format);
            desk.files().write(path, made, out -> {
                var head = desk.head(feed.place(), feed.title(), path, entries, gone)
                        .with(history(format));
                format.write(hub == null ? head : head.withHub(hub), entries, out);
            });
        }
    }

    private History history(FeedFormat format) {
        if (archives == 0) {
            return History.COMPLETE;
        }
        return feed.place().archived().contains(format)
                ? History.before(desk.address(feed.place().archive(format, archives)))
                : History.UNTOLD;
    }

    private FeedEntries entries() {
        var ids = standing.stream().map(Card::id).toList();
        return new FeedEntries(() -> desk.entries(desk.showcase().all(ids)));
    }
}
