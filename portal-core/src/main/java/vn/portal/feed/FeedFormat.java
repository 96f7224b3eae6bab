package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes content as one kind of feed.
 *
 * <p>The entries are written in the order they are given in (see {@link NewestFirst}), none is left out, and no more
 * than one is held at a time. That no content comes twice is the caller's to see to.
 *
 * <p>Feeds know whole dates only. A day is written as its first instant in the portal's zone; what is known to the month
 * or year, or not at all, has no published date, and its acceptance for Atom's obligatory {@code updated}.
 *
 * <pre>{@code
 * FeedFormat rss = FeedFormats.named("rss");
 * FeedHead head = FeedHead.of(portal, URI.create("https://phanthiet.example/feeds/rss.xml"), entries);
 * rss.write(head, entries, out); // the same bytes for the same content, on any day and any machine
 * }</pre>
 */
public interface FeedFormat {

    /** Its name among formats ({@code rss}); never changes. */
    String name();

    /** What it is served as ({@code application/rss+xml}). */
    String mediaType();

    /** The customary name of its file ({@code rss.xml}). */
    String fileName();

    /**
     * Writes a whole feed in UTF-8 with {@code \n} at line ends; flushes the stream and leaves it open.
     *
     * <p>Whatever it throws, or the entries throw, the stream then holds half a feed that no reader takes for a whole.
     *
     * @throws IllegalArgumentException if Atom is asked to write an entry with neither a date nor an {@code acceptedAt}
     */
    Written write(FeedHead head, Iterable<FeedEntry> entries, OutputStream out) throws IOException;

    /**
     * What became of a feed.
     *
     * @param entries how many were written
     * @param lostCharacters how many characters of their texts no feed may hold and were left out (controls, U+FFFE,
     *     U+FFFF) or replaced by U+FFFD (halves of surrogate pairs)
     */
    record Written(long entries, long lostCharacters) {}
}
