package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;

/**
 * The first rows of a table, column by column; what lies within a value of JSON is a column too, called by its path.
 *
 * <p>Long texts are kept by their beginnings.
 */
final class TableSample {
    private static final int MOST_ROWS = 300;
    private static final int MOST_TEXT = 2000;
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_DEPTH = 6;

    private final Read.Table table;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int rows;

    private TableSample(Read.Table table) {
        this.table = table;
    }

    /** Ends the reading once there is enough. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Samples of those tables: in one pass through the source, and one more for each table of JSON that lies in another. */
    static List<TableSample> of(Tables tables, List<Read.Table> wanted) throws IOException {
        var samples = new LinkedHashMap<String, TableSample>();
        wanted.forEach(table -> samples.put(table.name(), new TableSample(table)));
        var left = new ArrayList<>(samples.keySet());
        while (!left.isEmpty()) {
            var together = new LinkedHashMap<String, TableSample>();
            for (var name : left) {
                if (together.keySet().stream().noneMatch(other -> isWithin(name, other) || isWithin(other, name))) {
                    together.put(name, samples.get(name));
                }
            }
            read(tables, together);
            left.removeAll(together.keySet());
        }
        return List.copyOf(samples.values());
    }

    private static boolean isWithin(String name, String other) {
        return name.startsWith(other + ".");
    }

    private static void read(Tables tables, Map<String, TableSample> samples) throws IOException {
        try {
            tables.read(Wanted.of(samples.keySet().toArray(String[]::new)), row -> {
                samples.get(row.table()).add(row);
                if (samples.values().stream().allMatch(TableSample::isFull)) {
                    throw new Enough();
                }
            });
        } catch (Enough enough) {
            return; // the rest of the source would tell no more
        }
    }

    private boolean isFull() {
        return rows >= Math.min(MOST_ROWS, table.rows());
    }

    private void add(Row row) {
        if (rows < MOST_ROWS) {
            rows++;
            row.values().forEach((column, value) -> add(column, value, MOST_DEPTH));
        }
    }

    private void add(String path, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map && depth > 0) {
            map.forEach((key, inner) -> add(path + "." + key, inner, depth - 1));
        } else if (value instanceof List<?> list && depth > 0) {
            list.forEach(inner -> add(path, inner, depth - 1));
        } else if (values.size() < MOST_COLUMNS || values.containsKey(path)) {
            values.computeIfAbsent(path, column -> new ArrayList<>()).add(text(value));
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), StandardCharsets.UTF_8);
        }
        var text = value == null ? "" : value.toString();
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    Read.Table table() {
        return table;
    }

    /** Its name without its schema, or the lists that it lies in. */
    String name() {
        return table.name().substring(table.name().lastIndexOf('.') + 1);
    }

    List<String> columns() {
        return List.copyOf(values.keySet());
    }

    /** What stands in a column, blanks left out. */
    List<String> values(String column) {
        return values.getOrDefault(column, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether some row has nothing in a column. */
    boolean hasGaps(String column) {
        return values(column).size() < rows;
    }

    boolean isUnique(String column) {
        var found = values(column);
        return found.size() == rows && Set.copyOf(found).size() == rows;
    }

    /** The different values of a column, each with how often it was met. */
    Map<String, Long> counts(String column) {
        return values(column).stream()
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }
}
