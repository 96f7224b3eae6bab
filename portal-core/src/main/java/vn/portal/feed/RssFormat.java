package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.portal.model.PortalContext;

/** RSS 2.0 with the content, Dublin Core and Atom link elements that its readers expect. */
final class RssFormat implements FeedFormat {
    @Override
    public String name() {
        return "rss";
    }

    @Override
    public String mediaType() {
        return "application/rss+xml";
    }

    @Override
    public String fileName() {
        return "rss.xml";
    }

    @Override
    public Written write(FeedHead head, Iterable<FeedEntry> entries, OutputStream out) throws IOException {
        return XmlFeed.write(out, feed -> {
            channel(feed, head);
            long count = 0;
            for (FeedEntry entry : entries) {
                item(feed, head.portal(), entry);
                count++;
            }
            feed.end().end();
            return count;
        });
    }

    private void channel(XmlFeed feed, FeedHead head) throws IOException {
        var portal = head.portal();
        feed.start("rss")
                .attribute("version", "2.0")
                .namespace("atom", XmlFeed.ATOM)
                .namespace("content", XmlFeed.CONTENT)
                .namespace("dc", XmlFeed.DC)
                .namespace("fh", XmlFeed.HISTORY)
                .namespace("media", XmlFeed.MEDIA);
        feed.start("channel")
                .text("title", head.title())
                .text("link", head.page().toASCIIString())
                .text("description", head.title())
                .text("language", portal.language())
                .text("lastBuildDate", FeedDates.rfc822(head.updated(), portal.zone()))
                .empty("atom:link", "href", head.self().toASCIIString(), "rel", "self", "type", mediaType())
                .around(head, "atom:link", mediaType());
    }

    private static void item(XmlFeed feed, PortalContext portal, FeedEntry entry) throws IOException {
        var text = EntryText.of(entry);
        var content = entry.content();
        feed.start("item")
                .text("title", text.title())
                .text("link", entry.page().toASCIIString())
                .textWith("guid", TagUri.of(portal, content.id()), "isPermaLink", "false");
        for (String category : text.categories()) {
            feed.text("category", category);
        }
        var published = entry.published(portal);
        if (published.isPresent()) {
            feed.text("pubDate", FeedDates.rfc822(published.get(), portal.zone()));
        }
        feed.text("dc:creator", text.author())
                .text("dc:language", content.language().equals(portal.language()) ? null : content.language())
                .text("description", text.summary());
        var media = Media.of(entry);
        var enclosure = enclosure(media);
        if (enclosure.isPresent()) {
            var file = enclosure.get();
            feed.empty("enclosure", "url", file.address(), "length", String.valueOf(file.size()), "type", file.type());
        }
        feed.html("content:encoded", text.html());
        for (var each : media) {
            feed.media(each);
        }
        feed.end();
    }

    /** The one that RSS has room for: a file before a picture, which the content shows anyway. */
    private static Optional<Media> enclosure(List<Media> media) {
        return media.stream().filter(Media::isWhole).min(Comparator.comparing(Media::isPicture));
    }
}
