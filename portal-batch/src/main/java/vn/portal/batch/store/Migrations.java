package vn.portal.batch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to date. */
final class Migrations {
    /**
     * What a database that is up to date has been through: the versions of all files in {@code db/migration}. To find
     * nothing to do, Flyway alone takes longer than most verbs.
     */
    static final String ALL = "1 2 3 4 6 6.1 6.2 6.3 8 9 10 10.1 10.2 13 14 15 16 16.1 17";

    private Migrations() {}

    /** @throws NewerDatabaseException if a newer portal was at it: Flyway alone would go on as if nothing were the matter */
    static void migrate(DataSource dataSource) {
        if (!ALL.equals(done(dataSource))) {
            migrate(Flyway.configure()
                    .dataSource(dataSource)
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/"
                                    + Dialect.of(dataSource).name().toLowerCase(Locale.ROOT))
                    .load());
        }
    }

    /** The versions that the database has been through; one that broke off is told as such. */
    private static String done(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return isBegun(connection) ? done(connection) : "";
        } catch (SQLException e) {
            // Flyway finds out what is the matter
            return "";
        }
    }

    /** Asked for first: H2 writes down every question that has no answer, in a file beside the database. */
    private static boolean isBegun(Connection connection) throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "flyway_schema_history", null)) {
            return tables.next();
        }
    }

    private static String done(Connection connection) throws SQLException {
        var done = new StringJoiner(" ");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select "version", "success" from "flyway_schema_history"
                        where "version" is not null order by "installed_rank"
                        """)) {
            while (rows.next()) {
                done.add(rows.getString(1) + (rows.getBoolean(2) ? "" : " broke off"));
            }
        }
        return done.toString();
    }

    private static void migrate(Flyway flyway) {
        var all = flyway.info().all();
        var foreign = latest(
                all,
                migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved());
        var own = latest(all, migration -> migration.getState().isResolved());
        if (foreign.isNewerThan(own)) {
            throw new NewerDatabaseException(foreign.getVersion(), own.getVersion());
        }
        flyway.migrate();
    }

    private static MigrationVersion latest(MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Stream.of(all)
                .filter(migration -> migration.getVersion() != null)
                .filter(which)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
