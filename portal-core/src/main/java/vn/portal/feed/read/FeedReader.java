package vn.portal.feed.read;

import vn.portal.notice.Severity;

/**
 * Reads the feeds of other portals, as they are: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, CDF.
 *
 * <p>Nothing in a feed makes it throw; what is wrong is said in {@link ReadFeed#notices()}. It fetches nothing. Texts are
 * kept raw: <b>HTML in them is not sanitised</b>.
 *
 * <pre>{@code
 * var feed = FeedReader.read(bytes, FeedHints.of(Origin.of("phan-thiet", "rss"))
 *         .withContentType("application/rss+xml; charset=utf-8")
 *         .withAddress(URI.create("https://phanthiet.example/rss.xml")));
 * feed.version()                       // "2.0"
 * feed.items().get(0).link()           // "https://phanthiet.example/tin/1.html"
 * feed.items().get(0).published()      // ReadDate[written=Thu, 22 Feb 2024 08:15:00 +0700, when=…01:15:00Z…]
 * feed.notices().countByCode()         // {feed-not-well-formed=1}
 * }</pre>
 */
public final class FeedReader {
    private FeedReader() {}

    /** What those bytes say, as far as it can be made out. */
    public static ReadFeed read(byte[] bytes, FeedHints hints) {
        var findings = new Findings(hints.origin());
        var decoded = FeedText.of(bytes, hints.contentType(), findings);
        var text = Characters.legal(decoded.text(), findings);
        var dates = new Dates(hints.zone(), findings);
        var written = isJson(text)
                ? new JsonReading(hints, dates, findings).read(text)
                : new XmlReading(hints.language(), dates, findings).read(XmlScan.read(text, hints.address(), findings));
        if (written.dialect() == Dialect.UNKNOWN) {
            findings.add(Severity.ERROR, "feed-unknown", "");
        }
        var read = NukeVietMinutes.distrusted(written, hints.zone(), findings);
        Identity.check(read.items(), findings);
        return new ReadFeed(
                read.dialect(),
                read.version(),
                decoded.encoding(),
                read.header(),
                read.items(),
                findings.notices(text));
    }

    private static boolean isJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i) == '{';
            }
        }
        return false;
    }
}
