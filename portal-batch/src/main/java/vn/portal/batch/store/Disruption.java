package vn.portal.batch.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/**
 * What breaks a transaction through no fault of its own: a lost connection, a server that was restarted, a transaction
 * that the database gave up in favour of another one.
 *
 * <p>Nothing of it can be mended where it happens: PostgreSQL takes no more statements in such a transaction. Whoever began
 * the whole has to begin again.
 */
public final class Disruption {
    /** Classes of SQL states: no connection, given up in favour of another, no room for more, ended by the operator. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");
    /** A full disk and a statement that somebody cancelled do not go away by waiting. */
    private static final Set<String> LASTING = Set.of("53100", "57014");

    private Disruption() {}

    /** Whether such a thing is behind a failure, however it was wrapped. */
    public static boolean isBehind(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                // that a transaction could be neither committed nor rolled back hides why
                .anyMatch(cause ->
                        cause instanceof TransactionSystemException || cause instanceof SQLException e && isOne(e));
    }

    private static boolean isOne(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || CLASSES.stream().anyMatch(state::startsWith) && !LASTING.contains(state);
    }
}
