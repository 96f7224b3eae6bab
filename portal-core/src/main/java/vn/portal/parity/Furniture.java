package vn.portal.parity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.parity.Difference.Side;

/**
 * What the old pages of a source have in common, so that it is no item's own: labels, buttons, what leads to sections.
 *
 * <p>Learned from a sample: what a fifth of its pages show, and none of it published, numbers apart.
 *
 * @param times on how many pages of the sample each stands
 */
public record Furniture(SortedMap<String, Integer> times) {
    public static final Furniture NONE = new Furniture(new TreeMap<>());

    /** Of fewer pages nothing can be learned. */
    private static final int FEWEST = 5;

    private static final int SHARE = 5;

    /** @param pages what of each page of a sample was not published */
    public static Furniture among(Collection<List<Difference>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            page.stream()
                    .filter(difference -> difference.side() == Side.OLD)
                    .flatMap(difference -> Stream.of(key(difference.text()), key(difference.line())))
                    .distinct()
                    .forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        int least = Math.max(FEWEST, pages.size() / SHARE);
        return new Furniture(counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    boolean has(Difference difference) {
        return difference.side() == Side.OLD
                && (times.containsKey(key(difference.text())) || times.containsKey(key(difference.line())));
    }

    /** Without numbers, and of an address without what is asked of it: a counter stands on every page with another one. */
    private static String key(String text) {
        var asked = text.indexOf('?');
        var plain = asked > 0 && text.indexOf(' ') < 0 ? text.substring(0, asked) : text;
        return plain.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").strip();
    }
}
