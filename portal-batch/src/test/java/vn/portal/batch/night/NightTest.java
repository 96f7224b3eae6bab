package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.night.Household.name;
import static vn.portal.batch.night.Household.show;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.report.Exposition;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.WorkspaceLock;

/** What an operator's nights come to, over both databases. */
class NightTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesNothingAndChangesNothingWhereNothingHasChanged(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 3);
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=3 new=3 takes=3");
        var site = household.site();
        assertThat(site.keySet()).anyMatch(name -> name.startsWith("articles/") && name.endsWith(".html"));
        assertThat(show(household.night("2024-02-24"))).isEqualTo("DONE\npages ACCEPTED read=3 unchanged=3");
        assertThat(household.site()).isEqualTo(site);
        assertThat(metric(household, "portal_source_items", "outcome=\"unchanged\""))
                .isEqualTo(3);
    }

    /** A number for Prometheus, the first whose labels have that. */
    private static double metric(Household household, String name, String label) {
        try {
            return Exposition.of(Files.readString(household.root.resolve("reports/metrics.prom")))
                    .values()
                    .entrySet()
                    .stream()
                    .filter(value -> value.getKey().startsWith(name + "{")
                            && value.getKey().contains(label))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesANewEditionOfAChangedFile(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 2);
        household.night("2024-02-23");
        var before = paths(household);
        household.page(name(2), 2);
        assertThat(show(household.night("2024-02-24")))
                .isEqualTo("DONE\npages ACCEPTED read=2 updated=1 unchanged=1 takes=1");
        assertThat(paths(household)).isEqualTo(before);
        assertThat(household.site().values()).anyMatch(bytes -> utf8(bytes).contains("ra quân lần thứ 2"));
        assertThat(household.ask("select max(number) from edition e join content c on c.id = e.content_id "
                        + "where e.status = 'ACCEPTED' and not c.derived"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAVanishedPageForThreeNightsThenWithdrawsItAndTakesItBackUnderItsId(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 3);
        household.night("2024-02-01");
        var published = paths(household);
        household.remove(name(3));
        assertThat(show(household.night("2024-02-02"))).isEqualTo("DONE\npages ACCEPTED read=2 unchanged=2 vanished=1");
        // the same night once more counts once
        household.night("2024-02-02");
        assertThat(show(household.night("2024-02-03"))).isEqualTo("DONE\npages ACCEPTED read=2 unchanged=2");
        assertThat(show(household.night("2024-02-04"))).isEqualTo("DONE\npages ACCEPTED read=2 unchanged=2");
        assertThat(paths(household)).isEqualTo(published);
        assertThat(states(household)).isEqualTo("3 published");
        assertThat(show(household.night("2024-02-05")))
                .isEqualTo("DONE\npages ACCEPTED read=2 unchanged=2 withdrawn=1");
        assertThat(states(household)).isEqualTo("2 published, 1 withdrawn");
        household.page(name(3), 1);
        assertThat(show(household.night("2024-02-06")))
                .isEqualTo("DONE\npages ACCEPTED read=3 updated=1 unchanged=2 takes=1");
        assertThat(states(household)).isEqualTo("3 published");
        assertThat(paths(household)).isEqualTo(published);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void endsWithAWhereASourceIsAThenBThenAOnOneDay(TestDatabase database) {
        var household = new Household(folder, database);
        household.page(name(1), 1);
        household.night("2024-02-23");
        household.page(name(1), 2);
        household.night("2024-02-23");
        household.page(name(1), 1);
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=1 updated=1 takes=1");
        assertThat(household.site().values()).noneMatch(bytes -> utf8(bytes).contains("ra quân lần thứ 2"));
        household.page(name(1), 2);
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=1 updated=1 takes=1");
        assertThat(household.site().values()).anyMatch(bytes -> utf8(bytes).contains("ra quân lần thứ 2"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysThatADayIsDoneWhereItIsDoneAgain(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 2);
        household.write("pages/empty.txt", new byte[0]);
        household.night("2024-02-23");
        household.night("2024-02-23");
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=3 unchanged=2 rejected=1");
        assertThat(household.notices()).contains("pages import-already-done");
        assertThat(household.ask("select count(*) from batch_job_execution")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEveryIdWhereASourceIsRenamedAndTheSiteMoves(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 2);
        household.night("2024-02-23");
        var before = paths(household);
        household
                .withSources(Household.source("kho-cu", "main", "pages"))
                .withAddress("https://moi.phanthiet.example/");
        assertThat(show(household.night("2024-02-24"))).isEqualTo("DONE\nkho-cu ACCEPTED read=2 unchanged=2");
        assertThat(paths(household)).isEqualTo(before);
        assertThat(household.ask("select count(*) from content where not derived"))
                .isEqualTo(2);
        assertThat(utf8(household.site().get("feeds/atom.xml"))).contains("https://moi.phanthiet.example/");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void publishesNothingOfARefusedRunUntilTheOperatorAcceptsIt(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 10);
        household.night("2024-02-01");
        var site = household.site();
        for (int i = 1; i <= 6; i++) {
            household.remove(name(i));
        }
        household.page(name(7), 2);
        assertThat(show(household.night("2024-02-02")))
                .isEqualTo("REFUSED\npages REFUSED guard-vanish read=4 updated=1 unchanged=3 vanished=6 takes=1");
        assertThat(household.site()).isEqualTo(site);
        var again = household.night("2024-02-03");
        assertThat(show(again))
                .isEqualTo("REFUSED\npages REFUSED guard-vanish read=4 updated=1 unchanged=3 vanished=6 takes=1");
        assertThat(again.report()).contains("(guard-vanish)").doesNotContain("{");
        assertThat(household.notices()).contains("pages still-refused");
        assertThat(household.site()).isEqualTo(site);
        assertThat(show(household.night("2024-02-04", Set.of("pages"))))
                .isEqualTo("DONE\npages ACCEPTED read=4 updated=1 unchanged=3 vanished=6 takes=1");
        assertThat(household.site()).isNotEqualTo(site);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsARefusedRunWhereTheSourceHasChanged(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 6);
        household.night("2024-02-01");
        household.withSources(Household.source("pages", "main", "pages")).pages(1, 6);
        for (int i = 1; i <= 6; i++) {
            household.page(name(i), 2);
        }
        assertThat(show(household.night("2024-02-02")))
                .isEqualTo("REFUSED\npages REFUSED guard-change read=6 updated=6 takes=6");
        household.pages(2, 6);
        assertThat(show(household.night("2024-02-03")))
                .isEqualTo("DONE\npages ACCEPTED read=6 updated=1 unchanged=5 takes=1");
        assertThat(household.ask("select count(*) from run_item")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesASourceThatIsSuddenlyEmptyAndPublishesTheOthers(TestDatabase database) {
        var household = new Household(folder, database)
                .withSources(Household.source("pages", "main", "pages"), Household.source("khac", "khac", "khac"));
        household.pages(1, 5);
        household.write("khac/a.txt", Household.story("a1", 1).getBytes(StandardCharsets.UTF_8));
        household.night("2024-02-01");
        for (int i = 1; i <= 5; i++) {
            household.remove(name(i));
        }
        household.write("khac/b.txt", Household.story("b2", 1).getBytes(StandardCharsets.UTF_8));
        assertThat(show(household.night("2024-02-02"))).isEqualTo("""
                        REFUSED
                        pages REFUSED guard-empty vanished=5
                        khac ACCEPTED read=2 new=1 unchanged=1 takes=1""");
        assertThat(paths(household)).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesASourceThatFailsAsItWasAndBringsTheOthersIn(TestDatabase database) throws IOException {
        var household = new Household(folder, database)
                .withSources(Household.source("pages", "main", "pages"), Household.source("khac", "khac", "khac"));
        household.pages(1, 2);
        household.write("khac/a.txt", Household.story("a1", 1).getBytes(StandardCharsets.UTF_8));
        household.night("2024-02-01");
        Files.delete(folder.resolve("khac/a.txt"));
        Files.delete(folder.resolve("khac"));
        household.page(name(3), 1);
        assertThat(show(household.night("2024-02-02"))).isEqualTo("""
                        FAILED
                        pages ACCEPTED read=3 new=1 unchanged=2 takes=1
                        khac FAILED source-missing\s""");
        assertThat(household.notices()).contains("khac source-missing");
        assertThat(paths(household)).hasSize(4);
    }

    /** Such a thing is a fault of ours, here of a database that loses a row; nothing else but a trigger could bring it about. */
    @Test
    void failsASourceOfWhichAnItemWentNowhereAndSaysSo() {
        var household = new Household(folder, TestDatabase.POSTGRESQL);
        household.pages(1, 3);
        household.night("2024-02-01");
        var site = household.site();
        household.page(name(4), 1);
        household.change("""
                create function lose() returns trigger as 'begin return null; end' language plpgsql;
                create trigger lose before insert on run_item for each row
                    when (new.native_key = '%s') execute function lose()
                """.formatted(name(4)));
        assertThat(show(household.night("2024-02-02"))).isEqualTo("FAILED\npages FAILED books-unbalanced ");
        assertThat(household.notices()).contains("pages books-unbalanced");
        assertThat(household.site()).isEqualTo(site);
        assertThat(metric(household, "portal_unbalanced_sources", "")).isEqualTo(1);
        household.change("drop trigger lose on run_item");
        assertThat(show(household.night("2024-02-03")))
                .isEqualTo("DONE\npages ACCEPTED read=4 new=1 unchanged=3 takes=1");
        assertThat(metric(household, "portal_unbalanced_sources", "")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsARetiredSourceNoLongerAndLetsNothingOfItVanish(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 2);
        household.night("2024-02-01");
        var site = household.site();
        household.withSources(
                Household.source("pages", "main", "pages").replace("complete: true", "complete: true, retired: true"));
        household.remove(name(1));
        for (int day = 2; day < 7; day++) {
            assertThat(show(household.night("2024-02-0" + day))).isEqualTo("DONE");
        }
        assertThat(household.site()).isEqualTo(site);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesANoticeForEveryBadItemAndBalancesItsBooks(TestDatabase database) throws IOException {
        var household = new Household(folder, database);
        household.pages(1, 1);
        household.write("pages/rong.txt", new byte[0]);
        household.write("pages/nhi-phan.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, (byte) 0xff, 0, 0, 9});
        household.write("pages/hong.txt", new byte[] {'T', 'i', 'n', ' ', (byte) 0xc3, ' ', (byte) 0xff, '\n'});
        household.write("pages/.an", new byte[] {'x'});
        household.write("pages/thu-muc.txt/trong.txt", Household.story("t9", 1).getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.resolve("pages/gay.txt"), Path.of("khong-co.txt"));
        Files.createSymbolicLink(folder.resolve("pages/ngoai.txt"), Path.of("../portal.yaml"));
        try (var large = new RandomAccessFile(folder.resolve("pages/lon.txt").toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        var first = household.night("2024-02-23");
        assertThat(show(first)).isEqualTo("DONE\npages ACCEPTED read=10 new=2 filtered=1 rejected=7 takes=5");
        assertThat(household.notices().lines().filter(line -> !line.contains(name(1)) && !line.contains("trong")))
                .contains(
                        ".an file-hidden",
                        "gay.txt link-broken",
                        "hong.txt undecodable",
                        "lon.txt too-large",
                        "ngoai.txt link-outside",
                        "thu-muc.txt folder-in-file-place")
                .anyMatch(line -> line.startsWith("rong.txt "))
                .anyMatch(line -> line.startsWith("nhi-phan.txt "));
        assertThat(household.ask("select count(*) from quarantine")).isEqualTo(7);
        var notices = household.notices();
        var again = household.run(
                new NightOrder(NightOrder.Scope.NIGHT, LocalDate.parse("2024-02-24"), Set.of(), Set.of(), true));
        assertThat(show(again)).isEqualTo("REJECTS\npages ACCEPTED read=10 unchanged=2 filtered=1 rejected=7");
        assertThat(household.notices()).isEqualTo(notices);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNothingWhileAnotherRunIsActive(TestDatabase database) throws IOException {
        var household = new Household(folder, database);
        household.pages(1, 1);
        try (var lock = WorkspaceLock.tryLock(household.workspace().lockFile(), Instant.EPOCH)) {
            var result = household.night("2024-02-23");
            assertThat(result.exit()).isEqualTo(ExitCode.ACTIVE);
            assertThat(result.holder()).isEqualTo(lock.holder());
        }
        assertThat(household.night("2024-02-23").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void doesNothingWhileARunFromAnotherDirectoryIsActiveOnTheDatabase() throws SQLException {
        var household = new Household(folder, TestDatabase.POSTGRESQL);
        household.pages(1, 1);
        try (var other = OpenDatabase.of(household.workspace());
                var lock = DatabaseLock.tryLock(other.dataSource())) {
            assertThat(lock.isHeld()).isTrue();
            assertThat(household.night("2024-02-23").exit()).isEqualTo(ExitCode.ACTIVE);
        }
        assertThat(household.night("2024-02-23").exit()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void importsWithoutPublishingAndPublishesWithoutImporting(TestDatabase database) {
        var household = new Household(folder, database);
        household.pages(1, 2);
        assertThat(show(household.run(NightOrder.of(NightOrder.Scope.IMPORT))))
                .isEqualTo("DONE\npages ACCEPTED read=2 new=2 takes=2");
        assertThat(folder.resolve("site/current")).doesNotExist();
        household.page(name(3), 1);
        assertThat(show(household.run(NightOrder.of(NightOrder.Scope.PUBLISH)))).isEqualTo("DONE");
        assertThat(paths(household)).hasSize(2);
    }

    @Test
    void publishesAnEmptySiteWhereNothingWasEverImported() {
        var household = new Household(folder, TestDatabase.H2);
        household.pages(1, 1);
        assertThat(show(household.run(NightOrder.of(NightOrder.Scope.PUBLISH)))).isEqualTo("DONE");
        assertThat(household.site()).containsKey("index.html");
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=1 new=1 takes=1");
    }

    @Test
    void refusesToAcceptChangesOfASourceThatIsNotThere() {
        var household = new Household(folder, TestDatabase.H2);
        assertThatThrownBy(() -> household.night("2024-02-23", Set.of("trang")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trang");
    }

    private static Set<String> paths(Household household) {
        return household.site().keySet().stream()
                .filter(name -> name.startsWith("articles/") && name.endsWith(".json"))
                .collect(Collectors.toSet());
    }

    private static String states(Household household) {
        var published = household.ask("select count(*) from content where not derived and state = 'PUBLISHED'");
        var withdrawn = household.ask("select count(*) from content where not derived and state = 'WITHDRAWN'");
        return published + " published" + (withdrawn == 0 ? "" : ", " + withdrawn + " withdrawn");
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
