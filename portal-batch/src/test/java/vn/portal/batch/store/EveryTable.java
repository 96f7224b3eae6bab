package vn.portal.batch.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Rows in every table that a database has, made up from what it says of its own columns. */
final class EveryTable {
    /** What breaks texts on their way: ends of lines, quotes, marks, what looks like an escape, what takes two chars. */
    private static final String ODD = "\u0001\t\r\n\\u0000\\\"'%;--đe\u0323\u0302\u00ad\u2028\uFEFF\uFFFD\uD83D\uDE00 ";

    private final DataSource database;
    private final JdbcTemplate jdbc;

    EveryTable(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
    }

    /** Three rows in each: two without a gap, one with nothing wherever nothing may be. */
    void fill() throws SQLException {
        var tables = new Catalogue(Db.on(database, new JdbcTransactionManager(database))).tables();
        try (var connection = database.getConnection()) {
            for (var table : tables) {
                fill(table, rooms(connection.getMetaData(), table));
            }
        }
    }

    /**
     * What a row may have in a column.
     *
     * @param parents of another table's column, which this one refers to
     */
    private record Room(TableShape.Column column, int longest, boolean optional, List<Object> parents) {}

    private void fill(TableShape table, Map<String, Room> rooms) {
        for (int row = 1; row <= 3; row++) {
            var values = new ArrayList<@Nullable Object>();
            for (var column : table.columns()) {
                values.add(value(rooms.get(column.name()), row));
            }
            jdbc.update(table.insert(), values.toArray());
        }
    }

    private static @Nullable Object value(Room room, int row) {
        if (row == 3 && room.optional()) {
            return null;
        }
        return room.parents().isEmpty()
                ? value(room.column(), row, room.longest())
                : room.parents().get(row - 1);
    }

    private static Object value(TableShape.Column column, int row, int longest) {
        return switch (column.type()) {
            case TEXT -> {
                var text = row + ODD + column.name();
                yield text.substring(0, Math.min(text.length(), longest)).stripTrailing();
            }
            case NUMBER -> row * 7L + 1_000_000_000L;
            case TRUTH -> row == 1;
            case ID -> new UUID(row == 1 ? -1 : row, column.name().hashCode());
            case DAY -> LocalDate.of(row == 1 ? 1899 : 2024, 2, 28).plusDays(row);
            case INSTANT ->
                OffsetDateTime.of(2024, 6, 30, 23, 59, 59, 999_999_000, ZoneOffset.ofHours(row == 1 ? 7 : -11));
        };
    }

    private Map<String, Room> rooms(DatabaseMetaData data, TableShape table) throws SQLException {
        var schema = data.getConnection().getSchema();
        var name = data.storesUpperCaseIdentifiers() ? table.name().toUpperCase(Locale.ROOT) : table.name();
        var parents = parents(data.getImportedKeys(null, schema, name));
        // H2 has no foreign key for some of them
        for (var parent : List.of("run", "content", "edition")) {
            parents.put(parent + "_id", jdbc.queryForList("select id from " + parent + " order by 1", Object.class));
        }
        var rooms = new HashMap<String, Room>();
        try (var rows = data.getColumns(null, schema, name, "%")) {
            for (var column : table.columns()) {
                rows.next();
                boolean optional = rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                var referred = parents.getOrDefault(column.name(), List.of());
                rooms.put(column.name(), new Room(column, rows.getInt("COLUMN_SIZE"), optional, referred));
            }
        }
        return rooms;
    }

    private Map<String, List<Object>> parents(ResultSet keys) throws SQLException {
        var parents = new HashMap<String, List<Object>>();
        try (keys) {
            while (keys.next()) {
                var sql = "select distinct %s from %s order by 1"
                        .formatted(keys.getString("PKCOLUMN_NAME"), keys.getString("PKTABLE_NAME"));
                var column = keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT);
                parents.put(column, jdbc.queryForList(sql, Object.class));
            }
        }
        return parents;
    }
}
