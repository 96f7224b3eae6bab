package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The links of a feed or an item. */
final class Links {
    private static final String IANA = "http://www.iana.org/assignments/relation/";

    private Links() {}

    /** Every link in it, RSS's and Atom's, in its own order. */
    static List<ReadLink> of(Element element, Findings findings) {
        var links = new ArrayList<ReadLink>();
        for (var each : element.all("link")) {
            String address = each.attribute("href");
            String text = address == null ? each.text() : address;
            if (address != null || !text.isBlank()) {
                links.add(link(each, text, findings));
            }
        }
        String own = element.attribute("href");
        if (own != null && element.is("channel", "item")) {
            links.add(new ReadLink(findings.address(element.base, own), "alternate", null, null, null, null));
        }
        return links;
    }

    private static ReadLink link(Element element, String address, Findings findings) {
        String rel = Objects.requireNonNullElse(element.attribute("rel"), "alternate")
                .strip();
        return new ReadLink(
                findings.address(element.base, address),
                rel.startsWith(IANA) ? rel.substring(IANA.length()) : rel.isEmpty() ? "alternate" : rel,
                type(element, rel),
                element.attribute("title"),
                element.attribute("hreflang"),
                element.attribute("length"));
    }

    /** A feed that points at itself without a word points at a feed. */
    private static @Nullable String type(Element link, String rel) {
        String told = link.attribute("type");
        return told == null && rel.equals("self") && link.attribute("href") != null ? "application/atom+xml" : told;
    }

    /** The page that it is about: an alternate one, best in HTML. */
    static @Nullable String page(List<ReadLink> links) {
        String first = null;
        for (var link : links) {
            if (link.rel().equals("alternate")) {
                if (link.mediaType() == null
                        || link.mediaType().toLowerCase(Locale.ROOT).contains("html")) {
                    return link.address();
                }
                first = first == null ? link.address() : first;
            }
        }
        return first;
    }
}
