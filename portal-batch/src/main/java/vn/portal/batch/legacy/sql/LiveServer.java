package vn.portal.batch.legacy.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.LiveCatalog.LiveColumn;
import vn.portal.batch.legacy.sql.LiveCatalog.LiveTable;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.notice.Severity;

/** How one kind of server is asked for one unchanging view, row by row, and for values as its dumps write them. */
record LiveServer(Dialect dialect, String quote) {

    /** @throws SQLException if it is none of those that are known */
    static LiveServer of(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        var product = data.getDatabaseProductName().toLowerCase(Locale.ROOT);
        var quote = data.getIdentifierQuoteString();
        if (product.contains("mysql") || product.contains("mariadb")) {
            return new LiveServer(Dialect.MYSQL, quote);
        }
        if (product.contains("postgresql")) {
            return new LiveServer(Dialect.POSTGRESQL, quote);
        }
        if (product.contains("sql server")) {
            return new LiveServer(Dialect.SQL_SERVER, quote);
        }
        throw new SQLException("no database that is known here: " + data.getDatabaseProductName());
    }

    /** Begins a transaction that sees one instant and may change nothing. */
    void beginSnapshot(Connection connection, Remarks remarks) throws SQLException {
        switch (dialect) {
            case MYSQL -> beginMySql(connection);
            case SQL_SERVER -> beginSqlServer(connection, remarks);
            default -> {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                execute(connection, "SET TIME ZONE 'UTC'");
                execute(connection, "SET DateStyle = ISO");
            }
        }
    }

    private static void beginMySql(Connection connection) throws SQLException {
        execute(connection, "SET time_zone = '+00:00'");
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            execute(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        } catch (SQLSyntaxErrorException old) {
            // servers before 5.6 cannot promise to change nothing; we only select
            execute(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT");
        }
    }

    private static void beginSqlServer(Connection connection, Remarks remarks) throws SQLException {
        connection.setReadOnly(true);
        try (var statement = connection.createStatement();
                var allowed = statement.executeQuery(
                        "SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()")) {
            boolean snapshot = allowed.next() && allowed.getInt(1) == 1;
            if (!snapshot) {
                remarks.add(Severity.WARNING, "snapshot-refused", "", null);
            }
            execute(connection, "SET TRANSACTION ISOLATION LEVEL " + (snapshot ? "SNAPSHOT" : "REPEATABLE READ"));
        }
        connection.setAutoCommit(false);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows may come at once, each of which may be large. */
    int fetchSize() {
        return dialect == Dialect.MYSQL ? 1 : 20;
    }

    String quoted(LiveTable table) {
        var schema = table.schema();
        return schema == null || schema.isEmpty()
                ? quoted(table.table())
                : quoted(schema) + "." + quoted(table.table());
    }

    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** A column as it is asked for: written by the server itself where drivers have their own ways. */
    String selected(LiveColumn column) {
        var name = quoted(column.name());
        if (column.kind() == ColumnKind.BYTES || column.kind() == ColumnKind.BITS) {
            return name;
        }
        return switch (dialect) {
            case MYSQL -> column.kind() == ColumnKind.TEXT ? name : "CAST(" + name + " AS CHAR)";
            case POSTGRESQL -> name + "::text";
            default -> name;
        };
    }

    /** A value as a dump's reader gives it. */
    @Nullable
    Object value(ResultSet result, int index, LiveColumn column) throws SQLException {
        if (column.kind() == ColumnKind.BYTES) {
            return result.getBytes(index);
        }
        if (column.kind() == ColumnKind.BITS) {
            var bits = result.getBytes(index);
            return bits == null ? null : Blobs.number(bits);
        }
        if (dialect == Dialect.SQL_SERVER
                && column.type().contains("DATETIME")
                && !column.type().contains("OFFSET")) {
            var time = result.getObject(index, LocalDateTime.class);
            return time == null ? null : written(time, column);
        }
        var text = result.getString(index);
        return text == null ? null : ValueText.restored(text);
    }

    /** As SQL Server's scripts write it. */
    private static String written(LocalDateTime time, LiveColumn column) {
        int digits = column.type().equals("SMALLDATETIME") ? 0 : column.digits();
        var pattern = "uuuu-MM-dd'T'HH:mm:ss" + (digits == 0 ? "" : "." + "S".repeat(digits));
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
}
