package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.portal.batch.store.TestDatabase;

class DatabaseLockTest {

    @Test
    void isOneRunsAtATimeAndFreeAgainOnceItIsClosed() throws SQLException {
        try (var database = pool()) {
            var first = DatabaseLock.tryLock(database);
            try (var second = DatabaseLock.tryLock(database)) {
                assertThat(first.isHeld()).isTrue();
                assertThat(second.isHeld()).isFalse();
            }
            first.close();
            try (var third = DatabaseLock.tryLock(database)) {
                assertThat(third.isHeld()).isTrue();
            }
        }
    }

    /** The server may restart after the last thing that a night does: the night is done all the same. */
    @Test
    void isLetGoWithoutComplaintWhereItsConnectionHasDied() throws SQLException {
        try (var database = pool()) {
            var lock = DatabaseLock.tryLock(database);
            assertThat(lock.isHeld()).isTrue();
            new JdbcTemplate(database).queryForList("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted and pid <> pg_backend_pid()
                    and database = (select oid from pg_database where datname = current_database())
                """);
            assertThatThrownBy(lock::check).isInstanceOf(SQLException.class);
            assertThatCode(lock::close).doesNotThrowAnyException();
            try (var next = DatabaseLock.tryLock(database)) {
                assertThat(next.isHeld()).isTrue();
            }
        }
    }

    private static HikariDataSource pool() {
        var address = TestDatabase.POSTGRESQL.fresh();
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
