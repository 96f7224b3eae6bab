package vn.portal.parity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of holding a published content against its old item.
 *
 * @param fields how each field that either of them has came out
 * @param differences those that nothing declares or explains, in the order of the fields
 * @param declared how many others there are that were declared
 * @param old the old item's own lines
 * @param published what is published, a line for each field and block
 */
public record Compared(
        Map<Field, Result> fields, List<Difference> differences, int declared, List<Line> old, List<Line> published) {

    public Compared {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? Map.of() : new EnumMap<>(fields));
        differences = List.copyOf(differences);
        old = List.copyOf(old);
        published = List.copyOf(published);
    }

    /** How a field came out. */
    public enum Result {
        EQUAL,
        /** It differs, as was declared. */
        DECLARED,
        DIFFERENT
    }

    /** @param common whether nothing of it is among the differences */
    public record Line(String text, boolean common) {}

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
