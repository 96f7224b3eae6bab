package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.FeedArchives;
import vn.portal.batch.store.FeedLog;
import vn.portal.batch.store.Published.Section;
import vn.portal.model.Kind;

/**
 * The site's feeds: of all news, of each kind, category, body and campaign, in every format, with their histories.
 *
 * <p>A feed's document shows the newest, and all that its archives do not hold yet; so that whoever reads both misses
 * nothing (RFC 5005). An archive holds a hundred of what the feed has told, counted from the oldest, each as it was told,
 * and is never made again; but what is gone for good is taken out of it.
 */
final class SiteFeeds {
    private final FeedDesk desk;
    private final List<Section> sections;
    private final int newest;
    private final @Nullable URI hub;

    /**
     * @param sections which have a feed each
     * @param newest how many entries a feed shows at most, beside those that no archive holds
     * @param hub whom feeds name as their hub; null for none
     */
    SiteFeeds(FeedDesk desk, List<Section> sections, int newest, @Nullable URI hub) {
        this.desk = desk;
        this.sections = sections;
        this.newest = newest;
        this.hub = hub;
    }

    /**
     * A feed of the site, as lists of feeds show it.
     *
     * @param label what it is about, among the portal's feeds
     * @param title the same for a subscriber of many portals
     */
    record Shown(FeedPlace place, String label, String title) {}

    /** Writes them all, each a folder; which there are. */
    List<Shown> write() throws IOException {
        var archives = desk.log().archives();
        var names = archives.names();
        var gone = archives.gone();
        var all = new ArrayList<Shown>();
        for (var feed : feeds()) {
            var shown = shown(feed);
            var closed = names.getOrDefault(feed.name(), List.of());
            var called = closeArchives(shown, closed, FeedDesk.archives(feed.places()));
            var archived = new ArchivedFeed(desk, shown.place(), called, gone.getOrDefault(feed.name(), List.of()));
            write(shown, feed.places(), archived);
            all.add(shown);
        }
        return all;
    }

    /** In the order of their names; of campaigns, those that have a page. */
    private List<FeedLog.Feed> feeds() {
        var all = new TreeMap<String, FeedLog.Feed>();
        FeedPlace.constant().forEach(place -> all.put(place.name(), new FeedLog.Feed(place.name(), "", null, 0)));
        sections.forEach(section -> {
            var name = FeedLog.CATEGORY + section.slug();
            all.put(name, new FeedLog.Feed(name, section.name(), null, 0));
        });
        desk.log().feeds(desk.showcase().reported()).forEach(feed -> all.put(feed.name(), feed));
        return all.values().stream()
                .filter(feed -> !feed.name().startsWith(FeedLog.CAMPAIGN) || feed.path() != null)
                .toList();
    }

    private Shown shown(FeedLog.Feed feed) {
        var place = FeedPlace.of(feed.name(), feed.path());
        var portal = desk.portal().name();
        if (feed.name().equals(FeedLog.ALL)) {
            return new Shown(place, portal, portal);
        }
        var kind = Stream.of(Kind.values())
                .filter(k -> k.plural().equals(feed.name()))
                .findFirst();
        var label = kind.map(k -> desk.words().text(k.plural())).orElse(feed.title());
        return new Shown(place, label, label + " – " + portal);
    }

    /** Closes the archives that have become full since the last time; how each is called. */
    private List<FeedArchives.Name> closeArchives(Shown feed, List<FeedArchives.Name> closed, int full) {
        var names = new ArrayList<>(closed);
        var fresh = new ArrayList<FeedArchives.Closed>();
        var portal = desk.portal().name();
        while (names.size() < full) {
            names.add(new FeedArchives.Name(feed.title(), portal));
            fresh.add(new FeedArchives.Closed(feed.place().name(), names.size(), feed.title(), portal));
        }
        desk.log().archives().close(fresh);
        return names;
    }

    private void write(Shown feed, int places, ArchivedFeed archives) throws IOException {
        var current = CurrentFeed.of(desk, feed, places, newest);
        var made = current.made(hub);
        var whole = Input.of("feed folder").and(made).and(archives.made());
        var folder = feed.place().folder();
        desk.files().folder(folder.substring(0, folder.length() - 1), whole, () -> {
            archives.write();
            current.write(hub, made);
        });
    }
}
