package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.LiveCatalog.LiveColumn;
import vn.portal.batch.legacy.sql.LiveCatalog.LiveTable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.RowSink;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.notice.Severity;

/**
 * The tables of a living database, all as they are at one instant; nothing in it can be changed by this.
 *
 * <p>Values are what a dump of the same tables gives: the server writes numbers and dates, times of MySQL's TIMESTAMP and
 * of PostgreSQL's zones in UTC. Rows come in the order of their primary key. MySQL keeps no instant of tables of its old
 * engine MyISAM; those are read as they are when their turn comes.
 */
public final class LiveTables implements Tables {
    private final Connector connector;
    private final int largestValue;

    private LiveTables(Connector connector, int largestValue) {
        this.connector = connector;
        this.largestValue = largestValue;
    }

    /** Who can reach the database; its connections belong to the receiver. */
    @FunctionalInterface
    public interface Connector {
        Connection connect() throws SQLException;
    }

    public static LiveTables of(Connector connector) {
        return new LiveTables(connector, SqlDump.LARGEST_VALUE);
    }

    /**
     * The tables of the database at that address, of MySQL, MariaDB, PostgreSQL or SQL Server.
     *
     * @param url as {@code jdbc:mysql://host:port/database}, {@code jdbc:postgresql:…}, {@code jdbc:sqlserver:…}
     */
    public static LiveTables at(String url, String user, String password) {
        // one driver speaks to both
        var address = url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
        return of(() -> DriverManager.getConnection(address, properties(address, user, password)));
    }

    /** A server that does not answer must not hold up the night. */
    private static Properties properties(String address, String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        boolean seconds = address.startsWith("jdbc:postgresql:");
        properties.setProperty("socketTimeout", seconds ? "600" : "600000");
        if (address.startsWith("jdbc:sqlserver:")) {
            properties.setProperty("loginTimeout", "20");
        } else {
            properties.setProperty("connectTimeout", seconds ? "20" : "20000");
        }
        if (address.startsWith("jdbc:mariadb:")) {
            properties.setProperty("tinyInt1isBit", "false");
        }
        return properties;
    }

    /** The same tables, whose rows are left out where one wanted value has more bytes or characters. */
    public LiveTables largestValue(int most) {
        return new LiveTables(connector, most);
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        return hold(tables -> tables.read(wanted, sink));
    }

    @Override
    public <T> T hold(Reading<T> reading) throws IOException {
        try (var connection = connector.connect()) {
            var server = LiveServer.of(connection);
            var remarks = new Remarks();
            server.beginSnapshot(connection, remarks);
            try {
                return reading.read((wanted, sink) -> readHeld(connection, server, wanted, sink, remarks));
            } finally {
                connection.rollback();
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private Read readHeld(Connection connection, LiveServer server, Wanted wanted, RowSink sink, Remarks remarks)
            throws IOException {
        try {
            return read(connection, server, wanted, sink, remarks);
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static IOException unreadable(SQLException broken) {
        return new IOException("the database cannot be read: " + broken.getMessage(), broken);
    }

    private Read read(Connection connection, LiveServer server, Wanted wanted, RowSink sink, Remarks remarks)
            throws SQLException, IOException {
        var tables = new ArrayList<Read.Table>();
        for (var table : LiveCatalog.tables(connection, server.dialect())) {
            long rows = wanted.table(table.name())
                    ? give(connection, server, table, wanted, sink, remarks)
                    : count(connection, server, table);
            var columns = table.columns().stream().map(LiveColumn::name).toList();
            tables.add(new Read.Table(table.name(), columns, rows));
        }
        boolean whole = remarks.list().stream().noneMatch(remark -> remark.severity() == Severity.ERROR);
        return new Read(tables, whole, remarks.list());
    }

    private static long count(Connection connection, LiveServer server, LiveTable table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM " + server.quoted(table))) {
            result.next();
            return result.getLong(1);
        }
    }

    private long give(
            Connection connection, LiveServer server, LiveTable table, Wanted wanted, RowSink sink, Remarks remarks)
            throws SQLException, IOException {
        var columns = table.columns().stream()
                .filter(column -> wanted.column(table.name(), column.name()))
                .toList();
        long rows = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(server.fetchSize());
            try (var result = statement.executeQuery(select(server, table, columns))) {
                for (; result.next(); rows++) {
                    var values = values(result, server, columns);
                    var large = large(values);
                    if (large == null) {
                        sink.accept(new Row(table.name(), values, null));
                    } else {
                        remarks.add(Severity.ERROR, "value-too-large", table.name(), null, Map.of("column", large));
                    }
                }
            }
        }
        return rows;
    }

    private static String select(LiveServer server, LiveTable table, List<LiveColumn> columns) {
        var selected = columns.stream().map(server::selected).collect(Collectors.joining(", "));
        var key = table.key().stream().map(server::quoted).collect(Collectors.joining(", "));
        return "SELECT " + (selected.isEmpty() ? "1" : selected) + " FROM " + server.quoted(table)
                + (key.isEmpty() ? "" : " ORDER BY " + key);
    }

    private static Map<String, @Nullable Object> values(ResultSet result, LiveServer server, List<LiveColumn> columns)
            throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).name(), server.value(result, i + 1, columns.get(i)));
        }
        return values;
    }

    /** The column of a value that is too large; null if there is none. */
    private @Nullable String large(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .filter(value -> size(value.getValue()) > largestValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static int size(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.length : value instanceof String text ? text.length() : 0;
    }
}
