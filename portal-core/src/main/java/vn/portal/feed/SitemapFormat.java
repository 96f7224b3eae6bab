package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
    private static final String END = "</urlset>\n";

    private final ZoneId zone;
    private final Files files;
    private final int mostBytes;
    private final LegalCharacters legal = new LegalCharacters();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable OutputStream out;
    private int bytes;
    private int pages;
    private @Nullable Instant newest;
    private long tooLong;

    private SitemapFormat(ZoneId zone, Files files, int mostBytes) {
        this.zone = zone;
        this.files = files;
        this.mostBytes = mostBytes;
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
        var format = new SitemapFormat(zone, files, mostBytes);
        try {
            for (var page : pages) {
                format.add(page);
            }
            format.end();
        } catch (IOException | RuntimeException e) {
            format.giveUp(e);
            throw e;
        }
        return new Written(List.copyOf(format.parts), format.tooLong);
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

    private void add(SitemapPage page) throws IOException {
        if (page.address().toASCIIString().length() > LONGEST_ADDRESS) {
            tooLong++;
            return;
        }
        var written = url(page).getBytes(StandardCharsets.UTF_8);
        if (pages == MOST || out != null && bytes + written.length + END.length() > mostBytes) {
            end();
        }
        if (out == null) {
            begin();
        }
        out.write(written);
        bytes += written.length;
        pages++;
        var modified = page.modified();
        newest = newest == null || modified != null && modified.isAfter(newest) ? modified : newest;
    }

    private void begin() throws IOException {
        var file = files.open(parts.size() + 1);
        out = file;
        file.write(START.getBytes(StandardCharsets.UTF_8));
        bytes = START.length();
    }

    private void end() throws IOException {
        var file = out;
        if (file != null) {
            file.write(END.getBytes(StandardCharsets.UTF_8));
            out = null;
            file.close();
            parts.add(new Part(parts.size() + 1, pages, newest));
            pages = 0;
            newest = null;
        }
    }

    private void giveUp(Exception cause) {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
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
