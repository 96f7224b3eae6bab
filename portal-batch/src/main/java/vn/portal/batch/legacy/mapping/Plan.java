package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Wanted;

/**
 * Which tables of one source a mapping reads, what of them, and by which columns their rows must be found again.
 *
 * @param uses tables that hold items, by their names; one may hold items of several kinds
 * @param columns the columns that are looked at, by the table's name
 * @param indexes sets of columns, in small letters, by the table's name
 */
record Plan(Map<String, List<Use>> uses, Map<String, Set<String>> columns, Map<String, Set<List<String>>> indexes) {

    /**
     * A table that holds items of one kind.
     *
     * @param parts the variable parts of its name
     * @param joined the tables of each join
     * @param mark what sets its keys apart from those of a table of the same kind; empty where the key does
     */
    record Use(Block block, String table, Map<String, String> parts, Map<String, List<String>> joined, String mark) {}

    static Plan of(Mapping mapping, List<Read.Table> tables) {
        var plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var block : mapping.blocks()) {
            var parts = new LinkedHashMap<String, Map<String, String>>();
            for (var table : tables) {
                Mapping.parts(block, table).ifPresent(found -> parts.put(table.name(), found));
            }
            parts.forEach((table, found) -> plan.use(block, table, found, mark(block, found, parts.values()), tables));
        }
        return plan;
    }

    Wanted wanted() {
        return new Wanted(columns);
    }

    private void use(Block block, String table, Map<String, String> parts, String mark, Iterable<Read.Table> tables) {
        var joined = new LinkedHashMap<String, List<String>>();
        for (var join : block.joins().values()) {
            var names = new ArrayList<String>();
            for (var other : tables) {
                if (join.table().matches(other.name(), parts)) {
                    names.add(other.name());
                    join.own(column -> want(other, column));
                    index(other, join);
                }
            }
            joined.put(join.name(), names);
        }
        uses.computeIfAbsent(table, name -> new ArrayList<>()).add(new Use(block, table, parts, joined, mark));
        for (var other : tables) {
            wantReferenced(block, table, joined, other);
        }
    }

    private void wantReferenced(Block block, String table, Map<String, List<String>> joined, Read.Table other) {
        block.references(reference -> {
            boolean isMeant = reference.join().isEmpty()
                    ? other.name().equals(table)
                    : joined.getOrDefault(reference.join(), List.of()).contains(other.name());
            if (isMeant) {
                want(other, reference.column());
                want(other, reference.root());
            }
        });
        if (other.name().equals(table)
                && !columns.containsKey(table)
                && !other.columns().isEmpty()) {
            want(other, other.columns().get(0)); // a row that nothing is asked of is an item all the same
        }
    }

    private void want(Read.Table table, String column) {
        for (var known : table.columns()) {
            if (known.equalsIgnoreCase(column)) {
                columns.computeIfAbsent(table.name(), name -> new LinkedHashSet<>())
                        .add(known);
            }
        }
    }

    private void index(Read.Table table, Join join) {
        indexes.computeIfAbsent(table.name(), name -> new LinkedHashSet<>()).add(indexed(join));
    }

    static List<String> indexed(Join join) {
        return join.on().keySet().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The variable parts that differ among tables whose items would otherwise have the same keys. */
    private static String mark(Block block, Map<String, String> parts, Iterable<Map<String, String>> all) {
        var told = new TreeSet<String>();
        block.key().references(reference -> told.add(reference.column()));
        var differing = new TreeSet<String>();
        for (var other : all) {
            boolean isAlike = told.stream().allMatch(name -> same(parts.get(name), other.get(name)));
            if (isAlike) {
                parts.keySet().stream()
                        .filter(name -> !same(parts.get(name), other.get(name)))
                        .forEach(differing::add);
            }
        }
        return String.join(":", differing.stream().map(parts::get).toList());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
