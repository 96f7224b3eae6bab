package vn.portal.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.PortalContext;

/**
 * What a feed says about itself.
 *
 * @param portal whose feed it is
 * @param name the feed's name among the portal's feeds ({@code all}), in lower case; its identity, so fixed for ever
 * @param title for readers, plain text
 * @param self absolute address of the feed itself
 * @param page absolute address of the page that it follows
 * @param updated when its newest entry changed; never the time at which it is written, so that equal content makes
 *     equal bytes
 * @param history where older entries stand
 * @param hub who tells subscribers at once (WebSub); null where nobody does
 * @param gone what readers saw in this feed and shall no longer see; Atom alone has a word for it
 */
public record FeedHead(
        PortalContext portal,
        String name,
        String title,
        URI self,
        URI page,
        Instant updated,
        History history,
        @Nullable URI hub,
        List<Tombstone> gone) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9/-]+");

    /** @throws IllegalArgumentException if an address is not absolute, or the name not a name */
    public FeedHead {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a feed: " + name);
        }
        if (!self.isAbsolute() || !page.isAbsolute()) {
            throw new IllegalArgumentException("a feed's addresses must be absolute: " + self + ", " + page);
        }
        if (hub != null && !hub.isAbsolute()) {
            throw new IllegalArgumentException("a hub's address must be absolute: " + hub);
        }
        gone = List.copyOf(gone);
    }

    /** A feed that tells of its entries alone. */
    public FeedHead(PortalContext portal, String name, String title, URI self, URI page, Instant updated) {
        this(portal, name, title, self, page, updated, History.UNTOLD, null, List.of());
    }

    /**
     * The head of a portal's main feed.
     *
     * <p>Goes through the entries once, for the newest. Whoever can ask a store for that uses the constructor.
     */
    public static FeedHead of(PortalContext portal, URI self, Iterable<FeedEntry> entries) {
        return new FeedHead(portal, "all", portal.name(), self, portal.address(), newest(portal, entries));
    }

    /** The same feed in another format at another address. */
    public FeedHead at(URI self) {
        return new FeedHead(portal, name, title, self, page, updated, history, hub, gone);
    }

    public FeedHead with(History history) {
        return new FeedHead(portal, name, title, self, page, updated, history, hub, gone);
    }

    public FeedHead withHub(URI hub) {
        return new FeedHead(portal, name, title, self, page, updated, history, hub, gone);
    }

    public FeedHead withGone(List<Tombstone> gone) {
        return new FeedHead(portal, name, title, self, page, updated, history, hub, gone);
    }

    /** When the newest entry changed; of no entries, the day on which the portal's identifiers began. */
    public static Instant newest(PortalContext portal, Iterable<FeedEntry> entries) {
        Instant newest = null;
        for (FeedEntry entry : entries) {
            var updated = entry.updated(portal);
            if (newest == null || updated.isAfter(newest)) {
                newest = updated;
            }
        }
        return newest != null
                ? newest
                : portal.tagDate().atStartOfDay(portal.zone()).toInstant();
    }
}
