package vn.portal.feed.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Namespaces by a short name of ours, whatever prefix a feed gives them; a feed's own have the empty one. */
final class Spaces {
    private static final Map<String, String> SHORT = new HashMap<>();
    /** How the well-known ones are written where nobody declared them. */
    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        for (var own : new String[] {
            "http://backend.userland.com/rss",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://example.com/newformat#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#",
            "http://purl.org/pie/",
            "http://purl.org/atom/ns#",
            "http://www.w3.org/2005/atom",
            "http://purl.org/rss/1.0/modules/rss091#",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2",
            "http://purl.org/net/rss1.1#"
        }) {
            SHORT.put(own, "");
        }
        known("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        known("dc", "http://purl.org/dc/elements/1.1/");
        known("dcterms", "http://purl.org/dc/terms/");
        known("content", "http://purl.org/rss/1.0/modules/content/");
        known("xhtml", "http://www.w3.org/1999/xhtml");
        known("media", "http://search.yahoo.com/mrss/");
        known("media", "http://search.yahoo.com/mrss");
        known("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        known("itunes", "http://example.com/dtds/podcast-1.0.dtd");
        known("xml", "http://www.w3.org/XML/1998/namespace");
        known("slash", "http://purl.org/rss/1.0/modules/slash/");
        known("admin", "http://webns.net/mvcb/");
    }

    private Spaces() {}

    private static void known(String name, String uri) {
        SHORT.put(uri.toLowerCase(Locale.ROOT), name);
        USUAL.put(name, name);
    }

    /** The short name of a namespace; the prefix stands in for one that is not known here. */
    static String shortName(String written, @Nullable String uri) {
        String prefix = written.toLowerCase(Locale.ROOT);
        if (uri == null) {
            return USUAL.getOrDefault(prefix, prefix.equals("atom") ? "" : prefix);
        }
        String known = SHORT.get(uri.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (uri.startsWith("http://backend.userland.com/rss")) {
            return "";
        }
        // an unknown default namespace is a feed's own; an unknown prefix never passes for a known one
        return prefix.isEmpty() ? "" : USUAL.containsKey(prefix) ? "other-" + prefix : prefix;
    }
}
