package vn.portal.parity;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.page.SeenPage;

/**
 * What an old item showed, read anew from its bytes.
 *
 * @param seen the page; of an item whose system kept fields, what their texts show
 * @param whole whether all that is seen is the item's: there is no page around it
 * @param told fields that the old system kept apart, as plain text; none of a page
 * @param published as the old system kept it; null of a page
 */
public record Original(
        SeenPage seen,
        boolean whole,
        Map<Field, String> told,
        @Nullable When published) {

    public Original {
        told = Map.copyOf(told);
    }

    /** A page with all that stands around its story. */
    public static Original page(SeenPage seen) {
        return new Original(seen, false, Map.of(), null);
    }

    /** An item that was kept in fields. */
    public static Original fields(SeenPage seen, Map<Field, String> told, @Nullable When published) {
        var known = new EnumMap<Field, String>(Field.class);
        told.forEach((field, text) -> {
            if (!text.isBlank()) {
                known.put(field, text.strip());
            }
        });
        return new Original(seen, true, known, published);
    }
}
