package vn.portal.batch.store;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to date. */
final class Migrations {
    private Migrations() {}

    /** @throws NewerDatabaseException if a newer portal was at it: Flyway alone would go on as if nothing were the matter */
    static void migrate(Flyway flyway) {
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
