package vn.portal.batch.store;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.portal.model.PortalContext;

/**
 * Every door of the store, over one database and one transaction manager.
 *
 * <pre>{@code
 * var store = Store.on(dataSource, transactions, portal);
 * var run = store.runs().open(LocalDate.of(2024, 2, 23), clock.instant());
 * }</pre>
 */
public record Store(
        Runs runs,
        RunLog runLog,
        History history,
        Ledger ledger,
        Staging staging,
        Books books,
        Acceptance acceptance,
        Resolution resolution,
        AmongMany amongMany,
        Published published,
        Contents contents,
        FeedLog feeds,
        OldAddresses oldAddresses,
        Rulings rulings,
        Rollback rollback,
        Erasures erasures,
        Purge purge,
        DatabaseCopy copy,
        DatabaseArchive archive,
        NoticeLog notices,
        Quarantine quarantine,
        Coverage coverage,
        Releases releases,
        CanonicalExport export) {

    /** The store on a database whose tables are there (Flyway makes them). */
    public static Store on(DataSource dataSource, PlatformTransactionManager transactions, PortalContext portal) {
        var db = Db.on(dataSource, transactions);
        var runs = new Runs(db);
        var books = new Books(db);
        var ledger = new Ledger(db);
        var notices = new NoticeLog(db);
        var rulings = new Rulings(db);
        return new Store(
                runs,
                new RunLog(db),
                new History(db),
                ledger,
                new Staging(db, ledger, portal),
                books,
                new Acceptance(db, runs, books),
                new Resolution(db, portal),
                new AmongMany(db),
                new Published(db),
                new Contents(db, notices, rulings),
                new FeedLog(db, portal.zone()),
                new OldAddresses(db),
                rulings,
                new Rollback(db, rulings),
                new Erasures(db),
                new Purge(db),
                new DatabaseCopy(db),
                new DatabaseArchive(db),
                notices,
                new Quarantine(db),
                new Coverage(db, portal.zone()),
                new Releases(db),
                new CanonicalExport(db));
    }
}
