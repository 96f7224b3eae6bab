package vn.portal.batch.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The two databases that every test of the store runs over: H2 in a file and a PostgreSQL of its own, started once for
 * all tests of a JVM.
 *
 * <p>Where PostgreSQL cannot start, tests over it are skipped and say why.
 */
public enum TestDatabase {
    H2,
    POSTGRESQL;

    private static final AtomicInteger NAMES = new AtomicInteger();
    private @Nullable HikariDataSource shared;
    private List<String> tables = List.of();

    /** An address, user and password of a fresh and empty database, without tables. */
    public record Address(String url, String user, String password) {}

    public Address fresh() {
        var name = "portal" + NAMES.incrementAndGet();
        return switch (this) {
            case H2 -> new Address("jdbc:h2:file:" + folder().resolve(name) + ";WRITE_DELAY=0", "sa", "");
            case POSTGRESQL -> {
                var server = Server.get();
                new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
                yield new Address(server.getJdbcUrl("postgres", name), "postgres", "");
            }
        };
    }

    /** Another one, with all that is in that one; nobody may be using it. PostgreSQL alone: H2's are files. */
    public synchronized Address copy(Address original) {
        var name = "portal" + NAMES.incrementAndGet();
        var server = Server.get();
        new JdbcTemplate(server.getPostgresDatabase())
                .execute("create database " + name + " template " + nameOf(original));
        return new Address(server.getJdbcUrl("postgres", name), original.user(), original.password());
    }

    /** Removes one of PostgreSQL's for good. */
    public void drop(Address address) {
        new JdbcTemplate(Server.get().getPostgresDatabase())
                .execute("drop database " + nameOf(address) + " with (force)");
    }

    private static String nameOf(Address address) {
        return address.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("portal-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One migrated database for all tests of the JVM, emptied. */
    synchronized DataSource empty() {
        if (shared == null) {
            var address = fresh();
            var config = new HikariConfig();
            config.setJdbcUrl(address.url());
            config.setUsername(address.user());
            config.setPassword(address.password());
            config.setMaximumPoolSize(4);
            config.setMinimumIdle(0);
            shared = new HikariDataSource(config);
            Migrations.migrate(shared);
            tables = tables(shared);
        }
        var jdbc = new JdbcTemplate(shared);
        tables.forEach(table -> jdbc.execute("delete from " + table));
        return shared;
    }

    /** Each before those that its rows refer to. */
    private static List<String> tables(DataSource dataSource) {
        var db = Db.on(dataSource, new JdbcTransactionManager(dataSource));
        var tables = new ArrayList<>(
                new Catalogue(db).tables().stream().map(TableShape::name).toList());
        Collections.reverse(tables);
        return tables;
    }

    /** PostgreSQL, once. */
    private static final class Server {
        private static @Nullable EmbeddedPostgres started;
        private static Optional<String> failure = Optional.empty();

        static synchronized EmbeddedPostgres get() {
            if (started == null && failure.isEmpty()) {
                start();
            }
            assumeTrue(failure.isEmpty(), () -> "PostgreSQL cannot start here: " + failure.orElse(""));
            return Objects.requireNonNull(started);
        }

        private static void start() {
            try {
                started = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException | RuntimeException e) {
                failure = Optional.of(e.toString());
            }
        }
    }
}
