package vn.portal.batch.legacy.web;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.read.Dialect;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadItem;
import vn.portal.notice.Origin;

/**
 * What a feed, a sitemap or a listing page says is on a site.
 *
 * @param kind what it turned out to be
 * @param pages the addresses that it names, in its order
 * @param maps further sitemaps, if it is an index of them
 */
record Leads(Kind kind, List<Lead> pages, List<URI> maps) {
    private static final Pattern SITEMAP = Pattern.compile("<(?:\\w{1,20}:)?(?:urlset|sitemapindex)[\\s>]");
    private static final int HEAD = 4096;

    /** What an address turned out to be. */
    enum Kind {
        FEED,
        SITEMAP,
        LISTING
    }

    /** @param stamp when it was last changed, as it is told; null where it is not */
    record Lead(URI address, @Nullable String stamp) {}

    /** @param limit the most bytes that a packed sitemap may have, unpacked */
    static Leads read(Answer.Found found, long limit) throws IOException {
        var bytes = unpacked(found.bytes(), limit);
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (SITEMAP.matcher(head).find()) {
            return siteMap(bytes, found.at());
        }
        var hints = FeedHints.of(Origin.of("site", found.at().toString())).withAddress(found.at());
        var feed = FeedReader.read(
                bytes, found.contentType() == null ? hints : hints.withContentType(found.contentType()));
        return feed.dialect() == Dialect.UNKNOWN
                ? new Leads(Kind.LISTING, links(bytes, found), List.of())
                : new Leads(Kind.FEED, items(feed.items(), found.at()), List.of());
    }

    private static byte[] unpacked(byte[] bytes, long limit) throws IOException {
        return Unpacked.read(new ByteArrayInputStream(bytes), isPacked(bytes) ? "gzip" : null, limit);
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static Leads siteMap(byte[] bytes, URI at) throws IOException {
        AbstractSiteMap map;
        try {
            map = new SiteMapParser(false, true).parseSiteMap("text/xml", bytes, at.toURL());
        } catch (UnknownFormatException e) {
            throw new IOException("no sitemap: " + e.getMessage(), e);
        }
        if (map instanceof SiteMapIndex index) {
            var maps = index.getSitemaps().stream()
                    .flatMap(child -> WebAddresses.of(child.getUrl().toString()).stream())
                    .toList();
            return new Leads(Kind.SITEMAP, List.of(), maps);
        }
        var pages = new ArrayList<Lead>();
        for (var url : ((SiteMap) map).getSiteMapUrls()) {
            var stamp = url.getLastModified();
            WebAddresses.of(url.getUrl().toString())
                    .ifPresent(address -> pages.add(new Lead(
                            address, stamp == null ? null : stamp.toInstant().toString())));
        }
        return new Leads(Kind.SITEMAP, pages, List.of());
    }

    private static List<Lead> items(List<ReadItem> items, URI at) {
        return items.stream()
                .filter(item -> item.link() != null)
                .flatMap(item -> WebAddresses.resolve(at, String.valueOf(item.link())).stream()
                        .map(address -> new Lead(address, stamp(item))))
                .toList();
    }

    private static @Nullable String stamp(ReadItem item) {
        return Optional.ofNullable(item.updated() == null ? item.published() : item.updated())
                .map(date -> date.written())
                .orElse(null);
    }

    private static List<Lead> links(byte[] bytes, Answer.Found found) throws IOException {
        var charset = Charsets.of(found.contentType());
        var page =
                Jsoup.parse(new ByteArrayInputStream(bytes), charset, found.at().toString());
        var base = WebAddresses.of(page.baseUri()).orElse(found.at());
        return page.select("a[href]").stream()
                .flatMap(link -> WebAddresses.resolve(base, link.attr("href")).stream())
                .distinct()
                .map(address -> new Lead(address, null))
                .toList();
    }
}
