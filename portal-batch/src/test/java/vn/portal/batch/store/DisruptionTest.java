package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DisruptionTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // connection lost
        "57P01, true", // ended by the administrator
        "57P03, true", // still starting
        "40001, true", // serialisation
        "40P01, true", // deadlock
        "53300, true", // too many connections
        "53100, false", // disk full
        "57014, false", // cancelled
        "23505, false", // unique
        "25P02, false", // in a transaction that is broken already
        "28P01, false", // password
        "42P01, false" // no such table
    })
    void tellsWhatPassesFromWhatStays(String state, boolean passes) {
        var failure = new DataAccessResourceFailureException("…", new SQLException("…", state));
        assertThat(Disruption.isBehind(new IllegalStateException(failure))).isEqualTo(passes);
    }

    @Test
    void knowsAPoolWithoutConnections() {
        assertThat(Disruption.isBehind(new SQLTransientConnectionException("…")))
                .isTrue();
        assertThat(Disruption.isBehind(new IllegalStateException("…"))).isFalse();
    }

    @Test
    void knowsATransactionThatCouldNotBeRolledBack() {
        var closed = new SQLException("Connection is closed");
        assertThat(Disruption.isBehind(new TransactionSystemException("JDBC rollback failed", closed)))
                .isTrue();
    }

    @Test
    void takesADiskThatIsFullForNothingThatPasses() {
        var full = new SQLException("General error", "HY000", new MVStoreException(2, "Writing failed"));
        assertThat(Disruption.isBehind(full)).isFalse();
        var unrolled = new TransactionSystemException("JDBC rollback failed", new SQLException("closed", "90098"));
        unrolled.initApplicationException(new DataAccessResourceFailureException("…", full));
        assertThat(Disruption.isBehind(unrolled)).isFalse();
    }
}
