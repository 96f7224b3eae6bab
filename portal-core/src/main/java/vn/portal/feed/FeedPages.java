package vn.portal.feed;

import java.io.IOException;
import java.net.URI;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A feed with its whole history, out of a host's pages (RFC 5005).
 *
 * <p>A host that keeps its content in pages counted from the oldest gives the feed of the newest, and the archives before it,
 * without knowing how they lead to each other. A page that is full must stay as it is.
 *
 * <pre>{@code
 * var pages = new FeedPages(format, head, number -> URI.create("https://a.example/feed/" + number), 12);
 * pages.newest(entries)      // leads to archive 12
 * pages.archive(12, entries) // leads to archive 11 and to the newest
 * }</pre>
 *
 * @param head of the feed itself
 * @param address of an archive, by its number
 * @param archives how many pages are full; the oldest is number 1
 */
public record FeedPages(FeedFormat format, FeedHead head, IntFunction<URI> address, int archives) {

    /** The document that readers subscribe to: its entries must hold all that no archive does. */
    public FeedDocument newest(Iterable<FeedEntry> entries) throws IOException {
        var history = archives == 0 ? History.COMPLETE : History.before(address.apply(archives));
        return FeedDocument.of(format, head.with(history), entries);
    }

    /**
     * An archive.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    public FeedDocument archive(int number, Iterable<FeedEntry> entries) throws IOException {
        if (number < 1 || number > archives) {
            throw new IllegalArgumentException("no archive " + number + " of " + archives);
        }
        @Nullable URI previous = number == 1 ? null : address.apply(number - 1);
        var archive = new FeedHead(
                head.portal(),
                head.name(),
                head.title(),
                address.apply(number),
                head.page(),
                FeedHead.newest(head.portal(), entries));
        return FeedDocument.of(format, archive.with(History.archive(head.self(), previous)), entries);
    }
}
