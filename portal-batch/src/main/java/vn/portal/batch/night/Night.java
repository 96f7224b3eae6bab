package vn.portal.batch.night;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.report.NightReport;
import vn.portal.batch.store.Store;
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
        return alone((rooms, lock) -> work(rooms).run(order, lock));
    }

    /**
     * Does what a keeper asks for between nights, unless another run is active.
     *
     * @param publishes whether readers see it at once; else with the next night
     */
    public NightResult act(Act act, boolean publishes) throws IOException {
        return alone((rooms, lock) -> acts(rooms).run(act, publishes, lock));
    }

    /** What is done under the locks. */
    @FunctionalInterface
    private interface Locked {
        NightResult run(ConfigurableApplicationContext rooms, DatabaseLock lock) throws IOException;
    }

    private NightResult alone(Locked work) throws IOException {
        try (var lock = WorkspaceLock.tryLock(workspace.lockFile(), clock.instant())) {
            return lock.isHeld() ? runAlone(work) : NightResult.active(lock.holder());
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

    private NightResult runAlone(Locked work) throws IOException {
        workspace.rawStore().sweep();
        // only now: an H2 file that another run has open could not even be opened
        try (var ending = new Ending();
                var context = WorkspaceContext.open(workspace, clock)) {
            ending.onSignal(context.getBean(Imports.class)::stop);
            return runLocked(work, context);
        }
    }

    private NightWork work(ConfigurableApplicationContext rooms) {
        return new NightWork(
                workspace.settings(),
                rooms.getBean(Store.class),
                rooms.getBean(Imports.class),
                rooms.getBean(Publisher.class),
                rooms.getBean(NightReport.class),
                messages,
                clock);
    }

    private ActWork acts(ConfigurableApplicationContext rooms) {
        var store = rooms.getBean(Store.class);
        return new ActWork(
                workspace.settings(),
                store,
                rooms.getBean(Imports.class),
                rooms.getBean(Imports.class).replays(),
                rooms.getBean(Publisher.class),
                new ActReport(store.notices(), messages),
                clock);
    }

    private NightResult runLocked(Locked work, ConfigurableApplicationContext context) throws IOException {
        try (var lock = DatabaseLock.tryLock(context.getBean(DataSource.class))) {
            return lock.isHeld()
                    ? work.run(context, lock)
                    : NightResult.active(workspace.settings().database().toString());
        } catch (SQLException e) {
            LOG.error("the database failed", e);
            return NightResult.failed(null, List.of(), e);
        }
    }

    /** Makes the program wait, when it is told to end, until the night has come to a clean stop. */
    private static final class Ending implements AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Runnable stop = () -> {};
        private final Thread hook = new Thread(this::stopAndWait, "night-ending");

        Ending() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        void onSignal(Runnable stop) {
            this.stop = stop;
        }

        private void stopAndWait() {
            stop.run();
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
