package vn.portal.batch.legacy.sql;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Row;

/** Rows as text, to be compared as a whole. */
final class Shown {
    private Shown() {}

    static String of(Row row) {
        return row.table() + ":" + row.position() + " " + values(row);
    }

    static String values(Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        row.values().forEach((column, value) -> values.put(column, shown(value)));
        return values.toString();
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "[" + HexFormat.of().formatHex(bytes) + "]";
        }
        return value instanceof String text ? text.replace("\r", "").replace('\n', '⏎') : value;
    }
}
