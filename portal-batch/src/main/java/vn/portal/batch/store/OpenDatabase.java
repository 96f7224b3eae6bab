package vn.portal.batch.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.portal.batch.workspace.Settings.Database;
import vn.portal.batch.workspace.Workspace;

/**
 * A workspace's database with the store on it; to be closed, so that nothing is held open between runs.
 *
 * <pre>{@code
 * try (var database = OpenDatabase.of(workspace)) {
 *     database.store().runs().latest();
 * }
 * }</pre>
 *
 * @param transactions the one transaction manager of all that is written into it
 */
public record OpenDatabase(HikariDataSource dataSource, PlatformTransactionManager transactions, Store store)
        implements AutoCloseable {
    private static final int SECONDS_TO_CONNECT = 10;

    /** Opens it, bringing its tables up to date; on H2 only where nobody else has it open. */
    public static OpenDatabase of(Workspace workspace) {
        var pool = pool(workspace);
        try {
            Migrations.migrate(pool);
            var transactions = new JdbcTransactionManager(pool);
            var store = Store.on(pool, transactions, workspace.settings().portal());
            return new OpenDatabase(pool, transactions, store);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Workspace workspace) {
        var database = workspace.settings().database();
        var url = database.url() == null ? embedded(workspace) : database.url();
        var pool = new HikariDataSource();
        pool.setDataSource(database(url, user(database), database.password() == null ? "" : database.password()));
        // for the night's work, what is read ahead of it and beside it, and its lock; none idle beyond its end
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(SECONDS_TO_CONNECT * 1000L);
        return pool;
    }

    /** By its own driver: who asks for whichever fits an address has the drivers of all foreign databases started too. */
    private static DataSource database(String url, String user, String password) {
        if (url.startsWith("jdbc:h2:")) {
            return new SimpleDriverDataSource(new org.h2.Driver(), url, user, password);
        }
        var properties = new Properties();
        properties.setProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT));
        var server = new SimpleDriverDataSource(new org.postgresql.Driver(), url, user, password);
        server.setConnectionProperties(properties);
        return server;
    }

    private static String embedded(Workspace workspace) {
        // every commit is on the disk before it is said to be; we close the file ourselves
        return "jdbc:h2:file:" + workspace.database().resolve("portal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";CACHE_SIZE=" + cacheSize();
    }

    /** In kilobytes. H2 itself takes 16 MB, and then reads a large portal's tables from the disk again and again. */
    private static long cacheSize() {
        return Runtime.getRuntime().maxMemory() / 4 / 1024;
    }

    private static String user(Database database) {
        var embedded = database.url() == null ? "sa" : "";
        return database.user() == null ? embedded : database.user();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
