package vn.portal.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page that search engines are told of.
 *
 * @param address absolute
 * @param modified when its content changed; null where unknown, for a wrong one is worse than none
 * @param pictures absolute addresses of what it shows
 * @param languages the same content in other languages, by tag; its own among them, or none at all
 * @param news what a news service wants to know; null for what is no news of the last two days
 */
public record SitemapPage(
        URI address,
        @Nullable Instant modified,
        List<URI> pictures,
        Map<String, URI> languages,
        @Nullable News news) {

    /** @throws IllegalArgumentException if an address is not absolute */
    public SitemapPage {
        pictures = List.copyOf(pictures);
        languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        requireAbsolute(address);
        pictures.forEach(SitemapPage::requireAbsolute);
        languages.values().forEach(SitemapPage::requireAbsolute);
    }

    /** A page of which no more is told. */
    public SitemapPage(URI address, @Nullable Instant modified) {
        this(address, modified, List.of(), Map.of(), null);
    }

    private static void requireAbsolute(URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("an address in a sitemap must be absolute: " + address);
        }
    }

    /**
     * A page as news.
     *
     * @param publication the paper's name: the portal's
     * @param language ISO 639 code of the story ({@code vi})
     */
    public record News(String publication, String language, Instant published, String title) {}
}
