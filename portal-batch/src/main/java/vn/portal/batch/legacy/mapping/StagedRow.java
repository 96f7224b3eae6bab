package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was staged: what a mapping looks at, and nothing that is empty.
 *
 * @param values by the columns' names in small letters; JSON may nest lists and maps
 * @param at where it is staged, which no other row has
 */
record StagedRow(
        String table, Map<String, Object> values, @Nullable String position, long at) {

    /** The values of a column, or under a path that begins with one. */
    List<String> texts(String column) {
        var name = column.toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        if (values.containsKey(name)) {
            collect(values.get(name), found);
            return found;
        }
        int dot = name.indexOf('.');
        if (dot > 0) {
            collect(values.get(name.substring(0, dot)), column.substring(dot + 1), found);
        }
        return found;
    }

    private static void collect(@Nullable Object value, String path, List<String> found) {
        int dot = path.indexOf('.');
        var key = dot < 0 ? path : path.substring(0, dot);
        if (value instanceof List<?> list && isIndex(key)) {
            int index = Integer.parseInt(key);
            collect(index < list.size() ? list.get(index) : null, dot < 0 ? "" : path.substring(dot + 1), found);
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, path, found));
        } else if (path.isEmpty()) {
            collect(value, found);
        } else if (value instanceof Map<?, ?> map && dot < 0) {
            collect(map.get(key), found);
        } else if (value instanceof Map<?, ?> map) {
            collect(map.get(key), path.substring(dot + 1), found);
        }
    }

    /** Which of a list is meant; without it all of them are. */
    private static boolean isIndex(String key) {
        return key.length() < 5 && !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void collect(@Nullable Object value, List<String> found) {
        if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, found));
        } else if (value != null && !(value instanceof Map<?, ?>)) {
            var text = value.toString();
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
    }
}
