package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import vn.portal.model.PortalContext;

/** Atom 1.0 (RFC 4287). */
final class AtomFormat implements FeedFormat {
    @Override
    public String name() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml";
    }

    @Override
    public String fileName() {
        return "atom.xml";
    }

    @Override
    public Written write(FeedHead head, Iterable<FeedEntry> entries, OutputStream out) throws IOException {
        return XmlFeed.write(out, feed -> {
            about(feed, head);
            long count = 0;
            for (FeedEntry entry : entries) {
                entry(feed, head.portal(), entry);
                count++;
            }
            feed.end();
            return count;
        });
    }

    private void about(XmlFeed feed, FeedHead head) throws IOException {
        var portal = head.portal();
        feed.start("feed")
                .namespace("", XmlFeed.ATOM)
                .namespace("fh", XmlFeed.HISTORY)
                .namespace("media", XmlFeed.MEDIA);
        if (!head.gone().isEmpty()) {
            feed.namespace("at", XmlFeed.TOMBSTONES); // validators warn of a vocabulary that they don't know
        }
        feed.language(portal.language())
                .text("id", TagUri.ofFeed(portal, head.name()))
                .text("title", head.title())
                .text("updated", FeedDates.rfc3339(head.updated(), portal.zone()))
                .empty("link", "href", head.self().toASCIIString(), "rel", "self", "type", mediaType())
                .empty("link", "href", head.page().toASCIIString(), "rel", "alternate", "type", "text/html")
                .around(head, "link", mediaType());
        // stands for every entry that names nobody
        author(feed, portal.name());
        for (var gone : head.gone()) {
            deleted(feed, portal, gone);
        }
    }

    private static void deleted(XmlFeed feed, PortalContext portal, Tombstone gone) throws IOException {
        feed.start("at:deleted-entry")
                .attribute("ref", TagUri.of(portal, gone.id()))
                .attribute("when", FeedDates.rfc3339(gone.when(), portal.zone()))
                .text("at:comment", gone.explanation())
                .end();
    }

    private static void entry(XmlFeed feed, PortalContext portal, FeedEntry entry) throws IOException {
        var text = EntryText.of(entry);
        var content = entry.content();
        feed.start("entry");
        if (!content.language().equals(portal.language())) {
            feed.language(content.language());
        }
        feed.text("id", TagUri.of(portal, content.id())).text("title", text.title());
        var published = entry.published(portal);
        if (published.isPresent()) {
            feed.text("published", FeedDates.rfc3339(published.get(), portal.zone()));
        }
        feed.text("updated", FeedDates.rfc3339(entry.updated(portal), portal.zone()))
                .empty("link", "href", entry.page().toASCIIString(), "rel", "alternate", "type", "text/html");
        var media = Media.of(entry);
        for (var each : media) {
            enclosure(feed, each);
        }
        if (text.author() != null) {
            author(feed, text.author());
        }
        for (String category : text.categories()) {
            feed.empty("category", "term", category);
        }
        feed.text("summary", text.summary());
        feed.html("content", text.html(), "type", "html");
        for (var each : media) {
            feed.media(each);
        }
        feed.end();
    }

    private static void enclosure(XmlFeed feed, Media media) throws IOException {
        if (media.isWhole()) {
            feed.empty(
                    "link",
                    "href",
                    media.address(),
                    "rel",
                    "enclosure",
                    "type",
                    media.type(),
                    "length",
                    String.valueOf(media.size()),
                    "title",
                    media.title());
        }
    }

    private static void author(XmlFeed feed, String name) throws IOException {
        feed.start("author").text("name", name).end();
    }
}
