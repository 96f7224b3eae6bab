package vn.portal.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the older part of a feed stands (RFC 5005).
 *
 * <p>A subscriber's document holds the newest entries and leads to the newest archive, each archive to the one before it.
 * An archive is written once: it must not name the one after it, which is not there yet.
 *
 * @param archive whether this document is an archive, whose entries will stay as they are
 * @param complete whether this document holds every entry that there is
 * @param current of an archive, the subscriber's document; null in that document itself
 * @param previous the archive that holds what is next older; null where nothing is older
 */
public record History(
        boolean archive,
        boolean complete,
        @Nullable URI current,
        @Nullable URI previous) {
    /** A document that says nothing of older entries. */
    public static final History UNTOLD = new History(false, false, null, null);
    /** The only document, which holds everything. */
    public static final History COMPLETE = new History(false, true, null, null);

    /** @throws IllegalArgumentException if an address is not absolute, or an archive calls itself complete */
    public History {
        if (archive && complete) {
            throw new IllegalArgumentException("an archive is a part, so it is not complete");
        }
        if (isRelative(current) || isRelative(previous)) {
            throw new IllegalArgumentException(
                    "addresses of a feed's parts must be absolute: " + current + ", " + previous);
        }
    }

    private static boolean isRelative(@Nullable URI address) {
        return address != null && !address.isAbsolute();
    }

    /** The subscriber's document, with the archive that its older entries begin in. */
    public static History before(URI previous) {
        return new History(false, false, null, previous);
    }

    /** @param previous null for the oldest archive */
    public static History archive(URI current, @Nullable URI previous) {
        return new History(true, false, current, previous);
    }
}
