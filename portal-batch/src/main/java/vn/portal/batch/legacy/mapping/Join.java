package vn.portal.batch.legacy.mapping;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another table that belong to a row.
 *
 * @param on what each of the other table's columns must equal
 * @param where what the other row must fulfil as well
 * @param up the column by which the other row names one above it, so that all of them are joined, the topmost first;
 *     null for none
 * @param order the column that orders several rows; null for the order of the source
 */
record Join(
        String name,
        TablePattern table,
        Map<String, Value> on,
        Condition where,
        @Nullable String up,
        @Nullable String order) {

    /** Tells the columns of the other table that joining looks at. */
    void own(Consumer<String> sink) {
        on.keySet().forEach(sink);
        where.references(reference -> sink.accept(reference.column()));
        if (up != null) {
            sink.accept(up);
        }
        if (order != null) {
            sink.accept(order);
        }
    }
}
