package vn.portal.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;

/**
 * The order of a feed: newest first, undated below dated.
 *
 * <p>Counts the last major change, else the publication, a day, month or year by its first instant; among equals, and
 * among the undated, what was accepted later comes first; then the id decides, so that there is one order only.
 */
public final class NewestFirst {
    private NewestFirst() {}

    /** @param zone the portal's, in which days begin */
    public static Comparator<Content> in(ZoneId zone) {
        Comparator<@Nullable Instant> latestFirstNoneLast = Comparator.nullsLast(Comparator.reverseOrder());
        return Comparator.comparing((Content c) -> dated(c, zone), latestFirstNoneLast)
                .thenComparing(c -> c.edition().acceptedAt(), latestFirstNoneLast)
                .thenComparing(Content::id);
    }

    private static @Nullable Instant dated(Content content, ZoneId zone) {
        var edition = content.edition();
        var when = edition.publicUpdatedAt() != null ? edition.publicUpdatedAt() : edition.firstPublishedAt();
        return when == null ? null : when.start(zone);
    }
}
