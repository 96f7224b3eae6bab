package vn.portal.batch.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
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
    /**
     * A full disk and a statement that somebody cancelled do not go away by waiting; neither does whatever keeps the
     * embedded database from its own file.
     */
    private static final Set<String> LASTING = Set.of("53100", "57014");

    private Disruption() {}

    /** Whether such a thing is behind a failure, however it was wrapped. */
    public static boolean isBehind(Throwable failure) {
        return unwritten(failure).isEmpty()
                && chain(failure).noneMatch(Disruption::isLasting)
                && chain(failure)
                        // that a transaction could be neither committed nor rolled back hides why
                        .anyMatch(cause -> cause instanceof TransactionSystemException
                                || cause instanceof SQLException e && isOne(e));
    }

    /** Why the embedded database could not write its own file; empty where that is not what is behind a failure. */
    public static Optional<String> unwritten(Throwable failure) {
        return chain(failure)
                .filter(MVStoreException.class::isInstance)
                .map(cause -> String.valueOf(
                        cause.getCause() == null
                                ? cause.getMessage()
                                : cause.getCause().getMessage()))
                .findFirst();
    }

    /** A failure, what was behind it, and what was under way when a transaction could not be rolled back. */
    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> cause instanceof TransactionSystemException e && e.getApplicationException() != null
                        ? Stream.concat(Stream.of(cause), chain(e.getApplicationException()))
                        : Stream.of(cause));
    }

    private static boolean isLasting(Throwable cause) {
        return cause instanceof SQLException e && LASTING.contains(String.valueOf(e.getSQLState()));
    }

    private static boolean isOne(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || CLASSES.stream().anyMatch(state::startsWith);
    }
}
