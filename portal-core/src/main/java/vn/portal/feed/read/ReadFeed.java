package vn.portal.feed.read;

import java.util.List;
import vn.portal.notice.Notices;

/**
 * A feed as it was read: what it says of itself, its items, and what is wrong with it.
 *
 * @param dialect which family of formats
 * @param version {@code 2.0}, {@code 0.91}, {@code 1.1}; empty where it names none
 * @param encoding by its charset's name
 * @param header what it says of itself
 * @param items in its own order
 * @param notices what its keeper should know; their paths name fields here ({@code items[2].published})
 */
public record ReadFeed(
        Dialect dialect, String version, String encoding, FeedHeader header, List<ReadItem> items, Notices notices) {
    public ReadFeed {
        items = List.copyOf(items);
    }

    /** Whether a strict parser would have read it to its end. */
    public boolean isWellFormed() {
        return notices.stream().noneMatch(n -> n.code().equals(Findings.NOT_WELL_FORMED));
    }
}
