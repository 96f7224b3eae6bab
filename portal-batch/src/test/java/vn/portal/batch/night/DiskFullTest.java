package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.store.TestDatabase;

/**
 * Nights on a real disk that is full: a small one in memory, filled up but for so many bytes that another write is the one
 * that fails. Where nobody may mount one, it is skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskFullTest {
    private static final String FIRST = "2024-02-23";
    private static final String NEXT = "2024-02-24";
    private static final String FULL = "No space left on device";

    @TempDir
    private static Path folder;

    private Path disk;
    private Household beginning;
    private Aftermath undisturbed;

    @BeforeAll
    void mountsADisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0,
                "nobody here may mount a disk that can be filled");
        beginning = new Household(folder.resolve("beginning"), TestDatabase.H2).withMirror();
        beginning.withSources(
                Household.source("pages", "main", "pages"),
                "  - {name: mirror, system: phan-thiet, keyspace: mirror, format: html, path: mirror, complete: true}\n");
        beginning.workspace();
        beginning.pages(1, 30);
        assertThat(night(beginning, FIRST)).as(said(beginning)).isZero();
        beginning.pages(31, 60);
        beginning.page(Household.name(1), 2);
        var copy = beginning.copyTo(folder.resolve("undisturbed"));
        assertThat(night(copy, NEXT)).isZero();
        undisturbed = Aftermath.of(copy, NEXT);
    }

    @AfterAll
    void givesTheDiskBack() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return 127;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 400})
    void keepsTheOldSiteAndEndsAsUndisturbedOnceThereIsRoomAgain(int kilobytes) throws Exception {
        var household = beginning.copyTo(disk.resolve("portal" + kilobytes));
        try {
            keepsTheOldSite(household, kilobytes);
        } finally {
            household.remove();
        }
    }

    private void keepsTheOldSite(Household household, int kilobytes) throws Exception {
        var before = Aftermath.of(household, NEXT).site();
        var filler = fill(disk.resolve("filler"), kilobytes * 1024L);
        int exit = night(household, NEXT);
        var said = said(household);
        Files.delete(filler);
        assertThat(exit).as("%d kB: %s", kilobytes, said).isEqualTo(1);
        assertThat(said).contains(FULL).contains(household.root.toString());
        var shown = Aftermath.of(household, NEXT).site();
        assertThat(shown.equals(before) || shown.equals(undisturbed.site()))
                .as("one of both sites, whole")
                .isTrue();
        assertThat(night(household, NEXT)).as(said(household)).isZero();
        var aftermath = Aftermath.of(household, NEXT);
        assertThat(aftermath.export()).isEqualTo(undisturbed.export());
        assertThat(aftermath.site()).isEqualTo(undisturbed.site());
        assertThat(aftermath.quarantine()).isEqualTo(undisturbed.quarantine());
    }

    /** In a program of its own: a database that could not be written is not one to go on with. */
    private static int night(Household household, String day) throws IOException, InterruptedException {
        var log = household.root.resolve("night.log");
        Files.deleteIfExists(log);
        // what it says must not be what does not fit
        Files.createSymbolicLink(log, Files.createTempFile(folder, "night", ".log"));
        var night = NightProcess.start(household.root, List.of(), day);
        assertThat(night.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return night.exitValue();
    }

    /** Its log, and its report where that still fitted. */
    private static String said(Household household) throws IOException {
        var report = household.root.resolve("reports/latest/report.txt");
        return Files.readString(household.root.resolve("night.log"))
                + (Files.exists(report) ? Files.readString(report) : "");
    }

    private static Path fill(Path filler, long free) throws IOException {
        long left = Files.getFileStore(filler.getParent()).getUsableSpace() - free;
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[1 << 16];
            for (; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return filler;
    }
}
