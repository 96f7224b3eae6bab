package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.night.Crash.Story;

/**
 * Nights are killed at every place that has a name and at any moment, some of the starts that follow too: the start that
 * nobody kills ends as if nothing had been, byte for byte.
 *
 * <p>{@code -Dportal.kills=60} says how many nights; {@code -Dportal.crashes=FILE} keeps what came of each and goes on
 * from there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final int KILLS = Integer.getInteger("portal.kills", 12);

    @TempDir
    private static Path folder;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private CrashGround ground;
    private CrashLog log;

    @BeforeAll
    void prepares() throws Exception {
        ground = new CrashGround(folder);
        log = new CrashLog(Path.of(System.getProperty(
                "portal.crashes", folder.resolve("crashes.tsv").toString())));
        ground.prepare();
    }

    @AfterAll
    void tells() throws IOException {
        two.shutdownNow();
        System.out.println(log.table());
    }

    @Test
    void knowsEveryPlaceThatANightComesBy() {
        var places = new TreeSet<String>();
        for (var story : Story.values()) {
            places.addAll(ground.of(story).times().keySet());
        }
        var known = new TreeSet<>(Crash.PLACES);
        known.remove(Crash.ANYWHERE);
        assertThat(places).isEqualTo(known);
    }

    /** What all others are held against. */
    @Test
    void endsUndisturbedWithBalancedBooksAndEveryItemInItsPlace() {
        var aftermath = ground.of(Story.NEXT_NIGHT).aftermath();
        // read, new, updated, unchanged, duplicate, filtered, rejected, vanished, withdrawn, takes
        assertThat(aftermath.books()).isEqualTo("""
                mirror ACCEPTED 5 0 0 3 0 1 1 0 0 0
                pages ACCEPTED 64 4 5 53 0 0 2 2 0 10
                wp ACCEPTED 9 0 1 1 0 7 0 0 0 1
                """);
        assertThat(aftermath.quarantine().replaceAll(" [0-9a-f]{64} ", " ")).isEqualTo("""
                hong.txt 4
                tin-020.txt 0
                www.songmai.example/tin/rong.html 55""");
        assertThat(aftermath.wrong()).isEmpty();
        // all that were read, and the two that are gone
        assertThat(aftermath.export().lines().filter(line -> line.startsWith("{\"row\":\"item\"")))
                .hasSize(5 + 64 + 9 + 2);
    }

    @TestFactory
    Stream<DynamicTest> endsAsUndisturbed() throws IOException {
        var done = log.done();
        return IntStream.range(0, KILLS)
                .filter(number -> !done.contains(number))
                .mapToObj(number -> Crash.of(number, ground))
                // all are under way before the first is waited for
                .map(crash -> test(crash, two.submit(trying(crash))))
                .toList()
                .stream();
    }

    private Callable<CrashGround.Result> trying(Crash crash) {
        return () -> {
            var result = ground.befall(crash);
            log.add(crash, result.kills(), result.aftermath().equals(undisturbed(crash)));
            return result;
        };
    }

    private DynamicTest test(Crash crash, Future<CrashGround.Result> result) {
        return DynamicTest.dynamicTest(crash.toString(), () -> {
            var aftermath = result.get().aftermath();
            var expected = undisturbed(crash);
            assertThat(aftermath.wrong()).isEqualTo(expected.wrong());
            assertThat(aftermath.books()).isEqualTo(expected.books());
            assertThat(aftermath.quarantine()).isEqualTo(expected.quarantine());
            assertThat(aftermath.export()).isEqualTo(expected.export());
            assertThat(aftermath.site()).isEqualTo(expected.site());
        });
    }

    private Aftermath undisturbed(Crash crash) {
        return ground.of(crash.story()).aftermath();
    }
}
