package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** The program really dies, in a process of its own: what it leaves behind at a place. {@link CrashTest} has all places. */
class NightKilledTest {
    private static final String DAY = "2024-02-23";
    private static final int PAGES = 60;
    private static final int HALTED = 137;
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void losesHalfAChunkWholeAndTakesItAgain(TestDatabase database) throws Exception {
        var killed = household("killed", database);
        assertThat(halt(killed, "import.chunk.written:2")).isEqualTo(HALTED);
        // the second chunk was written and not committed: nothing of it may be there, and the reader stands before it
        assertThat(killed.ask("select count(*) from run_item")).isEqualTo(50);
        assertThat(killed.ask("select count(*) from edition")).isEqualTo(49);
        assertThat(killed.ask("select read_count from batch_step_execution where step_name = 'items'"))
                .as("chunks")
                .isEqualTo(1);
        endsAsUndisturbed(killed, database);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void bringsADeadNightToItsEndBeforeTheNextFromWhatItHadFrozen(TestDatabase database) throws Exception {
        var killed = household("killed", database);
        assertThat(halt(killed, "import.chunk.written:2")).isEqualTo(HALTED);
        // the source goes on living; the dead night must not see it
        killed.remove(Household.name(1));
        killed.page(Household.name(60), 2);
        var undisturbed = household("undisturbed", database);
        undisturbed.night(DAY);
        undisturbed.remove(Household.name(1));
        undisturbed.page(Household.name(60), 2);
        assertThat(show(killed.night("2024-02-24"))).isEqualTo(show(undisturbed.night("2024-02-24")));
        assertThat(killed.export()).isEqualTo(undisturbed.export());
        assertThat(killed.site()).isEqualTo(undisturbed.site());
    }

    /** As a lost connection leaves it, where only the second of two words could be written. */
    @Test
    void beginsAStepAgainThatNobodyCouldEnd() throws Exception {
        var killed = household("killed", TestDatabase.H2);
        assertThat(halt(killed, "import.chunk.written:2")).isEqualTo(HALTED);
        killed.change("update batch_job_execution set status = 'FAILED', end_time = start_time");
        assertThat(show(killed.night(DAY))).isEqualTo("DONE\npages ACCEPTED read=61 new=60 rejected=1 takes=61");
    }

    /** Not on H2: nobody else may look into its file while the program runs. */
    @Test
    void stopsCleanlyAfterItsChunkWhenToldToEnd() throws Exception {
        var stopped = household("stopped", TestDatabase.POSTGRESQL);
        stopped.pages(1, 400);
        var process = start(stopped);
        await(process, () -> stopped.askIfThere("select count(*) from run_item") >= 50);
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        long staged = stopped.ask("select count(*) from run_item");
        assertThat(staged).isBetween(50L, 400L);
        assertThat(staged % 50).isZero();
        assertThat(stopped.ask("select count(*) from batch_job_execution where status = 'STOPPED'"))
                .isEqualTo(1);
        assertThat(stopped.ask("select count(*) from batch_step_execution where status = 'STOPPED'"))
                .isEqualTo(1);
        assertThat(show(stopped.night(DAY))).isEqualTo("DONE\npages ACCEPTED read=401 new=400 rejected=1 takes=401");
    }

    @Test
    void stopsBeforeItsNextFileWhenToldToEndWhilePublishing() throws Exception {
        var stopped = household("stopped", TestDatabase.H2);
        stopped.pages(1, 400);
        var site = stopped.root.resolve("site");
        var process = start(stopped);
        await(process, () -> Files.exists(site.resolve("releases/.building/articles")));
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(site.resolve("current")).doesNotExist();
        assertThat(site.resolve("releases")).isEmptyDirectory();
        assertThat(show(stopped.night(DAY))).isEqualTo("DONE\npages ACCEPTED read=401 new=400 rejected=1 takes=401");
    }

    private static void await(Process process, BooleanSupplier condition) throws InterruptedException {
        while (process.isAlive() && !condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    private void endsAsUndisturbed(Household killed, TestDatabase database) {
        var undisturbed = household("undisturbed", database);
        assertThat(show(undisturbed.night(DAY))).isEqualTo("DONE\npages ACCEPTED read=61 new=60 rejected=1 takes=61");
        assertThat(show(killed.night(DAY))).isEqualTo("DONE\npages ACCEPTED read=61 new=60 rejected=1 takes=61");
        assertThat(killed.export()).isEqualTo(undisturbed.export());
        assertThat(killed.site()).isEqualTo(undisturbed.site());
        assertThat(killed.ask("select count(*) from run_item")).isZero();
        assertThat(killed.ask("select count(*) from batch_job_execution where status in ('STARTING', 'STARTED')"))
                .isZero();
    }

    private Household household(String name, TestDatabase database) {
        var household = new Household(folder.resolve(name), database);
        household.pages(1, PAGES);
        household.write("pages/rong.txt", new byte[0]);
        household.workspace();
        return household;
    }

    private static int halt(Household household, String place) throws IOException, InterruptedException {
        var process = start(household, "-Dportal.failpoint=" + place);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }

    private static Process start(Household household, String... options) throws IOException {
        return NightProcess.start(household.root, List.of(options), DAY);
    }
}
