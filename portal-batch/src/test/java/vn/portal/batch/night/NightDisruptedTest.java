package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.night.Household.show;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.Disruption;
import vn.portal.batch.store.TestDatabase;

/** The database's server ends every connection of a night, that of its lock too. */
class NightDisruptedTest {
    private static final String DAY = "2024-02-23";
    private static final String DONE = "DONE\npages ACCEPTED read=120 new=120 takes=120";

    @TempDir
    Path folder;

    @Test
    void beginsAgainFromWhatItHadFrozenAndEndsAsUndisturbed() throws Exception {
        var disturbed = household("disturbed");
        var night = CompletableFuture.supplyAsync(() -> disturbed.night(DAY));
        cutOff(disturbed, night, () -> disturbed.askIfThere("select count(*) from run_item") >= 50);
        // the source goes on living; the night must not see it
        disturbed.page(Household.name(120), 2);
        cutOff(disturbed, night, () -> disturbed.askIfThere("select count(*) from ledger") > 0);
        assertThat(show(night.get())).isEqualTo(DONE);
        var undisturbed = household("undisturbed");
        assertThat(show(undisturbed.night(DAY))).isEqualTo(DONE);
        assertThat(disturbed.export()).isEqualTo(undisturbed.export());
        assertThat(disturbed.site()).isEqualTo(undisturbed.site());
        assertThat(disturbed.ask("select count(*) from run")).isEqualTo(1);
        assertThat(disturbed.ask("select count(*) from notice where code = 'import-failed'"))
                .isZero();
    }

    @Test
    void givesUpAfterAsManyStartsAsConfiguredAndLeavesTheRestToTheNextNight() throws Exception {
        var household = household("once").trying(1);
        var night = CompletableFuture.supplyAsync(() -> household.night(DAY));
        cutOff(household, night, () -> household.askIfThere("select count(*) from run_item") >= 50);
        assertThatThrownBy(night::get).matches(Disruption::isBehind);
        assertThat(household.ask("select count(*) from run where status = 'RUNNING'"))
                .isEqualTo(1);
        assertThat(show(household.night(DAY))).isEqualTo(DONE);
    }

    private static void cutOff(Household household, CompletableFuture<?> night, BooleanSupplier when)
            throws InterruptedException {
        while (!night.isDone() && !when.getAsBoolean()) {
            Thread.sleep(5);
        }
        assertThat(household.ask("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """)).as("connections that were ended").isPositive();
    }

    private Household household(String name) {
        var household = new Household(folder.resolve(name), TestDatabase.POSTGRESQL);
        household.pages(1, 120);
        return household;
    }
}
