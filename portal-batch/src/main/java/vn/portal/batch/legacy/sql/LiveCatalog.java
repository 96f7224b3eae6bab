package vn.portal.batch.legacy.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What tables a living database has. */
final class LiveCatalog {
    private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog", "sys", "guest");

    private LiveCatalog() {}

    /**
     * One table.
     *
     * @param name as a dump's reader calls it
     * @param schema null where the database has none
     * @param key the columns of its primary key, in their order; none where it has none
     */
    record LiveTable(String name, @Nullable String schema, String table, List<LiveColumn> columns, List<String> key) {}

    /**
     * One column.
     *
     * @param type as the database calls it, in capitals and without its length
     * @param digits of its fractions
     */
    record LiveColumn(String name, String type, ColumnKind kind, int digits) {}

    /** In the order of their names. */
    static List<LiveTable> tables(Connection connection, Dialect dialect) throws SQLException {
        var data = connection.getMetaData();
        var catalog = connection.getCatalog();
        var tables = new TreeMap<String, LiveTable>();
        try (var found = data.getTables(catalog, null, "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
            while (found.next()) {
                var schema = found.getString("TABLE_SCHEM");
                var table = found.getString("TABLE_NAME");
                if (schema == null || !SYSTEM.contains(schema.toLowerCase(Locale.ROOT))) {
                    var name = name(schema, table);
                    var columns = columns(data, catalog, schema, table, dialect);
                    tables.put(name, new LiveTable(name, schema, table, columns, key(data, catalog, schema, table)));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static String name(@Nullable String schema, String table) {
        boolean usual = schema == null || schema.isEmpty() || schema.equals("public") || schema.equals("dbo");
        return usual ? table : schema + "." + table;
    }

    private static List<LiveColumn> columns(
            DatabaseMetaData data, @Nullable String catalog, @Nullable String schema, String table, Dialect dialect)
            throws SQLException {
        var columns = new ArrayList<LiveColumn>();
        var escape = data.getSearchStringEscape();
        try (var found = data.getColumns(catalog, escaped(schema, escape), escaped(table, escape), "%")) {
            while (found.next()) {
                var type = found.getString("TYPE_NAME").toUpperCase(Locale.ROOT).split("[ (]", 2)[0];
                columns.add(new LiveColumn(
                        found.getString("COLUMN_NAME"),
                        type,
                        ColumnKind.of(type, dialect),
                        found.getInt("DECIMAL_DIGITS")));
            }
        }
        return columns;
    }

    /** A name as a pattern that only it fits. */
    private static @Nullable String escaped(@Nullable String name, String escape) {
        return name == null
                ? null
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    private static List<String> key(
            DatabaseMetaData data, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        var key = new TreeMap<Short, String>();
        try (var found = data.getPrimaryKeys(catalog, schema, table)) {
            while (found.next()) {
                key.put(found.getShort("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }
}
