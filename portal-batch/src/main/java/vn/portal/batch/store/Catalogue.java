package vn.portal.batch.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import vn.portal.batch.store.TableShape.Column;

/** What tables the database has, asked of the database: nobody has to remember a table that a migration added. */
final class Catalogue {
    /** What Spring Batch and Flyway keep for themselves: the next night makes its own jobs. */
    private static final Pattern NOT_OURS = Pattern.compile("batch_.*|flyway_.*");

    private static final String EDITIONS = "edition_id";
    /** What a column is called that refers to a table's row, behind the table's name. */
    private static final String REFERENCE = "_id";

    private final Db db;

    Catalogue(Db db) {
        this.db = db;
    }

    /** The version that the last migration has brought the database to. */
    String version() {
        return db.query("""
                        select "version" from "flyway_schema_history"
                        where "success" and "version" is not null order by "installed_rank" desc
                        fetch first 1 rows only
                        """, new MapSqlParameterSource(), (row, n) -> row.getString(1))
                .get(0);
    }

    /** Our own tables; each after those that its rows refer to, else by name. */
    List<TableShape> tables() {
        try {
            return ordered(JdbcUtils.extractDatabaseMetaData(dataSource(), Catalogue::shapes));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not describe its tables", e);
        }
    }

    private DataSource dataSource() {
        return Objects.requireNonNull(db.jdbc().getJdbcTemplate().getDataSource());
    }

    private static List<TableShape> ordered(Map<String, TableShape> shapes) {
        var left = new TreeMap<>(shapes);
        var ordered = new ArrayList<TableShape>();
        while (!left.isEmpty()) {
            var next = left.values().stream()
                    .filter(table -> table.parents().stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables that refer to each other: " + left.keySet()));
            ordered.add(left.remove(next.name()));
        }
        return ordered;
    }

    /** By JDBC, not by information_schema: PostgreSQL takes seconds to join its views. */
    private static Map<String, TableShape> shapes(DatabaseMetaData data) throws SQLException {
        var schema = data.getConnection().getSchema();
        var shapes = new TreeMap<String, TableShape>();
        try (var tables = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (!NOT_OURS.matcher(small(name)).matches()) {
                    shapes.put(small(name), shape(data, schema, name));
                }
            }
        }
        return shapes;
    }

    private static TableShape shape(DatabaseMetaData data, String schema, String name) throws SQLException {
        var columns = new LinkedHashMap<String, Column>();
        var counters = new ArrayList<Column>();
        try (var rows = data.getColumns(null, schema, name, "%")) {
            while (rows.next()) {
                var column = new Column(small(rows.getString("COLUMN_NAME")), type(rows));
                columns.put(column.name(), column);
                if ("YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
                    counters.add(column);
                }
            }
        }
        var key = key(data.getPrimaryKeys(null, schema, name), columns);
        if (key.isEmpty()) {
            throw new IllegalStateException("a table without a primary key has no order: " + name);
        }
        var parents = parents(data.getImportedKeys(null, schema, name), columns.keySet());
        return new TableShape(small(name), List.copyOf(columns.values()), key, counters, parents);
    }

    private static ColumnType type(ResultSet column) throws SQLException {
        return ColumnType.of(small(column.getString("TYPE_NAME")));
    }

    private static List<Column> key(ResultSet parts, Map<String, Column> columns) throws SQLException {
        var key = new TreeMap<Integer, Column>();
        try (parts) {
            while (parts.next()) {
                key.put(parts.getInt("KEY_SEQ"), columns.get(small(parts.getString("COLUMN_NAME"))));
            }
        }
        return List.copyOf(key.values());
    }

    /** By its columns' names too: H2 has fewer foreign keys, and the order must be the same everywhere. */
    private static Set<String> parents(ResultSet references, Set<String> columns) throws SQLException {
        var parents = columns.stream()
                .filter(column -> column.endsWith(REFERENCE))
                .map(column -> column.substring(0, column.length() - REFERENCE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        try (references) {
            while (references.next()) {
                parents.add(small(references.getString("PKTABLE_NAME")));
            }
        }
        return parents;
    }

    /** H2's own way of making a word small depends on the machine's language. */
    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where what counts by itself goes on: a table's own counter by {@code table.column}, a sequence by its name. */
    Map<String, Long> next() {
        var next = new TreeMap<String, Long>();
        next.put(EDITIONS, after("edition", "id"));
        for (var table : tables()) {
            table.counters()
                    .forEach(
                            column -> next.put(table.name() + "." + column.name(), after(table.name(), column.name())));
        }
        return next;
    }

    private long after(String table, String column) {
        Long last = db.jdbc()
                .getJdbcOperations()
                .queryForObject("select coalesce(max(%s), 0) from %s".formatted(column, table), Long.class);
        return last == null ? 1 : last + 1;
    }

    /** Has it go on from there; H2 commits what was before. */
    void countFrom(String counter, long next) {
        int dot = counter.indexOf('.');
        execute(
                dot < 0
                        ? "alter sequence %s restart with %d".formatted(counter, next)
                        : "alter table %s alter column %s restart with %d"
                                .formatted(counter.substring(0, dot), counter.substring(dot + 1), next));
    }

    /** Lets PostgreSQL know how full the tables are that were empty until now. */
    void refreshStatistics() {
        if (db.dialect() == Dialect.POSTGRESQL) {
            execute("analyze " + tables().stream().map(TableShape::name).collect(Collectors.joining(", ")));
        }
    }

    private void execute(String sql) {
        db.jdbc().getJdbcOperations().execute(sql);
    }
}
