package vn.portal.batch.legacy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a saved page lay, as the program that saved it wrote down (HTTrack's or SingleFile's comment, WebScrapBook's
 * attribute, a browser's mark of the web) or as
 * its own {@code base} says, where that names a page and not the folder or entry of a whole site.
 *
 * <pre>{@code
 * <!-- Mirrored from www.cu.example/tin/1.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 27 Aug 2022 … -->
 * <!-- saved from url=(0032)http://www.cu.example/tin/1.html -->
 * }</pre>
 */
final class PageLocation {
    private static final int HEAD = 1 << 14;
    private static final Pattern HTTRACK =
            Pattern.compile("<!-- Mirrored from ([^\\s<>\"]{4,2000}+) by HTTrack ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROWSER = Pattern.compile(
            "<!-- saved from url=\\(\\d{4,6}+\\)(https?://[^\\s<>\"]{4,2000}+) -->", Pattern.CASE_INSENSITIVE);

    private static final Pattern SINGLE_FILE = Pattern.compile(
            "<!--\\s{0,9}+Page saved with SingleFile\\s{1,9}+url:\\s{0,9}+(https?://[^\\s<>\"]{4,2000}+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRAP_BOOK = Pattern.compile(
            "<html\\b[^>]{0,500}?\\bdata-scrapbook-source=\"(https?://[^\\s<>\"]{4,2000}+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BASE = Pattern.compile(
            "<base\\s{1,9}+href\\s{0,9}+=\\s{0,9}+[\"'](https?://[^\\s<>\"'/]{3,200}+/[^\\s<>\"']{1,2000}+)[\"']",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile(".*/(?:(?:index|default|home)\\.\\w{2,5})?+", Pattern.CASE_INSENSITIVE);

    private PageLocation() {}

    static Optional<String> of(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        return first(head, "<!-- saved from", BROWSER)
                .or(() -> first(head, "<!--", SINGLE_FILE))
                .or(() -> first(head, "<html", SCRAP_BOOK))
                .or(() -> first(head, "<!-- mirrored", HTTRACK).map(PageLocation::withScheme))
                .or(() -> first(head, "<base", BASE)
                        .filter(base -> !ENTRY.matcher(base).matches()));
    }

    private static Optional<String> first(String head, String start, Pattern pattern) {
        return TagSearch.all(head, start, pattern).stream()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** HTTrack writes none for http. */
    private static String withScheme(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("http") && address.contains("://")
                ? address
                : "http://" + address;
    }
}
