package vn.portal.batch.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of ours as the database itself describes it.
 *
 * @param columns in the table's order
 * @param key the columns of its primary key
 * @param counters columns that count by themselves
 * @param parents other tables that its rows refer to
 */
record TableShape(String name, List<Column> columns, List<Column> key, List<Column> counters, Set<String> parents) {

    /** A column of a table. */
    record Column(String name, ColumnType type) {}

    TableShape {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        counters = List.copyOf(counters);
        parents = Set.copyOf(parents);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** All rows, in the order of the key, which is the same on every database. */
    String select(Dialect dialect) {
        var order = key.stream()
                .map(column -> column.type() == ColumnType.TEXT ? dialect.bytes(column.name()) : column.name())
                .collect(Collectors.joining(", "));
        return "select %s from %s order by %s".formatted(String.join(", ", columnNames()), name, order);
    }

    /** One row, a question mark for each column. */
    String insert() {
        var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s)".formatted(name, String.join(", ", columnNames()), marks);
    }

    int[] jdbcTypes() {
        return columns.stream().mapToInt(column -> column.type().jdbc()).toArray();
    }
}
