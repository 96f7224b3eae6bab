package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes a list of feeds that a reader subscribes to in one go (OPML 2.0). */
public final class OpmlFormat {
    public static final String MEDIA_TYPE = "text/x-opml";

    private OpmlFormat() {}

    /**
     * A feed in the list.
     *
     * @param feed absolute address of the feed
     * @param page absolute address of what it follows
     */
    public record Subscription(String title, URI feed, URI page) {}

    /** @param updated when the list changed; never the time at which it is written */
    public static void write(
            String title, Instant updated, ZoneId zone, List<Subscription> subscriptions, OutputStream out)
            throws IOException {
        XmlFeed.write(out, opml -> {
            opml.start("opml").attribute("version", "2.0");
            opml.start("head")
                    .text("title", title)
                    .text("dateModified", FeedDates.rfc822(updated, zone))
                    .end();
            opml.start("body");
            for (var each : subscriptions) {
                opml.empty(
                        "outline",
                        "type",
                        "rss",
                        "text",
                        each.title(),
                        "title",
                        each.title(),
                        "xmlUrl",
                        each.feed().toASCIIString(),
                        "htmlUrl",
                        each.page().toASCIIString());
            }
            opml.end().end();
            return subscriptions.size();
        });
    }
}
