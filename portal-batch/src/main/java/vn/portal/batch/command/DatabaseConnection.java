package vn.portal.batch.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.stream.Stream;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** The workspace's one data source, or one sentence on why it cannot be had. */
final class DatabaseConnection {
    private static final int H2_IN_USE = 90020;

    private DatabaseConnection() {}

    static HikariDataSource open(Workspace workspace, Messages messages) {
        var configuration = configuration(workspace);
        try {
            return new HikariDataSource(configuration);
        } catch (RuntimeException e) {
            throw trouble(e, configuration.getJdbcUrl(), workspace, messages);
        }
    }

    private static HikariConfig configuration(Workspace workspace) {
        var database = workspace.settings().database();
        var configuration = new HikariConfig();
        configuration.setPoolName("portal");
        configuration.setMaximumPoolSize(4);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(10_000);
        configuration.setJdbcUrl(database.url() == null ? embedded(workspace) : database.url());
        configuration.setUsername(database.user() == null ? "" : database.user());
        configuration.setPassword(database.password() == null ? "" : database.password());
        return configuration;
    }

    /** Every commit is on the disk when it returns, and the file belongs to one process. */
    static String embedded(Workspace workspace) {
        return "jdbc:h2:file:" + workspace.database().resolve("portal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static RuntimeException trouble(RuntimeException e, String url, Workspace workspace, Messages messages) {
        var cause = Stream.<Throwable>iterate(e, t -> t != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
        if (cause.isEmpty()) {
            return e;
        }
        return cause.get().getErrorCode() == H2_IN_USE
                ? new Trouble(ExitCode.ACTIVE, messages.text("lock.active", holder(workspace)))
                : new Trouble(
                        ExitCode.FAILURE,
                        messages.text("database.unreachable", url, String.valueOf(cause.get().getMessage())));
    }

    private static String holder(Workspace workspace) {
        try {
            return Files.readString(workspace.lockFile()).strip();
        } catch (IOException e) {
            return workspace.database().toString();
        }
    }
}
