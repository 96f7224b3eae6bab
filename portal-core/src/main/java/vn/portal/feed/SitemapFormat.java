package vn.portal.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes sitemaps (sitemaps.org 0.9, with Google's words for pictures, news and languages).
 *
 * <p>A file holds at most 50,000 addresses and 50 MB; what goes beyond begins another. No more than one page is held at a
 * time.
 *
 * <pre>{@code
 * var written = SitemapFormat.write(pages, zone, number -> Files.newOutputStream(folder.resolve("pages-" + number + ".xml")));
 * SitemapFormat.index(files, zone, out); // one line for each of written.parts()
 * }</pre>
 */
public final class SitemapFormat {
    public static final String MEDIA_TYPE = "application/xml";
    /** Of addresses in a file, and of files in an index. */
    public static final int MOST = 50_000;

    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 2048;
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" \
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            """;
    private static final String MODIFIED = "    <lastmod>";
    private static final String END = "</urlset>\n";

    private final Iterator<SitemapPage> pages;
    private final ZoneId zone;
    private final int mostBytes;
    private final LegalCharacters legal = new LegalCharacters();
    private @Nullable SitemapPage next;
    private int parts;
    private long tooLong;

    private SitemapFormat(Iterator<SitemapPage> pages, ZoneId zone, int mostBytes) {
        this.pages = pages;
        this.zone = zone;
        this.mostBytes = mostBytes;
        advance();
    }

    /** For whoever opens the files himself: as long as it {@link #hasNext}, there is another to be written. */
    public static SitemapFormat of(Iterator<SitemapPage> pages, ZoneId zone) {
        return new SitemapFormat(pages, zone, MOST_BYTES);
    }

    /** Where the files go. */
    public interface Files {
        /** @param number 1 for the first; the stream is closed when its file is whole */
        OutputStream open(int number) throws IOException;
    }

    /**
     * A file that was written.
     *
     * @param modified its newest page's; null where none tells
     */
    public record Part(int number, int pages, @Nullable Instant modified) {}

    /** @param tooLong how many addresses are longer than a sitemap may hold, and were left out */
    public record Written(List<Part> parts, long tooLong) {}

    /** A file as the index names it. */
    public record Listed(URI address, @Nullable Instant modified) {}

    /** Writes as many files as the pages need; none for no pages. */
    public static Written write(Iterable<SitemapPage> pages, ZoneId zone, Files files) throws IOException {
        return write(pages, zone, files, MOST_BYTES);
    }

    static Written write(Iterable<SitemapPage> pages, ZoneId zone, Files files, int mostBytes) throws IOException {
        var format = new SitemapFormat(pages.iterator(), zone, mostBytes);
        var parts = new ArrayList<Part>();
        while (format.hasNext()) {
            try (var out = files.open(parts.size() + 1)) {
                parts.add(format.writeNext(out));
            }
        }
        return new Written(List.copyOf(parts), format.tooLong);
    }

    /** @throws IllegalArgumentException if there are more files than an index may name */
    public static void index(List<Listed> files, ZoneId zone, OutputStream out) throws IOException {
        if (files.size() > MOST) {
            throw new IllegalArgumentException("an index of sitemaps names " + MOST + " at most, not " + files.size());
        }
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (var file : files) {
            xml.append("  <sitemap>\n");
            element(xml, "loc", file.address().toASCIIString());
            date(xml, "lastmod", file.modified(), zone);
            xml.append("  </sitemap>\n");
        }
        out.write(xml.append("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * The date of the newest page in a sitemap that was written here; null where none tells.
     *
     * @throws IOException if a date is none
     */
    public static @Nullable Instant modified(InputStream sitemap) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(sitemap, StandardCharsets.UTF_8));
        Instant newest = null;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(MODIFIED)) {
                newest = later(newest, instant(line.substring(MODIFIED.length(), line.lastIndexOf('<'))));
            }
        }
        return newest;
    }

    private static Instant instant(String date) throws IOException {
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException e) {
            throw new IOException("not a date of a sitemap: " + date, e);
        }
    }

    /** Whether a page is left. */
    public boolean hasNext() {
        return next != null;
    }

    /** Writes a file of as many pages as it can hold; flushes the stream and leaves it open. */
    public Part writeNext(OutputStream out) throws IOException {
        out.write(START.getBytes(StandardCharsets.UTF_8));
        long bytes = START.length() + END.length();
        int count = 0;
        Instant newest = null;
        while (next != null && count < MOST) {
            var written = url(next).getBytes(StandardCharsets.UTF_8);
            bytes += written.length;
            if (count > 0 && bytes > mostBytes) {
                break;
            }
            out.write(written);
            newest = later(newest, next.modified());
            count++;
            advance();
        }
        out.write(END.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return new Part(++parts, count, newest);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private void advance() {
        next = null;
        while (next == null && pages.hasNext()) {
            var page = pages.next();
            if (page.address().toASCIIString().length() > LONGEST_ADDRESS) {
                tooLong++;
            } else {
                next = page;
            }
        }
    }

    /** The schema wants these elements in this order. */
    private String url(SitemapPage page) {
        var xml = new StringBuilder("  <url>\n");
        element(xml, "loc", page.address().toASCIIString());
        date(xml, "lastmod", page.modified(), zone);
        page.languages()
                .forEach((tag, address) -> xml.append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(escaped(tag))
                        .append("\" href=\"")
                        .append(escaped(address.toASCIIString()))
                        .append("\"/>\n"));
        for (var picture : page.pictures()) {
            xml.append("    <image:image>\n  ");
            element(xml, "image:loc", picture.toASCIIString());
            xml.append("    </image:image>\n");
        }
        if (page.news() != null) {
            news(xml, page.news());
        }
        return xml.append("  </url>\n").toString();
    }

    private void news(StringBuilder xml, SitemapPage.News news) {
        xml.append("    <news:news>\n      <news:publication>\n    ");
        element(xml, "news:name", legal.of(news.publication()));
        xml.append("    ");
        element(xml, "news:language", legal.of(news.language()));
        xml.append("      </news:publication>\n  ");
        date(xml, "news:publication_date", news.published(), zone);
        xml.append("  ");
        element(xml, "news:title", legal.of(news.title()));
        xml.append("    </news:news>\n");
    }

    private static void date(StringBuilder xml, String name, @Nullable Instant instant, ZoneId zone) {
        if (instant != null) {
            element(xml, name, FeedDates.rfc3339(instant, zone));
        }
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append("    <")
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
