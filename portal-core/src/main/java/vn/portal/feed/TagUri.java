package vn.portal.feed;

import vn.portal.model.ContentId;
import vn.portal.model.PortalContext;

/**
 * Stable identifiers (RFC 4151) that outlive a portal's addresses.
 *
 * <pre>{@code
 * TagUri.of(portal, content.id()) // "tag:phanthiet.example,2024-01-01:0d8a6c9e-…"
 * }</pre>
 */
final class TagUri {
    private TagUri() {}

    static String of(PortalContext portal, ContentId id) {
        return of(portal, id.toString());
    }

    /** The identifier of the portal's feed of that name. */
    static String ofFeed(PortalContext portal, String name) {
        return of(portal, "feeds/" + name);
    }

    private static String of(PortalContext portal, String specific) {
        return "tag:" + portal.tagAuthority() + "," + portal.tagDate() + ":" + specific;
    }
}
