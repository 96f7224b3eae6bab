package vn.portal.batch.night;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Settings;

/** The order of a night's work, under its locks. */
final class NightWork {
    private static final Logger LOG = LoggerFactory.getLogger(NightWork.class);

    private final Settings settings;
    private final Store store;
    private final Imports imports;
    private final Publisher publisher;
    private final Clock clock;

    NightWork(Settings settings, Store store, Imports imports, Publisher publisher, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.imports = imports;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Brings a dead run to its end, then does what is ordered. */
    NightResult run(NightOrder order, DatabaseLock lock) {
        imports.recover();
        if (order.scope() == NightOrder.Scope.PUBLISH) {
            return publish(lock);
        }
        var today = order.businessDate() == null ? today() : order.businessDate();
        var unfinished = store.runs().unfinished();
        if (unfinished.isPresent()) {
            LOG.warn("run {} was never finished; it goes on from what it had frozen", unfinished.get());
            var result = complete(unfinished.get(), order, lock);
            if (imports.isStopping() || isTonight(unfinished.get(), result, today)) {
                return result;
            }
        }
        return complete(store.runs().open(today, clock.instant()), order, lock);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.portal().zone()));
    }

    /** Whether a dead run, now at its end, was this very night's; one of other rules has to be done again. */
    private static boolean isTonight(Run run, NightResult result, LocalDate today) {
        return run.businessDate().equals(today)
                && result.sources().stream().noneMatch(source -> "pipeline-changed".equals(source.reason()));
    }

    private NightResult complete(Run run, NightOrder order, DatabaseLock lock) {
        try {
            var sources = bringIn(run, order);
            if (imports.isStopping()) {
                return NightResult.failed(run, sources, new CancellationException("told to end"));
            }
            store.resolution().resolve(run);
            Failpoint.reach("night.resolved");
            if (order.scope() == NightOrder.Scope.NIGHT) {
                lock.check();
                publisher.publish(run);
                Failpoint.reach("night.published");
            }
            return finish(run, NightResult.of(run, sources, order.strict()));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("run {} failed", run, e);
            return finish(run, NightResult.failed(run, store.runs().sources(run.id()), e));
        }
    }

    /** Every source at its place in the run: first all are frozen, then they are brought in one by one. */
    private List<SourceRun> bringIn(Run run, NightOrder order) {
        var frozen = freeze(run);
        Failpoint.reach("night.frozen");
        var done = new ArrayList<SourceRun>();
        for (var entry : frozen) {
            if (imports.isStopping()) {
                return done;
            }
            var source = settingsOf(entry);
            boolean expected = order.acceptChanges().contains(entry.source().name());
            done.add(source.map(it -> imports.bringIn(run, entry, it, expected))
                    .orElseGet(() -> imports.abandon(run, entry)));
        }
        Failpoint.reach("night.imported");
        return done;
    }

    private List<SourceRun> freeze(Run run) {
        var entries = new ArrayList<>(store.runs().sources(run.id()));
        for (var source : settings.activeSources()) {
            if (entries.stream().noneMatch(entry -> isOf(entry, source))) {
                entries.add(imports.freeze(run, source));
            }
        }
        return entries;
    }

    private Optional<Settings.Source> settingsOf(SourceRun entry) {
        return settings.activeSources().stream()
                .filter(source -> isOf(entry, source))
                .findFirst();
    }

    private static boolean isOf(SourceRun entry, Settings.Source source) {
        return entry.source().system().equals(source.system())
                && entry.source().keyspace().equals(source.keyspace());
    }

    private NightResult publish(DatabaseLock lock) {
        var run = store.runs().latest().orElseGet(this::firstRun);
        try {
            lock.check();
            publisher.publish(run);
            return NightResult.of(run, List.of(), false);
        } catch (IOException | SQLException e) {
            LOG.error("publishing failed", e);
            return NightResult.failed(run, List.of(), e);
        }
    }

    /** A run in which nothing is brought in: a site is always some run's. */
    private Run firstRun() {
        var run = store.runs().open(today(), clock.instant());
        store.runs().finish(run, Run.Status.DONE);
        return run;
    }

    private NightResult finish(Run run, NightResult result) {
        store.runs().finish(run, result.exit() == ExitCode.FAILED ? Run.Status.FAILED : Run.Status.DONE);
        return result;
    }
}
