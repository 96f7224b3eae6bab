package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.portal.batch.legacy.table.Read;

/**
 * Rows that no kind of item takes.
 *
 * @param name the table, and where it says so what its rows are
 * @param rows how many
 * @param why what is known of them
 */
public record Outside(String name, long rows, Why why) {

    /** What is known of rows that nothing reads. */
    public enum Why {
        /** Nothing. */
        OUTSIDE,
        /** A kind of content that the portal has no kind for. */
        NOT_MODELLED,
        /** They are elsewhere once more, and read there. */
        REPEATED
    }

    /** What a mapping leaves out of a source, as far as the names of its tables tell. */
    public static List<Outside> of(Mapping mapping, Read read) {
        return of(mapping, Plan.of(mapping, read.tables()), read.tables(), Map.of());
    }

    /** @param left rows of tables that are read, which nothing took */
    static List<Outside> of(Mapping mapping, Plan plan, List<Read.Table> tables, Map<String, Long> left) {
        var outside = new ArrayList<Outside>();
        var read = new HashSet<>(plan.columns().keySet());
        read.addAll(plan.uses().keySet());
        for (var table : tables) {
            if (table.rows() > 0 && read.stream().noneMatch(name -> isPartOf(name, table.name()))) {
                outside.add(of(mapping, table));
            }
        }
        left.forEach((name, rows) -> outside.add(new Outside(name, rows, Why.OUTSIDE)));
        return outside;
    }

    /** Tables of JSON may lie in each other: who reads the inner one has passed through the outer one. */
    private static boolean isPartOf(String read, String table) {
        return read.equals(table) || read.startsWith(table + ".") || table.startsWith(read + ".");
    }

    private static Outside of(Mapping mapping, Read.Table table) {
        for (var known : mapping.notModelled().entrySet()) {
            if (isAny(known.getValue(), table)) {
                return new Outside(known.getKey() + ": " + table.name(), table.rows(), Why.NOT_MODELLED);
            }
        }
        boolean isRepeated = isAny(mapping.repeated(), table);
        return new Outside(table.name(), table.rows(), isRepeated ? Why.REPEATED : Why.OUTSIDE);
    }

    private static boolean isAny(List<TablePattern> patterns, Read.Table table) {
        return patterns.stream().anyMatch(pattern -> pattern.match(table.name()).isPresent());
    }
}
