package vn.portal.batch.legacy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a page was read, under whatever addresses readers came to it.
 *
 * @param key of its addresses, without what only says how it was shown
 * @param address the one by which it was read most
 * @param path by which content that lay there is found; null for a site's first page
 */
record PageViews(String key, String address, @Nullable String path, long views) {

    /**
     * The pages that were read most, the most read first.
     *
     * @param addresses how often each was read
     * @param least how often a page must have been read
     */
    static List<PageViews> mostRead(Map<String, Long> addresses, int most, int least) {
        var pages = new HashMap<String, PageViews>();
        var mostOf = new HashMap<String, Long>();
        // in the order of the addresses, so that of equals always the same one gives the name
        addresses.forEach((address, views) -> {
            var path = AddressKey.withoutHost(address);
            var key = path == null ? "/" : path;
            boolean isMost = mostOf.merge(key, views, Math::max).equals(views);
            var known = pages.get(key);
            pages.put(
                    key,
                    known == null
                            ? new PageViews(key, address, path, views)
                            : new PageViews(key, isMost ? address : known.address(), path, known.views() + views));
        });
        return pages.values().stream()
                .filter(page -> page.views() >= least)
                .sorted(Comparator.comparingLong(PageViews::views).reversed().thenComparing(PageViews::key))
                .limit(most)
                .toList();
    }

    List<LegacyItem.Alias> aliases() {
        return path == null ? List.of() : List.of(new LegacyItem.Alias(LegacyItem.Alias.VIEWS, path));
    }
}
