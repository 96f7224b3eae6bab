package vn.portal.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vn.portal.model.Content;
import vn.portal.model.PortalContext;

/**
 * A content in a feed, with the address of its page.
 *
 * <p>Whether a content belongs in a feed (its state, reported directives) is the caller's to decide.
 *
 * @param page absolute; addresses in the content's HTML mean what they mean on that page
 */
public record FeedEntry(Content content, URI page) {

    /** @throws IllegalArgumentException if the page's address is not absolute */
    public FeedEntry {
        if (!page.isAbsolute()) {
            throw new IllegalArgumentException("a page's address in a feed must be absolute: " + page);
        }
    }

    /** When readers first saw it; empty where that is not known to the day. */
    Optional<Instant> published(PortalContext portal) {
        return FeedDates.known(content.edition().firstPublishedAt(), portal.zone());
    }

    /** Its last major change after that; empty where that is not known to the day. */
    Optional<Instant> modified(PortalContext portal) {
        var edition = content.edition();
        var changed = FeedDates.known(edition.publicUpdatedAt(), portal.zone());
        if (changed.isEmpty() || Objects.equals(edition.publicUpdatedAt(), edition.firstPublishedAt())) {
            return changed;
        }
        return published(portal).filter(first -> first.isAfter(changed.get())).or(() -> changed);
    }

    /**
     * The instant that tells a reader whether to look again: its last major change, else its publication, else the
     * instant it was accepted.
     */
    Instant updated(PortalContext portal) {
        return modified(portal)
                .or(() -> published(portal))
                .or(() -> Optional.ofNullable(content.edition().acceptedAt()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "neither dated nor accepted, so without a place in a feed: " + content.id()));
    }
}
