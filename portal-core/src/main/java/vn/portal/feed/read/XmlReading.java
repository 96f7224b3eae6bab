package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a feed in its elements: which dialect it is, what speaks of the feed, and what are its items. */
final class XmlReading {
    private final @Nullable String language;
    private final Dates dates;
    private final Findings findings;

    XmlReading(@Nullable String language, Dates dates, Findings findings) {
        this.language = language;
        this.dates = dates;
        this.findings = findings;
    }

    /** A feed before its notices. */
    record Read(Dialect dialect, String version, FeedHeader header, List<ReadItem> items) {}

    Read read(List<Element> top) {
        var root = top.stream().filter(e -> dialect(e) != Dialect.UNKNOWN).findFirst();
        if (root.isEmpty()) {
            return new Read(Dialect.UNKNOWN, "", FeedHeader.empty(), List.of());
        }
        var dialect = dialect(root.get());
        var channel = channel(root.get(), dialect);
        var version = Versions.of(root.get(), dialect);
        var parts = new Parts(
                dates,
                new Texts(dialect == Dialect.ATOM, dialect == Dialect.ATOM && version.equals("1.0")),
                language,
                findings);
        var header = parts.header(channel, "header");
        var items = new ArrayList<ReadItem>();
        for (var item : items(root.get(), channel)) {
            items.add(parts.item(item, header, "items[" + items.size() + "]"));
        }
        return new Read(dialect, version, header, items);
    }

    private static Dialect dialect(Element root) {
        if (root.is("rdf:rdf")) {
            return Dialect.RDF;
        }
        if (root.is("feed", "entry")) {
            return Dialect.ATOM;
        }
        if (root.is("rss")) {
            return Dialect.RSS;
        }
        boolean cdf = root.is("channel") && (root.name.equals("CHANNEL") || root.attribute("href") != null);
        return cdf ? Dialect.CDF : root.is("channel") ? Dialect.RSS : Dialect.UNKNOWN;
    }

    private static Element channel(Element root, Dialect dialect) {
        if (dialect == Dialect.ATOM || dialect == Dialect.CDF) {
            return root;
        }
        @Nullable Element channel = root.first("channel");
        return channel == null ? root : channel;
    }

    /** Items stand in the channel, or beside it, or a lone entry is the feed. */
    private static List<Element> items(Element root, Element channel) {
        if (root.is("entry")) {
            return List.of(root);
        }
        var items = new ArrayList<Element>();
        for (var parent : root == channel ? List.of(root) : List.of(channel, root)) {
            for (var child : parent.elements()) {
                if (child.is("item", "entry")) {
                    items.add(child);
                } else if (child.is("items")) {
                    items.addAll(child.all("item"));
                }
            }
        }
        return items;
    }
}
