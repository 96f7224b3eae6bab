package vn.portal.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.portal.batch.imports.Forgetting;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.publish.Release;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.report.OldReports;
import vn.portal.batch.store.Erasures;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.ContentId;

/**
 * Takes a content out of everything that the workspace keeps: tables, raw store, releases, reports.
 *
 * <p>In an order in which a program that dies on the way can be started again: what is known of the content goes last.
 */
final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final Workspace workspace;
    private final Store store;
    private final Publisher publisher;
    private final ActReport report;

    Erasing(Workspace workspace, Store store, Publisher publisher, ActReport report) {
        this.workspace = workspace;
        this.store = store;
        this.publisher = publisher;
        this.report = report;
    }

    /** What is to be erased; null where none, or more than one, has that name. */
    Erasures.@Nullable Doomed doomed(Act.Named named) {
        var found = store.contents().named(named.name(), named.other());
        if (found.size() == 1) {
            return store.erasures().of(found.get(0).id());
        }
        var items = store.erasures().of(named.name());
        return found.isEmpty() && !items.items().isEmpty() ? items : null;
    }

    String refusal(Act.Named named) {
        return report.several(named.name(), store.contents().named(named.name(), named.other()));
    }

    /** Does it, but for the files of the database: {@link #compact} comes last of all. */
    String erase(Run run, Erasures.Doomed doomed, Act.Erase act) {
        try {
            var pending = store.erasures().erase(run, doomed, act.reason(), act.by());
            Failpoint.reach("erase.tables-done");
            return follow(run, pending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes after the tables; doing any of it again does no harm. */
    private String follow(Run run, Erasures.Pending pending) throws IOException {
        var doomed = pending.doomed();
        store.resolution().resolve(run);
        store.erasures().forgetDerived(pending.derived());
        var needed = new Forgetting(workspace, store).forget(run, doomed);
        Failpoint.reach("erase.bytes-done");
        int reports = OldReports.removeTelling(workspace.reports(), doomed.words());
        return report.erased(doomed, needed, reports, removeCorrection(doomed.content()));
    }

    /**
     * Brings erasures to their end that broke off.
     *
     * @return whether there was any; the database may be closed then
     */
    boolean recover() throws IOException {
        var begun = store.erasures().pending().begun();
        for (var one : begun) {
            LOG.warn(
                    "the erasure of run {} broke off; it is brought to its end",
                    one.run().id());
            if (one.left() != null) {
                follow(one.run(), one.left());
                store.amongMany().look();
                publish(one.run());
            }
        }
        if (!begun.isEmpty()) {
            compact();
        }
        return !begun.isEmpty();
    }

    private boolean removeCorrection(@Nullable ContentId content) throws IOException {
        return content != null && Files.deleteIfExists(workspace.overrides().resolve(content + ".yaml"));
    }

    Release publish(Run run) throws IOException {
        var release = publisher.publishAlone(run);
        store.erasures().pending().settle(run);
        Failpoint.reach("erase.published");
        return release;
    }

    /** Writes the database's files anew; what that fails with is told and breaks nothing. */
    String compact() {
        try {
            store.erasures()
                    .pending()
                    .begun()
                    .forEach(one -> store.erasures().pending().end(one.run()));
            store.erasures().compact();
            return "";
        } catch (DataAccessException e) {
            LOG.error("the database could not be compacted", e);
            return report.notCompacted(String.valueOf(e.getMessage()));
        }
    }
}
