package vn.portal.batch.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of an old portal as something names it: a link, a sitemap, a server's log.
 *
 * <pre>{@code
 * NamedPage.of("https://www.cu.example/tin/1.html?utm_source=x")   // path /tin/1, host cu.example
 * NamedPage.of("https://www.cu.example/")                          // empty: the first page is no item's
 * }</pre>
 *
 * @param path by what the page is known, on whichever host and however its address is written
 * @param host without what hosts of one site differ in; null where the address names none
 * @param address as it is written, from the site's root
 */
public record NamedPage(String path, @Nullable String host, String address) {
    /** What no reader sees; each is looked for once from where the last one ended. */
    private static final List<List<String>> UNSEEN =
            List.of(List.of("<!--", "-->"), List.of("<script", "</script"), List.of("<style", "</style"));

    private static final Pattern OPENING = Pattern.compile("<!--|<script\\b|<style\\b", Pattern.CASE_INSENSITIVE);

    /** Empty for a site's first page, and for what is no address. */
    public static Optional<NamedPage> of(String address) {
        return Optional.ofNullable(AddressKey.withoutHost(address))
                .filter(path -> InnerLink.page(address).isPresent())
                .map(path -> new NamedPage(path, AddressKey.host(address), address));
    }

    /**
     * The pages of its own site that a page links to, each once; files, scripts and letters are none.
     *
     * @param own where the page lay; a path from the site's root where its host is not known
     */
    public static List<NamedPage> linkedFrom(String html, String own) {
        var found = new LinkedHashMap<String, NamedPage>();
        for (var address : InnerLink.addresses(seen(html))) {
            if (InnerLink.isInner(address, own)) {
                of(InnerLink.resolved(address, own)).ifPresent(page -> found.putIfAbsent(page.path(), page));
            }
        }
        of(own).ifPresent(page -> found.remove(page.path()));
        return List.copyOf(found.values());
    }

    /** As {@link #linkedFrom(String, String)}, of a page whose encoding need not be known: addresses are ASCII. */
    public static List<NamedPage> linkedFrom(byte[] page, String own) {
        return linkedFrom(text(page), own);
    }

    private static String text(byte[] page) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(page))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(page, StandardCharsets.ISO_8859_1);
        }
    }

    /** Without comments, scripts and style sheets: what stands in them leads no reader anywhere. */
    private static String seen(String html) {
        var seen = new StringBuilder(html.length());
        var opening = OPENING.matcher(html);
        int from = 0;
        while (from < html.length() && opening.find(from)) {
            seen.append(html, from, opening.start());
            int end = end(html, opening.start(), opening.group());
            from = end < 0 ? html.length() : end;
        }
        return seen.append(html, from, html.length()).toString();
    }

    private static int end(String html, int start, String opening) {
        for (var pair : UNSEEN) {
            if (pair.get(0).equalsIgnoreCase(opening)) {
                int end = indexOf(html, pair.get(1), start + opening.length());
                return end < 0 ? -1 : end + pair.get(1).length();
            }
        }
        return -1;
    }

    private static int indexOf(String html, String sought, int from) {
        for (int i = from; i + sought.length() <= html.length(); i++) {
            if (html.regionMatches(true, i, sought, 0, sought.length())) {
                return i;
            }
        }
        return -1;
    }
}
