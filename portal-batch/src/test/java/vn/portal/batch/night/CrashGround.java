package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.night.Crash.Blow;
import vn.portal.batch.night.Crash.Story;
import vn.portal.batch.store.TestDatabase;

/** Where crashes are tried: workspaces to begin with, and how their nights end undisturbed. */
final class CrashGround implements Crash.Times {
    private static final int KILLED = 137;

    private final Path folder;
    private final Map<TestDatabase, Map<Story, Household>> beginnings = new EnumMap<>(TestDatabase.class);
    private final Map<Story, Undisturbed> undisturbed = new EnumMap<>(Story.class);

    /**
     * A night that nobody kills.
     *
     * @param times how often it comes by each place
     * @param millis how long it takes
     */
    record Undisturbed(Aftermath aftermath, Map<String, Integer> times, long millis) {}

    /**
     * What came of a crash.
     *
     * @param kills how many starts died
     */
    record Result(int kills, Aftermath aftermath) {}

    CrashGround(Path folder) {
        this.folder = folder;
    }

    /** Has both nights happen undisturbed, over H2; what is killed over PostgreSQL must end just the same. */
    void prepare() throws IOException, InterruptedException {
        for (var database : TestDatabase.values()) {
            var first = town(folder.resolve("first-" + database), database);
            var next = first.copyTo(folder.resolve("next-" + database));
            beginnings.put(database, Map.of(Story.FIRST_NIGHT, first, Story.NEXT_NIGHT, next));
            var night = undisturbed(next, Story.FIRST_NIGHT);
            undisturbed.putIfAbsent(Story.FIRST_NIGHT, night);
            assertThat(night.aftermath()).isEqualTo(of(Story.FIRST_NIGHT).aftermath());
            change(next);
        }
        var last = beginnings.get(TestDatabase.H2).get(Story.NEXT_NIGHT).copyTo(folder.resolve("last"));
        undisturbed.put(Story.NEXT_NIGHT, undisturbed(last, Story.NEXT_NIGHT));
    }

    private static Undisturbed undisturbed(Household household, Story story) throws IOException, InterruptedException {
        long from = System.nanoTime();
        var night = start(household, List.of("-Dportal.failpoint=nowhere"), story.day());
        int exit = end(household, night);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        var said = Files.readString(household.root.resolve("night.log"));
        assertThat(exit).as(said).isZero();
        var times = new HashMap<String, Integer>();
        said.lines().filter(line -> line.startsWith(NightProgram.REACHED)).forEach(line -> {
            var words = line.split(" ");
            times.put(words[1], Integer.valueOf(words[2]));
        });
        return new Undisturbed(Aftermath.of(household, story.day()), times, millis);
    }

    Undisturbed of(Story story) {
        return undisturbed.get(story);
    }

    @Override
    public int of(Story story, String place) {
        return of(story).times().getOrDefault(place, 0);
    }

    /** Two chunks of pages, a mirror with pictures and files, an export; in each some that cannot be taken in. */
    private static Household town(Path root, TestDatabase database) throws IOException {
        var household = new Household(root, database).withMirror();
        household.pages(1, 60);
        household.write("pages/rong.txt", new byte[0]);
        household.write("pages/hong.txt", new byte[] {1, 2, 0, 3});
        household.write("export.xml", export());
        household.withSources(
                Household.source("pages", "main", "pages"),
                "  - {name: mirror, system: phan-thiet, keyspace: mirror, format: html, path: mirror, complete: true}\n",
                "  - {name: wp, system: phan-thiet, keyspace: wp, format: wxr, path: export.xml, complete: true}\n");
        household.workspace();
        return household;
    }

    private static byte[] export() throws IOException {
        try (var in = LegacyFormats.class.getResourceAsStream("wxr/xa-song-mai/input.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** Some are new, some differ, some are gone; what could not be taken in now can, and the other way round. */
    private static void change(Household household) {
        household.pages(61, 64);
        for (int i = 10; i < 14; i++) {
            household.page(Household.name(i), 2);
        }
        household.remove(Household.name(1));
        household.remove(Household.name(2));
        household.page("rong.txt", 7);
        household.write("pages/" + Household.name(20), new byte[0]);
        household.edit("export.xml", "Đoàn viên có mặt từ sớm.", "Đoàn viên có mặt từ rất sớm.");
    }

    /** Lets it befall a night, then starts once more undisturbed. */
    Result befall(Crash crash) throws IOException, InterruptedException {
        var beginning = beginnings.get(crash.database()).get(crash.story());
        var household = beginning.copyTo(folder.resolve("crash-" + crash.number()));
        var day = crash.story().day();
        int kills = 0;
        boolean later = false;
        for (var blow : crash.blows()) {
            if (kill(household, blow, crash, later)) {
                kills++;
            }
            later = later || hasBegun(household, crash, blow);
        }
        assertThat(end(household, start(household, List.of(), day, minutes(crash, later))))
                .as(Files.readString(household.root.resolve("night.log")))
                .isZero();
        var aftermath = Aftermath.of(household, day);
        household.remove();
        return new Result(kills, aftermath);
    }

    /** Whether it died; it did not where it never got there. */
    private boolean kill(Household household, Blow blow, Crash crash, boolean later)
            throws IOException, InterruptedException {
        var day = crash.story().day();
        if (!blow.place().equals(Crash.ANYWHERE)) {
            var night = start(household, List.of("-Dportal.failpoint=" + blow), day, minutes(crash, later));
            return died(household, end(household, night));
        }
        var night = start(household, List.of(), day, minutes(crash, later));
        long moment = of(crash.story()).millis() * blow.time() / 1000;
        if (!night.waitFor(moment, TimeUnit.MILLISECONDS)) {
            night.destroyForcibly();
        }
        return died(household, end(household, night));
    }

    private static boolean died(Household household, int exit) throws IOException {
        assertThat(exit)
                .as(Files.readString(household.root.resolve("night.log")))
                .isIn(0, KILLED);
        return exit == KILLED;
    }

    /**
     * Whether the night has begun for sure, so that its instant is fixed and the next start's clock may say what it
     * likes. An H2 file that a dead program has left is for the next start alone to open.
     */
    private static boolean hasBegun(Household household, Crash crash, Blow blow) {
        var day = crash.story().day();
        return crash.database() == TestDatabase.POSTGRESQL
                ? household.askIfThere("select count(*) from run where business_date = '" + day + "'") > 0
                : !blow.place().equals(Crash.ANYWHERE) && !blow.place().equals("night.recovered");
    }

    private static String minutes(Crash crash, boolean later) {
        return String.valueOf(later ? crash.shift() : 0);
    }

    private static Process start(Household household, List<String> options, String... arguments) throws IOException {
        return NightProcess.start(household.root, options, arguments);
    }

    private static int end(Household household, Process night) throws InterruptedException {
        assertThat(night.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        household.awaitNobody();
        return night.exitValue();
    }
}
