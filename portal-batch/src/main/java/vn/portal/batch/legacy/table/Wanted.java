package vn.portal.batch.legacy.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which tables are to be given, and what of them; rows of all others are counted and not looked into.
 *
 * @param tables the wanted columns by the table's exact name; no columns stand for all of them
 */
public record Wanted(Map<String, Set<String>> tables) {
    private static final Wanted NOTHING = new Wanted(Map.of());

    public Wanted {
        var copy = new LinkedHashMap<String, Set<String>>();
        tables.forEach((table, columns) -> copy.put(table, Collections.unmodifiableSet(new LinkedHashSet<>(columns))));
        tables = Collections.unmodifiableMap(copy);
    }

    /** No rows: only what there is and how much of it. */
    public static Wanted nothing() {
        return NOTHING;
    }

    /** Those tables with all their columns. */
    public static Wanted of(String... tables) {
        var wanted = new LinkedHashMap<String, Set<String>>();
        for (var table : tables) {
            wanted.put(table, Set.of());
        }
        return new Wanted(wanted);
    }

    public boolean table(String table) {
        return tables.containsKey(table);
    }

    public boolean column(String table, String column) {
        var columns = tables.get(table);
        return columns != null && (columns.isEmpty() || columns.contains(column));
    }
}
