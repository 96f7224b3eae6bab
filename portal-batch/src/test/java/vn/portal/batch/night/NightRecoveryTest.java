package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.name;
import static vn.portal.batch.night.Household.show;
import static vn.portal.batch.night.Household.source;
import static vn.portal.batch.night.Household.story;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** A run that broke off, and a world that has moved on since; and nights that read some sources only. */
class NightRecoveryTest {
    private static final String DAY = "2024-02-23";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsASourceAfreshWhereTheRulesHaveChangedSinceARunBrokeOff(TestDatabase database) {
        var household = household("broken", database);
        breakOffAfterFreezing(household);
        household.page(name(2), 2);
        withOtherRules(household);
        var undisturbed = household("undisturbed", database);
        undisturbed.page(name(2), 2);
        withOtherRules(undisturbed);
        assertThat(show(household.night(DAY)))
                .isEqualTo("DONE\npages ACCEPTED read=2 new=2 takes=2")
                .isEqualTo(show(undisturbed.night(DAY)));
        assertThat(household.ask("""
                select count(*) from source_run s join run r on r.id = s.run_id
                where s.reason = 'pipeline-changed' and s.status = 'FAILED' and r.status = 'FAILED'
                """)).isEqualTo(1);
        assertThat(household.export()).isEqualTo(undisturbed.export());
        assertThat(household.site()).isEqualTo(undisturbed.site());
    }

    private static void withOtherRules(Household household) {
        household.withSources(source("pages", "main", "pages").replace("complete:", "zone: Asia/Bangkok, complete:"));
    }

    @Test
    void leavesASourceAsItWasThatIsGoneSinceARunBrokeOff() {
        var household = twoSources(TestDatabase.H2);
        breakOffAfterFreezing(household);
        household.withSources(source("pages", "main", "pages"));
        assertThat(show(household.night(DAY))).isEqualTo("""
                FAILED
                pages ACCEPTED read=2 new=2 takes=2
                khac FAILED source-gone\s""");
        assertThat(household.notices().lines()).contains("khac source-gone");
        assertThat(show(household.night("2024-02-24"))).isEqualTo("DONE\npages ACCEPTED read=2 unchanged=2");
        assertThat(household.ask("select count(*) from ledger where keyspace = 'khac'"))
                .isZero();
    }

    private Household household(String name, TestDatabase database) {
        var household = new Household(folder.resolve(name), database);
        household.pages(1, 2);
        return household;
    }

    private Household twoSources(TestDatabase database) {
        var household = household("two", database)
                .withSources(source("pages", "main", "pages"), source("khac", "khac", "khac"));
        household.write("khac/a.txt", story("a7", 1).getBytes(StandardCharsets.UTF_8));
        household.write("khac/b.txt", story("b8", 1).getBytes(StandardCharsets.UTF_8));
        return household;
    }

    private static void breakOffAfterFreezing(Household household) {
        var workspace = household.workspace();
        var day = LocalDate.parse(DAY);
        var clock = Household.clock(day);
        try (var rooms = Rooms.open(workspace, clock)) {
            var run = rooms.store().runs().open(day, clock.instant());
            workspace
                    .settings()
                    .activeSources()
                    .forEach(source -> rooms.imports().freeze(run, source));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsTheSourcesThatItIsToldToAndLeavesTheOthersAlone(TestDatabase database) {
        var household = twoSources(database);
        assertThat(show(household.run(only("2024-02-01", "khac"))))
                .isEqualTo("DONE\nkhac ACCEPTED read=2 new=2 takes=2");
        assertThat(show(household.night("2024-02-01"))).isEqualTo("""
                DONE
                pages ACCEPTED read=2 new=2 takes=2
                khac ACCEPTED read=2 unchanged=2""");
        var site = household.site();
        household.remove("../khac/a.txt");
        household.remove(name(1));
        assertThat(show(household.run(only("2024-02-02", "pages"))))
                .isEqualTo("DONE\npages ACCEPTED read=1 unchanged=1 vanished=1");
        assertThat(household.ask("select count(*) from ledger where vanished_nights > 0"))
                .isEqualTo(1);
        assertThat(household.site()).isEqualTo(site);
        assertThat(show(household.night("2024-02-02"))).isEqualTo("""
                DONE
                pages ACCEPTED read=1 unchanged=1
                khac ACCEPTED read=1 unchanged=1 vanished=1""");
    }

    @Test
    void bringsADeadNightToItsEndWithEverySourceThatItHadFrozen() {
        var household = twoSources(TestDatabase.H2);
        breakOffAfterFreezing(household);
        assertThat(show(household.run(only(DAY, "khac")))).isEqualTo("""
                DONE
                pages ACCEPTED read=2 new=2 takes=2
                khac ACCEPTED read=2 new=2 takes=2""");
    }

    private static NightOrder only(String day, String source) {
        return new NightOrder(NightOrder.Scope.NIGHT, LocalDate.parse(day), Set.of(), Set.of(source), false);
    }

    @Test
    void keepsOfBatchOneJobWithFourStepsForASourceThatHasChangedAndItsNight() {
        var household = twoSources(TestDatabase.H2);
        for (int day = 1; day <= 3; day++) {
            household.page(Household.name(1), day);
            household.night("2024-02-0" + day);
        }
        var rows = new StringBuilder();
        for (var table : new String[] {"job_instance", "job_execution", "job_execution_context", "step_execution"}) {
            rows.append(table)
                    .append(' ')
                    .append(household.ask("select count(*) from batch_" + table))
                    .append('\n');
        }
        assertThat(rows).hasToString("""
                job_instance 4
                job_execution 4
                job_execution_context 4
                step_execution 16
                """);
    }
}
