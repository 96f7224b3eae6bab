package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.FeedLog;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.FeedHead;
import vn.portal.feed.History;
import vn.portal.feed.Tombstone;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;

/**
 * The site's feeds: of all news, of each kind, category, body and campaign, in every format, with their histories.
 *
 * <p>A feed's document shows the newest, and all that its archives do not hold yet; so that whoever reads both misses
 * nothing (RFC 5005). An archive holds a hundred of what the feed has told, counted from the oldest, each as it was told,
 * and is never made again; but what is gone for good is taken out of it.
 */
final class SiteFeeds {
    /** Of what was told, in an archive. */
    static final int PAGE = 100;

    private final FeedLog log;
    private final Showcase showcase;
    private final PortalContext portal;
    private final SiteWords words;
    private final int newest;
    private final @Nullable URI hub;
    private final ReleaseFiles files;

    /**
     * @param newest how many entries a feed shows at most, beside those that no archive holds
     * @param hub whom feeds name as their hub; null for none
     */
    SiteFeeds(
            FeedLog log,
            Showcase showcase,
            PortalContext portal,
            SiteWords words,
            int newest,
            @Nullable URI hub,
            ReleaseFiles files) {
        this.log = log;
        this.showcase = showcase;
        this.portal = portal;
        this.words = words;
        this.newest = newest;
        this.hub = hub;
        this.files = files;
    }

    /** A feed of the site, as lists of feeds show it. */
    record Shown(FeedPlace place, String title) {}

    /** Writes them all; which there are. */
    List<Shown> write() throws IOException {
        var all = new TreeMap<String, FeedLog.Feed>();
        FeedPlace.constant().forEach(place -> all.put(place.name(), new FeedLog.Feed(place.name(), "", null, 0)));
        showcase.sections().forEach(section -> {
            var name = FeedLog.CATEGORY + section.slug();
            all.put(name, new FeedLog.Feed(name, section.name(), null, 0));
        });
        log.feeds(showcase.reported()).forEach(feed -> all.put(feed.name(), feed));
        var shown = new ArrayList<Shown>();
        for (var feed : all.values()) {
            if (!feed.name().startsWith(FeedLog.CAMPAIGN) || feed.path() != null) {
                var one = new Shown(FeedPlace.of(feed.name(), feed.path()), title(feed));
                write(one, feed.places());
                shown.add(one);
            }
        }
        return shown;
    }

    private String title(FeedLog.Feed feed) {
        if (feed.name().equals(FeedLog.ALL)) {
            return portal.name();
        }
        var kind = Stream.of(Kind.values())
                .filter(k -> k.plural().equals(feed.name()))
                .findFirst();
        var title = kind.map(k -> words.text(k.plural())).orElse(feed.title());
        return title + " – " + portal.name();
    }

    private void write(Shown feed, int places) throws IOException {
        int archives = places / PAGE;
        for (int number = 1; number <= archives; number++) {
            writeArchive(feed, number);
        }
        writeCurrent(feed, places, archives);
    }

    private void writeCurrent(Shown feed, int places, int archives) throws IOException {
        var recent = log.told(feed.place().name(), Math.max(1, places - PAGE + 1), places, showcase.reported());
        var open =
                recent.stream().filter(told -> told.place() > archives * PAGE).toList();
        var entries = current(standing(feed.place().name(), open));
        var gone = gone(recent.stream()
                .filter(told -> told.removed() || told.gone() != null)
                .toList());
        var updated = updated(entries, gone);
        for (var format : FeedFormats.standard()) {
            var self = address(feed.place().document(format));
            var head = head(feed, self, updated)
                    .with(history(feed.place(), format, archives))
                    .withGone(gone);
            var whole = hub == null ? head : head.withHub(hub);
            files.write(feed.place().document(format), out -> format.write(whole, entries, out));
        }
    }

    private FeedHead head(Shown feed, URI self, Instant updated) {
        return new FeedHead(
                portal,
                feed.place().name(),
                feed.title(),
                self,
                address(feed.place().page()),
                updated);
    }

    private History history(FeedPlace place, FeedFormat format, int archives) {
        if (archives == 0) {
            return History.COMPLETE;
        }
        return place.archived().contains(format)
                ? History.before(address(place.archive(format, archives)))
                : History.UNTOLD;
    }

    /** The newest, and whatever no archive holds yet and stands there still; newest first. */
    private List<ContentId> standing(String feed, List<FeedLog.Told> open) {
        var lately = open.stream().map(FeedLog.Told::content).collect(Collectors.toCollection(HashSet::new));
        var known = new LinkedHashMap<ContentId, FeedLog.Standing>();
        log.newest(feed, newest, showcase.reported()).forEach(each -> known.put(each.content(), each));
        log.standing(feed, lately, showcase.reported()).forEach(each -> known.put(each.content(), each));
        return known.values().stream()
                .sorted(Comparator.comparing(
                                FeedLog.Standing::changedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(FeedLog.Standing::acceptedAt, Comparator.reverseOrder())
                        .thenComparing(FeedLog.Standing::content))
                .map(FeedLog.Standing::content)
                .toList();
    }

    /** Entries of those contents, read some at a time, each time that they are gone through. */
    private Iterable<FeedEntry> current(List<ContentId> ids) {
        return entries(ids, showcase::contents);
    }

    private <T> Iterable<FeedEntry> entries(List<T> keys, Function<List<T>, Collection<PublishedContent>> read) {
        return () -> Showcase.chunked(keys)
                .flatMap(chunk -> read.apply(chunk).stream())
                .filter(showcase::hasPage)
                .map(this::entry)
                .iterator();
    }

    private FeedEntry entry(PublishedContent each) {
        var shared = PublishedAssets.shared(each, portal.address().toString());
        return new FeedEntry(shared, address(each.path() + ".html"));
    }

    /** What readers shall no longer see; what only left this feed is not gone. */
    private List<Tombstone> gone(List<FeedLog.Told> removed) {
        var gone = new LinkedHashMap<ContentId, Tombstone>();
        for (var told : removed) {
            var at = told.gone() == null ? told.at() : told.gone();
            if (told.gone() != null || told.state() != Edition.State.PUBLISHED) {
                gone.put(told.content(), new Tombstone(told.content(), at, words.text("withdrawn")));
            }
        }
        return List.copyOf(gone.values());
    }

    private Instant updated(Iterable<FeedEntry> entries, List<Tombstone> gone) {
        var newestEntry = FeedHead.newest(portal, entries);
        return gone.stream()
                .map(Tombstone::when)
                .filter(newestEntry::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(newestEntry);
    }

    private void writeArchive(Shown feed, int number) throws IOException {
        var place = feed.place();
        var told = log.told(place.name(), (number - 1) * PAGE + 1, number * PAGE, showcase.reported());
        var entries = archived(told);
        var gone = gone(told.stream()
                .filter(each -> each.removed() || each.gone() != null)
                .toList());
        for (var format : place.archived()) {
            var path = place.archive(format, number);
            var previous = number == 1 ? null : address(place.archive(format, number - 1));
            files.write(path, out -> {
                var head = head(feed, address(path), updated(entries, gone))
                        .with(History.archive(address(place.document(format)), previous))
                        .withGone(gone);
                format.write(head, entries, out);
            });
        }
    }

    /** Of each content the last that the page told, latest first. */
    private Iterable<FeedEntry> archived(List<FeedLog.Told> told) {
        var last = new LinkedHashMap<ContentId, Long>();
        for (int i = told.size() - 1; i >= 0; i--) {
            if (!told.get(i).removed() && told.get(i).gone() == null) {
                last.putIfAbsent(told.get(i).content(), told.get(i).edition());
            }
        }
        return entries(List.copyOf(last.values()), editions -> inOrder(editions, log.editions(editions)));
    }

    private static List<PublishedContent> inOrder(List<Long> editions, Map<Long, PublishedContent> found) {
        return editions.stream().map(found::get).toList();
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
