package vn.portal.batch.night;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.imports.Replays;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.publish.Release;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.report.NightReport;
import vn.portal.batch.report.OldReports;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/** What keepers do between nights, each act in a run of its own, under the night's locks. */
final class ActWork {
    private static final Logger LOG = LoggerFactory.getLogger(ActWork.class);
    private static final int MOST_REPLAYED = 1_000_000;

    private final Workspace workspace;
    private final Store store;
    private final Imports imports;
    private final Replays replays;
    private final Publisher publisher;
    private final Erasing erasing;
    private final ActReport report;
    private final NightReport nights;
    private final Clock clock;

    ActWork(
            Workspace workspace,
            Store store,
            Imports imports,
            Replays replays,
            Publisher publisher,
            Erasing erasing,
            ActReport report,
            NightReport nights,
            Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.imports = imports;
        this.replays = replays;
        this.publisher = publisher;
        this.erasing = erasing;
        this.report = report;
        this.nights = nights;
        this.clock = clock;
    }

    /** Does it, unless a night has still to be brought to its end: what that has staged must not come after the act. */
    NightResult run(Act act, boolean publishes, DatabaseLock lock) throws IOException {
        imports.recover();
        store.runs().abandonActs();
        var unfinished = store.runs().unfinished();
        if (unfinished.isPresent()) {
            return NightResult.said(ExitCode.FAILED, report.unfinished(unfinished.get()));
        }
        if (act instanceof Act.Erase erase) {
            return erase(erase, lock);
        }
        return act instanceof Act.Replay replay
                ? replay(replay, publishes, lock)
                : done(act, plan(act), publishes, lock);
    }

    private Keepers.Plan plan(Act act) {
        var keepers = new Keepers(store, report);
        if (act instanceof Act.Rollback rollback) {
            return keepers.rollback(rollback);
        }
        if (act instanceof Act.Withdraw withdraw) {
            return keepers.withdraw(withdraw);
        }
        if (act instanceof Act.Redirect redirect) {
            return keepers.redirect(redirect);
        }
        throw new IllegalArgumentException("nobody does " + act);
    }

    private NightResult done(Act act, Keepers.Plan plan, boolean publishes, DatabaseLock lock) {
        var deed = plan.deed();
        return deed == null
                ? NightResult.said(ExitCode.MISUSE, String.valueOf(plan.refusal()))
                : inRun(act, publishes, lock, run -> new Done(List.of(), deed.apply(run)));
    }

    private NightResult replay(Act.Replay act, boolean publishes, DatabaseLock lock) throws IOException {
        var plan = replays.plan(store.quarantine().items(act.which(), MOST_REPLAYED));
        var text = new StringBuilder(report.lost(plan.lost()));
        if (plan.runs().isEmpty()) {
            return NightResult.said(ExitCode.DONE, text + report.nothingToReplay());
        }
        NightResult last = null;
        for (var parts : plan.runs()) {
            last = inRun(act, publishes, lock, run -> {
                var sources = new ArrayList<SourceRun>();
                parts.forEach(part -> sources.add(replays.replay(run, part)));
                return new Done(sources, report.replayed(run, sources));
            });
            text.append(last.report());
        }
        return last.reported(text.toString());
    }

    /** Removes what is only remembered of runs that ended so many days ago and more. */
    NightResult purge(int days) throws IOException {
        var purged = store.purge().before(clock.instant().minus(Duration.ofDays(days)));
        OldReports.remove(workspace.reports(), purged.runs());
        return NightResult.said(ExitCode.DONE, report.purged(purged));
    }

    /**
     * Brings to its end what a keeper began and a dead program left.
     *
     * @return whether there was any; the database may be closed then
     */
    boolean recover() throws IOException {
        return erasing.recover();
    }

    private NightResult erase(Act.Erase act, DatabaseLock lock) {
        var doomed = erasing.doomed(act.content());
        if (doomed == null) {
            return NightResult.said(ExitCode.MISUSE, erasing.refusal(act.content()));
        }
        var result = inRun(act, erasing::publish, lock, run -> new Done(List.of(), erasing.erase(run, doomed, act)));
        return result.failure() == null ? result.reported(result.report() + erasing.compact()) : result;
    }

    /** What was done, and what is said of it. */
    private record Done(List<SourceRun> sources, String text) {}

    @FunctionalInterface
    private interface Deed {
        Done in(Run run) throws IOException;
    }

    private NightResult inRun(Act act, boolean publishes, DatabaseLock lock, Deed deed) {
        return inRun(act, publishes ? publisher::publish : run -> null, lock, deed);
    }

    /** How readers get to see it; gives null where they do not yet. */
    @FunctionalInterface
    private interface Showing {
        @Nullable
        Release show(Run run) throws IOException;
    }

    private NightResult inRun(Act act, Showing showing, DatabaseLock lock, Deed deed) {
        var today = LocalDate.now(clock.withZone(workspace.settings().portal().zone()));
        var run = store.runs().open(today, clock.instant(), act.purpose());
        try {
            lock.check();
            var done = deed.in(run);
            store.resolution().resolve(run);
            store.amongMany().look();
            var release = showing.show(run);
            var result = NightResult.of(run, done.sources(), false);
            return finish(run, result.reported(done.text() + site(release)));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("run {} failed", run, e);
            return finish(run, NightResult.failed(run, store.runs().sources(run.id()), e));
        }
    }

    private String site(@Nullable Release release) {
        return release == null ? report.later() : report.shown(release.name(), release.switched(), release.pinned());
    }

    private NightResult finish(Run run, NightResult result) {
        var status = result.exit() == ExitCode.FAILED ? Run.Status.FAILED : Run.Status.DONE;
        store.runs().finish(run, status, result.exit().number(), clock.instant());
        return result.standing(nights.tellNumbers());
    }
}
