package vn.portal.batch.night;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run at a time on a PostgreSQL database, whatever directories or machines the runs start from.
 *
 * <p>The lock belongs to a connection that is held for the whole run and dies with it. An H2 file locks itself.
 */
final class DatabaseLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);
    // "port"
    private static final int OURS = 0x706f7274;
    private static final String CONNECTION_LOST = "08003";

    private final @Nullable Connection connection;
    private final boolean held;

    private DatabaseLock(@Nullable Connection connection, boolean held) {
        this.connection = connection;
        this.held = held;
    }

    /** Takes the lock of the schema that the store is in, if nobody has it; never waits. */
    static DatabaseLock tryLock(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return new DatabaseLock(null, true);
            }
            if (tryLock(connection)) {
                return new DatabaseLock(connection, true);
            }
            connection.close();
            return new DatabaseLock(null, false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(" + OURS + ", hashtext(current_schema()))");
    }

    /** Whether the lock is ours. */
    boolean isHeld() {
        return held;
    }

    /** @throws SQLException if the connection has died, and the lock with it */
    void check() throws SQLException {
        if (connection != null && !connection.isValid(10)) {
            throw new SQLException("the connection that held the database's lock is gone", CONNECTION_LOST);
        }
    }

    /** Lets go of it. Where the connection has died the lock is gone too, and what was done under it stays done. */
    @Override
    public void close() {
        if (connection != null) {
            try (connection) {
                // a pool would keep the connection, and the lock with it
                ask(connection, "select pg_advisory_unlock(" + OURS + ", hashtext(current_schema()))");
            } catch (SQLException e) {
                LOG.warn("the connection that held the database's lock was gone before the end: {}", e.getMessage());
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
