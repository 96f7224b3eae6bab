package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
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

    private void about(XmlFeed feed, FeedHead head) throws XMLStreamException {
        var portal = head.portal();
        feed.start("feed")
                .namespace("", XmlFeed.ATOM)
                .language(portal.language())
                .text("id", TagUri.ofFeed(portal, head.name()))
                .text("title", head.title())
                .text("updated", FeedDates.rfc3339(head.updated(), portal.zone()))
                .empty("link", "href", head.self().toASCIIString(), "rel", "self", "type", mediaType())
                .empty("link", "href", head.page().toASCIIString(), "rel", "alternate", "type", "text/html");
        // stands for every entry that names nobody
        author(feed, portal.name());
    }

    private static void entry(XmlFeed feed, PortalContext portal, FeedEntry entry) throws XMLStreamException {
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
        if (text.author() != null) {
            author(feed, text.author());
        }
        for (String category : text.categories()) {
            feed.empty("category", "term", category);
        }
        feed.text("summary", text.summary());
        if (!text.html().isEmpty()) {
            feed.textWith("content", text.html(), "type", "html");
        }
        feed.end();
    }

    private static void author(XmlFeed feed, String name) throws XMLStreamException {
        feed.start("author").text("name", name).end();
    }
}
