package vn.portal.batch.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.portal.batch.store.Cards;
import vn.portal.batch.store.FeedLog;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedHead;
import vn.portal.feed.Tombstone;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;

/** What all documents of a site's feeds are made with. */
record FeedDesk(FeedLog log, Showcase showcase, PortalContext portal, SiteWords words, ReleaseFiles files) {
    /** Of what a feed has told, in an archive. */
    static final int PAGE = 100;

    /** The same for the portal as it was once. */
    FeedDesk of(PortalContext then) {
        return new FeedDesk(log, showcase, then, words, files);
    }

    Cards cards() {
        return showcase.cards();
    }

    /** How many archives are closed of what a feed has told. */
    static int archives(int places) {
        return places / PAGE;
    }

    /** The head of a document at that path, whose newest change is that of its newest entry or of what is gone. */
    FeedHead head(FeedPlace place, String title, String path, Iterable<FeedEntry> entries, List<Tombstone> gone) {
        var updated = updated(entries, gone);
        return new FeedHead(portal, place.name(), title, address(path), address(place.page()), updated).withGone(gone);
    }

    private Instant updated(Iterable<FeedEntry> entries, List<Tombstone> gone) {
        var newestEntry = FeedHead.newest(portal, entries);
        return gone.stream()
                .map(Tombstone::when)
                .filter(newestEntry::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(newestEntry);
    }

    Stream<FeedEntry> entries(Stream<PublishedContent> contents) {
        return contents.filter(showcase::hasPage).map(this::entry);
    }

    private FeedEntry entry(PublishedContent each) {
        var shared = PublishedAssets.shared(each, portal.address().toString());
        return new FeedEntry(shared, address(each.path() + ".html"));
    }

    /** What readers shall no longer see of what was told; what only left this feed is not gone. */
    List<Tombstone> gone(List<FeedLog.Told> all) {
        var gone = new LinkedHashMap<ContentId, Tombstone>();
        for (var told : all) {
            boolean removed = told.removed() && told.state() != Edition.State.PUBLISHED;
            if (told.gone() != null || removed) {
                var at = told.gone() == null ? told.at() : told.gone();
                gone.put(told.content(), new Tombstone(told.content(), at, words.text("withdrawn")));
            }
        }
        return List.copyOf(gone.values());
    }

    URI address(String path) {
        return portal.address().resolve(path);
    }
}
