package vn.portal.batch.night;

import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.report.NightReport;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/** The rooms that a night goes through, over a workspace and its database; to be closed. */
record Rooms(OpenDatabase database, Imports imports, Publisher publisher, NightReport report) implements AutoCloseable {

    /** Opens the database, bringing its tables up to date; on H2 only where nobody else has it open. */
    static Rooms open(Workspace workspace, Clock clock) {
        logAllInOnePlace();
        var database = OpenDatabase.of(workspace);
        try {
            var store = database.store();
            return new Rooms(
                    database,
                    Imports.into(database, workspace, clock),
                    new Publisher(store, workspace),
                    new NightReport(store, workspace));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What database drivers say by Java's own logging too. Not for every verb: that takes a moment to start. */
    private static void logAllInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    Store store() {
        return database.store();
    }

    /** Asks whatever is under way to come to a clean end soon; may be called from any thread. */
    void stop() {
        imports.stop();
        publisher.stop();
    }

    @Override
    public void close() {
        imports.close();
        database.close();
    }
}
