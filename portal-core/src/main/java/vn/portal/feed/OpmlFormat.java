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
     * @param group under which it stands; empty for none
     */
    public record Subscription(String title, URI feed, URI page, String group) {
        public Subscription(String title, URI feed, URI page) {
            this(title, feed, page, "");
        }
    }

    /**
     * Writes a list; subscriptions of a group stand together.
     *
     * @param updated when the list changed; never the time at which it is written
     */
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
            var group = "";
            for (var each : subscriptions) {
                if (!each.group().equals(group)) {
                    changeGroup(opml, group, each.group());
                    group = each.group();
                }
                subscription(opml, each);
            }
            changeGroup(opml, group, "");
            opml.end().end();
            return subscriptions.size();
        });
    }

    private static void changeGroup(XmlFeed opml, String before, String group) throws IOException {
        if (!before.isEmpty()) {
            opml.end();
        }
        if (!group.isEmpty()) {
            opml.start("outline").attribute("text", group).attribute("title", group);
        }
    }

    private static void subscription(XmlFeed opml, Subscription each) throws IOException {
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
}
