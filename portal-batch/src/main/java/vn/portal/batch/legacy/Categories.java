package vn.portal.batch.legacy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An old system's categories, and what the portal calls them. */
final class Categories {
    private static final String WITHIN = " / ";

    private final Map<String, String> ours = new TreeMap<>();

    Categories(Map<String, String> ours) {
        ours.forEach((theirs, own) -> this.ours.put(folded(theirs), own));
    }

    boolean isEmpty() {
        return ours.isEmpty();
    }

    /**
     * The portal's category for the way to an item, outermost first: as the whole way is written ({@code Tin tức / Môi
     * trường}), else as its innermost part that is known is.
     */
    Optional<String> of(List<String> way) {
        var whole = ours.get(folded(String.join(WITHIN, way)));
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            var own = ours.get(folded(way.get(i)));
            if (own != null) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
