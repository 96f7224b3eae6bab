package vn.portal.batch.legacy.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as its source has it.
 *
 * @param table its name as in {@link Read.Table}
 * @param values in the order of the table's columns, only those that were wanted: {@link String} (numbers, dates and
 *     truth values as written), {@code byte[]} for what is no text, null; JSON may nest {@link java.util.List} and
 *     {@link Map}. Belongs to the receiver
 * @param position where it stands, for people: the number of its first line, counted from 1; null where there is none
 */
public record Row(
        String table,
        Map<String, @Nullable Object> values,
        @Nullable String position) {}
