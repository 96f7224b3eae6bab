package vn.portal.batch.legacy.mapping;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;

/**
 * How the tables of one system become items: what a mapping file says.
 *
 * @param name of the system
 * @param zone of its dates; null for the source's
 * @param blocks its kinds of items, in the order of the file
 * @param notModelled tables whose content the portal knows no kind for, by what they hold
 * @param repeated tables that hold once more what others hold
 */
public record Mapping(
        String name,
        @Nullable ZoneId zone,
        List<Block> blocks,
        Map<String, List<TablePattern>> notModelled,
        List<TablePattern> repeated) {

    public Mapping {
        blocks = List.copyOf(blocks);
        notModelled = Collections.unmodifiableMap(new LinkedHashMap<>(notModelled));
        repeated = List.copyOf(repeated);
    }

    /** How many of its kinds of items those tables hold; 0 if they are not of that system. */
    public int recognises(List<Read.Table> tables) {
        return (int) blocks.stream()
                .filter(block ->
                        tables.stream().anyMatch(table -> parts(block, table).isPresent()))
                .count();
    }

    /** The variable parts of a table that holds a block's items; empty if it holds none. */
    static Optional<Map<String, String>> parts(Block block, Read.Table table) {
        return block.table()
                .match(table.name())
                .filter(parts -> has(table, block.needs()) && lacks(table, block.without()));
    }

    private static boolean has(Read.Table table, Set<String> columns) {
        return columns.stream()
                .allMatch(needed -> table.columns().stream().anyMatch(column -> column.equalsIgnoreCase(needed)));
    }

    private static boolean lacks(Read.Table table, Set<String> columns) {
        return columns.stream()
                .noneMatch(unwanted -> table.columns().stream().anyMatch(column -> column.equalsIgnoreCase(unwanted)));
    }
}
