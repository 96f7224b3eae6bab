package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.store.Disruption;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;
import vn.portal.batch.workspace.WorkspaceLock;

/**
 * A night in a workspace, from its lock to its exit code.
 *
 * <pre>{@code
 * var result = new Night(workspace, clock, messages).run(NightOrder.of(NightOrder.Scope.NIGHT));
 * System.exit(result.exit().number());
 * }</pre>
 */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    /** Longer than the longest chunk, shorter than the 90 seconds that systemd waits. */
    private static final int SECONDS_TO_STOP = 60;
    /** In seconds; each further one is twice as long. */
    private static final long FIRST_PAUSE = 1;

    private final Workspace workspace;
    private final Clock clock;
    private final Messages messages;

    /** @param messages the words of its report */
    public Night(Workspace workspace, Clock clock, Messages messages) {
        this.workspace = workspace;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Does what is ordered, unless another run is active.
     *
     * <p>What a dead run left behind is brought to its end first. A signal to end is heeded after the chunk that is under
     * way; the next night goes on from there.
     *
     * @throws IllegalArgumentException if it names a source that {@code portal.yaml} does not have
     */
    public NightResult run(NightOrder order) throws IOException {
        requireKnown(order);
        int tries = workspace.settings().database().tries();
        return alone(tries, (rooms, lock) -> work(rooms).run(order, lock));
    }

    /**
     * Does what a keeper asks for between nights, unless another run is active.
     *
     * @param publishes whether readers see it at once; else with the next night
     */
    public NightResult act(Act act, boolean publishes) throws IOException {
        // once: a person is there, who sees whether it was done
        return alone(1, (rooms, lock) -> acts(rooms).run(act, publishes, lock));
    }

    /**
     * Does the importing part of what is ordered in a copy of the workspace, and tells what it would change; of the
     * workspace itself nothing is written.
     */
    public NightResult rehearse(NightOrder order) throws IOException {
        requireKnown(order);
        return new Rehearsal(workspace, clock, messages).run(order);
    }

    /** Removes what is only remembered of runs that ended so many days ago and more, unless another run is active. */
    public NightResult purge(int days) throws IOException {
        return alone(1, (rooms, lock) -> acts(rooms).purge(days));
    }

    /** Writes everything that is stored into one file, unless another run is active. */
    public NightResult pack(Path file) throws IOException {
        return alone(1, (rooms, lock) -> moving(rooms).pack(file));
    }

    /** Takes everything out of such a file into an empty database, unless another run is active. */
    public NightResult unpack(Path file) throws IOException {
        return alone(1, (rooms, lock) -> moving(rooms).unpack(file));
    }

    /** Writes a backup of the whole workspace into a folder of backups, unless another run is active. */
    public NightResult backup(Path folder) throws IOException {
        return alone(1, (rooms, lock) -> moving(rooms).backup(workspace, folder, clock.instant()));
    }

    /** What is done under the locks. */
    @FunctionalInterface
    private interface Locked {
        NightResult run(Rooms rooms, DatabaseLock lock) throws IOException;
    }

    private NightResult alone(int tries, Locked work) throws IOException {
        try (var lock = WorkspaceLock.tryLock(workspace.lockFile(), clock.instant())) {
            return lock.isHeld() ? runAlone(tries, work) : NightResult.active(lock.holder());
        }
    }

    private void requireKnown(NightOrder order) {
        var names = workspace.settings().activeSources().stream()
                .map(source -> source.name())
                .toList();
        for (var name : order.named()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no active source is called " + name + ", only " + names);
            }
        }
    }

    private NightResult runAlone(int tries, Locked work) throws IOException {
        workspace.rawStore().sweep();
        try (var ending = new Ending()) {
            long pause = FIRST_PAUSE;
            for (int tried = 1; true; tried++) {
                try {
                    return start(work, ending);
                } catch (RuntimeException e) {
                    requireWritable(e);
                    if (!ending.mayBeginAgain() || tried == tries || !Disruption.isBehind(e)) {
                        throw e;
                    }
                    LOG.warn("the database went away; start {} of {} in {} s", tried + 1, tries, pause, e);
                }
                ending.pause(pause);
                pause *= 2;
            }
        }
    }

    /** A disk that is full is told with the file that found no room on it. */
    private void requireWritable(RuntimeException e) throws FileSystemException {
        var reason = Disruption.unwritten(e);
        if (reason.isPresent()) {
            LOG.error("the database could not be written", e);
            throw new FileSystemException(workspace.database().toString(), null, reason.get());
        }
    }

    /** A whole start, as if by a new program: what broke off is recovered, and nothing of its transactions is used. */
    private NightResult start(Locked work, Ending ending) throws IOException {
        NightResult result = null;
        while (result == null) {
            // only under the lock: an H2 file that another run has open could not even be opened
            try (var rooms = Rooms.open(workspace, clock)) {
                ending.onSignal(rooms::stop);
                result = runLocked(work, rooms);
            }
        }
        return result;
    }

    private NightWork work(Rooms rooms) {
        return new NightWork(
                workspace.settings(),
                rooms.store(),
                rooms.imports(),
                rooms.publisher(),
                rooms.report(),
                messages,
                clock);
    }

    private ActWork acts(Rooms rooms) {
        var store = rooms.store();
        var publisher = rooms.publisher();
        var report = new ActReport(store.notices(), messages);
        return new ActWork(
                workspace,
                store,
                rooms.imports(),
                rooms.imports().replays(),
                publisher,
                new Erasing(workspace, store, publisher, report),
                report,
                rooms.report(),
                clock);
    }

    private Moving moving(Rooms rooms) {
        var store = rooms.store();
        return new Moving(store, rooms.imports(), new ActReport(store.notices(), messages));
    }

    /** @return null where an erasure had to be brought to its end first, which closes the database */
    private @Nullable NightResult runLocked(Locked work, Rooms rooms) throws IOException {
        try (var lock = DatabaseLock.tryLock(rooms.database().dataSource())) {
            if (!lock.isHeld()) {
                return NightResult.active(workspace.settings().database().toString());
            }
            return acts(rooms).recover() ? null : work.run(rooms, lock);
        } catch (SQLException e) {
            LOG.error("the database failed", e);
            return NightResult.failed(null, List.of(), e);
        }
    }

    /** Makes the program wait, when it is told to end, until the night has come to a clean stop. */
    private static final class Ending implements AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private volatile @Nullable Runnable stop;
        private final Thread hook = new Thread(this::stopAndWait, "night-ending");

        Ending() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        void onSignal(Runnable stop) {
            this.stop = stop;
        }

        /** Not where somebody has told to end, nor where the database was not there to begin with. */
        boolean mayBeginAgain() {
            return stop != null && told.getCount() > 0;
        }

        /** Waits, unless told to end. */
        void pause(long seconds) {
            try {
                if (told.await(seconds, TimeUnit.SECONDS)) {
                    LOG.warn("told to end while the database was away");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void stopAndWait() {
            told.countDown();
            var running = stop;
            if (running != null) {
                running.run();
            }
            try {
                if (!over.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    LOG.error("the night did not stop within {} seconds", SECONDS_TO_STOP);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            over.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOG.debug("the program is ending already", e);
            }
        }
    }
}
