package vn.portal.batch.night;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.publish.PublishingException;
import vn.portal.batch.publish.PublishingStoppedException;
import vn.portal.batch.publish.Release;
import vn.portal.batch.report.Ending;
import vn.portal.batch.report.NightReport;
import vn.portal.batch.store.Disruption;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Settings;

/** The order of a night's work, under its locks. */
final class NightWork {
    private static final Logger LOG = LoggerFactory.getLogger(NightWork.class);

    private final Settings settings;
    private final Store store;
    private final Imports imports;
    private final Publisher publisher;
    private final NightReport report;
    private final Messages messages;
    private final Clock clock;

    NightWork(
            Settings settings,
            Store store,
            Imports imports,
            Publisher publisher,
            NightReport report,
            Messages messages,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.imports = imports;
        this.publisher = publisher;
        this.report = report;
        this.messages = messages;
        this.clock = clock;
    }

    /** Brings a dead run to its end, then does what is ordered. */
    NightResult run(NightOrder order, DatabaseLock lock) {
        imports.recover();
        store.runs().abandonActs();
        Failpoint.reach("night.recovered");
        switch (order.scope()) {
            case PUBLISH:
                return publish(lock);
            case ROLLBACK:
                return rollback(lock);
            case RESUME:
                publisher.resume();
                return publish(lock);
            default:
                return night(order, lock);
        }
    }

    private NightResult night(NightOrder order, DatabaseLock lock) {
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
        var laps = new Laps(clock);
        try {
            var sources = bringIn(run, order, laps);
            if (imports.isStopping()) {
                LOG.warn("told to end; the next night goes on with run {}", run);
                return NightResult.stopped(run, sources);
            }
            store.resolution().resolve(run);
            store.amongMany().look();
            imports.tellIdle(run);
            laps.end("resolve");
            Failpoint.reach("night.resolved");
            var release = order.scope() == NightOrder.Scope.NIGHT ? publish(run, lock) : null;
            laps.end("publish");
            return finish(run, NightResult.of(run, sources, order.strict()), release, laps);
        } catch (PublishingStoppedException e) {
            LOG.warn("{}; the next night goes on with run {}", e.getMessage(), run);
            return NightResult.stopped(run, store.runs().sources(run.id()));
        } catch (IOException | SQLException | RuntimeException e) {
            if (Disruption.isBehind(e)) {
                // unfinished it stays, so that the next start goes on with it
                throw new DisruptedException(e);
            }
            LOG.error("run {} failed", run, e);
            return finish(run, NightResult.failed(run, store.runs().sources(run.id()), e), null, laps);
        }
    }

    /** Every source at its place in the run: first all are frozen, then they are brought in one by one. */
    private List<SourceRun> bringIn(Run run, NightOrder order, Laps laps) {
        Failpoint.reach("night.opened");
        var frozen = freeze(run, order);
        laps.end("freeze");
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
        laps.end("import");
        Failpoint.reach("night.imported");
        return done;
    }

    /**
     * In the order of {@code portal.yaml}; what it does not have any more comes last. What a dead run had frozen belongs to
     * it, whatever is ordered now.
     */
    private List<SourceRun> freeze(Run run, NightOrder order) {
        var before = new ArrayList<>(store.runs().sources(run.id()));
        var entries = new ArrayList<SourceRun>();
        for (var source : settings.activeSources()) {
            var known = before.stream().filter(entry -> isOf(entry, source)).findFirst();
            known.ifPresent(before::remove);
            if (known.isPresent() || order.reads(source.name())) {
                entries.add(known.orElseGet(() -> imports.freeze(run, source)));
            }
        }
        entries.addAll(before);
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
        var sources = store.runs().sources(run.id());
        try {
            var result = reported(run, NightResult.of(run, List.of(), false), publish(run, lock), Map.of());
            return result.standing(report.tellNumbers());
        } catch (PublishingStoppedException e) {
            LOG.warn(e.getMessage());
            return NightResult.stopped(run, sources);
        } catch (IOException | SQLException e) {
            LOG.error("publishing failed", e);
            return reported(run, NightResult.failed(run, sources, e), null, Map.of());
        }
    }

    private NightResult rollback(DatabaseLock lock) {
        try {
            lock.check();
            var release = publisher.rollback();
            return NightResult.done(messages.text("publish.rolled-back", release) + "\n");
        } catch (PublishingException e) {
            // the message says it all to whoever asked
            LOG.warn("rolling back failed: {} {}", e.code(), e.file());
            return NightResult.failed(null, List.of(), e);
        } catch (IOException | SQLException e) {
            LOG.error("rolling back failed", e);
            return NightResult.failed(null, List.of(), e);
        }
    }

    private Release publish(Run run, DatabaseLock lock) throws IOException, SQLException {
        lock.check();
        var release = publisher.publish(run);
        Failpoint.reach("night.published");
        return release;
    }

    /** A run in which nothing is brought in: a site is always some run's. */
    private Run firstRun() {
        var run = store.runs().open(today(), clock.instant());
        store.runs().finish(run, Run.Status.DONE, ExitCode.DONE.number(), clock.instant());
        return run;
    }

    private NightResult finish(Run run, NightResult result, @Nullable Release release, Laps laps) {
        // the report comes first: a run without one is not finished
        var reported = reported(run, result, release, laps.steps());
        Failpoint.reach("night.reported");
        var status = reported.exit() == ExitCode.FAILED ? Run.Status.FAILED : Run.Status.DONE;
        store.runs().finish(run, status, reported.exit().number(), clock.instant());
        return reported.standing(report.tellNumbers());
    }

    private NightResult reported(Run run, NightResult result, @Nullable Release release, Map<String, Duration> steps) {
        try {
            var ending = new Ending(run, result.exit().number(), site(release), words(result.failure()), steps);
            return result.reported(report.write(ending, messages));
        } catch (IOException e) {
            LOG.error("no report of run {}", run, e);
            return result.failure() == null ? NightResult.failed(run, result.sources(), e) : result;
        }
    }

    private static Ending.@Nullable Site site(@Nullable Release release) {
        return release == null
                ? null
                : new Ending.Site(
                        release.name(),
                        release.hash(),
                        release.contents(),
                        release.feeds(),
                        release.switched(),
                        release.pinned());
    }

    private @Nullable String words(@Nullable Exception failure) {
        if (failure instanceof PublishingException publishing) {
            return messages.text("publish." + publishing.code(), publishing.file(), publishing.detail());
        }
        return failure == null ? null : failure.toString();
    }
}
