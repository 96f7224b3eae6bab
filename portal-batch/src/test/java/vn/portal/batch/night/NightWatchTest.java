package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.report.Exposition;
import vn.portal.batch.report.Standing;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.RunLog;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** A watch in a world whose clock only goes on where somebody waits, or a night runs. */
class NightWatchTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void begins() throws IOException {
        world = new World("cron: 0 2 * * *");
        // ten in the morning there
        world.now = Instant.parse("2024-02-22T03:00:00Z");
    }

    @Test
    void runsANightADayAndSaysWhenTheNextOneBegins() throws Exception {
        world.watchUntil("2024-02-24T12:00:00Z");

        assertThat(world.nights)
                .containsExactly("2024-02-23 at 2024-02-22T19:00:00Z", "2024-02-24 at 2024-02-23T19:00:00Z");
        assertThat(world.said)
                .containsExactly(
                        "The next night begins at 02:00 2024-02-23.",
                        "DONE",
                        "The next night begins at 02:00 2024-02-24.",
                        "DONE",
                        "The next night begins at 02:00 2024-02-25.");
    }

    @Test
    void catchesUpOnceForHoweverManyNightsWereMissed() throws Exception {
        world.begun = Instant.parse("2024-02-15T19:00:00Z");

        world.watchUntil("2024-02-22T18:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-22 at 2024-02-22T03:00:00Z");
        assertThat(world.said)
                .containsExactly(
                        "The night of 02:00 2024-02-22 was missed and begins now.",
                        "DONE",
                        "The next night begins at 02:00 2024-02-23.");
        // the program starts once more: what was caught up is not caught up again
        world.nights.clear();
        world.watchUntil("2024-02-22T18:30:00Z");
        assertThat(world.nights).isEmpty();
    }

    @Test
    void leavesOutWhatWasMissedWhereThatIsConfigured() throws Exception {
        world.configure("cron: 0 2 * * *, missed: skip");
        world.begun = Instant.parse("2024-02-15T19:00:00Z");

        world.watchUntil("2024-02-23T12:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-23 at 2024-02-22T19:00:00Z");
        assertThat(world.said.get(0)).isEqualTo("The night of 02:00 2024-02-22 was missed and is left out.");
    }

    @Test
    void missesNothingBeforeTheFirstNightOfAll() throws Exception {
        world.watchUntil("2024-02-22T12:00:00Z");

        assertThat(world.nights).isEmpty();
    }

    @Test
    void bringsANightToItsEndThatBrokeOffBeforeItWaits() throws Exception {
        world.begun = Instant.parse("2024-02-21T19:00:00Z");
        world.unfinished = LocalDate.of(2024, 2, 22);

        world.watchUntil("2024-02-22T12:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-22 at 2024-02-22T03:00:00Z");
        assertThat(world.said.get(0)).startsWith("The night of 2024-02-22 was never brought to its end");
    }

    @Test
    void passesOverANightThatIsDueWhileAnotherRuns() throws Exception {
        world.takes = Duration.ofHours(30);

        world.watchUntil("2024-02-25T12:00:00Z");

        assertThat(world.nights)
                .containsExactly("2024-02-23 at 2024-02-22T19:00:00Z", "2024-02-25 at 2024-02-24T19:00:00Z");
        assertThat(world.said).contains("The night of 02:00 2024-02-24 is left out: another one was still running.");
    }

    @Test
    void runsNoNightTwiceWhereTheClockIsPutBack() throws Exception {
        world.watchUntil("2024-02-22T19:10:00Z");
        world.begun = Instant.parse("2024-02-22T19:00:00Z");
        world.onTick(Instant.parse("2024-02-22T20:00:00Z"), () -> world.now = Instant.parse("2024-02-22T18:30:00Z"));

        world.watchUntil("2024-02-23T12:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-23 at 2024-02-22T19:00:00Z");
    }

    @Test
    void catchesUpOnceWhereTheClockIsPutForward() throws Exception {
        world.onTick(Instant.parse("2024-02-22T05:00:00Z"), () -> world.now = Instant.parse("2024-02-24T05:00:00Z"));

        world.watchUntil("2024-02-24T12:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-24 at 2024-02-24T05:00:00Z");
    }

    /** A machine without a battery may begin in 2038. */
    @Test
    void goesOnFromTheRightTimeWhereTheClockHadBeenFarAhead() throws Exception {
        world.now = Instant.parse("2038-01-19T03:14:00Z");
        world.onTick(Instant.parse("2038-01-19T03:15:00Z"), () -> world.now = Instant.parse("2024-02-22T05:00:00Z"));

        world.watchUntil("2024-02-24T12:00:00Z");

        assertThat(world.nights)
                .containsExactly("2024-02-23 at 2024-02-22T19:00:00Z", "2024-02-24 at 2024-02-23T19:00:00Z");
    }

    @Test
    void goesByAChangedScheduleFromTheNextLookOn() throws Exception {
        world.onTick(Instant.parse("2024-02-22T05:00:00Z"), () -> world.configure("cron: 30 23 * * *"));

        world.watchUntil("2024-02-23T12:00:00Z");

        assertThat(world.nights).containsExactly("2024-02-22 at 2024-02-22T16:30:00Z");
    }

    @Test
    void runsNoNightOnAWrongConfigurationAndSaysThatItIsUnwell() throws Exception {
        world.onTick(Instant.parse("2024-02-22T05:00:00Z"), () -> world.configure("cron: never"));
        world.watchUntil("2024-02-22T19:10:00Z");

        assertThat(world.nights).isEmpty();
        assertThat(world.watch.health().problems()).containsExactly("configuration", "failed");

        world.onTick(Instant.parse("2024-02-22T20:00:00Z"), () -> world.configure("cron: 0 2 * * *"));
        world.goOnUntil("2024-02-23T19:10:00Z");

        assertThat(world.nights).containsExactly("2024-02-24 at 2024-02-23T19:00:00Z");
        assertThat(world.watch.health().problems()).isEmpty();
    }

    @Test
    void looksAgainWhereTheDatabaseIsNotThereYet() throws Exception {
        world.begun = Instant.parse("2024-02-15T19:00:00Z");
        world.failure = new IOException("no database");
        world.onTick(Instant.parse("2024-02-22T03:05:00Z"), () -> {
            assertThat(world.watch.health().problems()).containsExactly("failed");
            world.failure = null;
        });

        world.watchUntil("2024-02-22T12:00:00Z");

        assertThat(world.said.get(0)).isEqualTo("failed: no database");
        assertThat(world.said).filteredOn(said -> said.startsWith("failed")).hasSize(1);
        assertThat(world.nights).hasSize(1);
    }

    @Test
    void goesOnAfterANightThatBrokeAndCountsIt() throws Exception {
        world.onTick(Instant.parse("2024-02-22T10:00:00Z"), () -> world.failure = new IOException("disk full"));
        world.onTick(Instant.parse("2024-02-24T10:00:00Z"), () -> world.failure = null);

        world.watchUntil("2024-02-24T03:00:00Z");
        assertThat(world.watch.health().failures()).isEqualTo(2);
        assertThat(world.watch.health().json()).contains("\"status\" : \"failing\"", "\"failuresInARow\" : 2");

        world.goOnUntil("2024-02-24T20:00:00Z");
        assertThat(world.watch.health().isWell()).isTrue();
        assertThat(world.watch.health().json()).isEqualTo("""
                {
                  "status" : "ok",
                  "problems" : [ ],
                  "next" : "2024-02-25T19:00:00Z",
                  "runningSince" : null,
                  "lagSeconds" : 0,
                  "failuresInARow" : 0,
                  "lastSuccess" : "2024-02-24T19:01:00Z",
                  "lastSuccessAgeSeconds" : 3540,
                  "lastNight" : {
                    "run" : 1,
                    "businessDate" : "2024-02-25",
                    "startedAt" : "2024-02-24T19:00:00Z",
                    "finishedAt" : "2024-02-24T19:01:00Z",
                    "exitCode" : 0
                  },
                  "rejected" : 0,
                  "unbalanced" : 0
                }
                """);
    }

    @Test
    void isUnwellWhereTwoNightsPassedWithoutSuccess() throws Exception {
        world.takes = Duration.ofHours(80);
        var problems = new ArrayList<String>();
        world.onNight(() -> problems.add(String.join(" ", world.watch.health().problems())));

        world.watchUntil("2024-02-22T20:00:00Z");

        assertThat(problems).containsExactly("overdue");
    }

    @Test
    void leavesANightToWhoeverElseIsRunningIt() throws Exception {
        world.result = NightResult.active("somebody");

        world.watchUntil("2024-02-22T20:00:00Z");

        assertThat(world.said).contains("ACTIVE");
        assertThat(world.watch.health().problems()).isEmpty();
    }

    @Test
    void tellsPrometheusTheSame() throws Exception {
        world.watchUntil("2024-02-22T20:00:00Z");

        var out = new ByteArrayOutputStream();
        world.watch.metrics().writeTo(out);

        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(Exposition.problems(text)).isEmpty();
        assertThat(Exposition.of(text).values())
                .containsEntry("portal_schedule_healthy{portal=\"https://songmai.example/\"}", 1.0)
                .containsEntry("portal_schedule_running{portal=\"https://songmai.example/\"}", 0.0)
                .containsEntry(
                        "portal_schedule_next_timestamp_seconds{portal=\"https://songmai.example/\"}", 1708714800.0)
                .containsEntry("portal_last_night_exit_code{portal=\"https://songmai.example/\"}", 0.0);
    }

    /** A directory with its nights, and a clock. */
    private final class World extends Clock implements Nights, Voice {
        private final List<String> nights = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private final Map<Instant, Runnable> ticks = new TreeMap<>();
        private Instant now = Instant.EPOCH;
        private Instant end = Instant.EPOCH;
        private Duration takes = Duration.ofMinutes(1);
        private @Nullable Instant begun;
        private @Nullable LocalDate unfinished;
        private @Nullable Exception failure;
        private @Nullable NightResult result;
        private boolean changed;
        private Runnable midnight = () -> {};
        private NightWatch watch;

        World(String schedule) {
            configure(schedule);
        }

        void configure(String schedule) {
            try {
                Files.writeString(folder.resolve("portal.yaml"), """
                        portal:
                          name: Cổng thông tin thị trấn Sông Mai
                          place: thị trấn Sông Mai
                          address: https://songmai.example/
                          tag: {authority: songmai.example, date: 2024-01-01}
                        systems: []
                        sources: []
                        schedule: {%s}
                        """.formatted(schedule));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            changed = true;
        }

        void onTick(Instant at, Runnable what) {
            ticks.put(at, what);
        }

        void onNight(Runnable what) {
            midnight = what;
        }

        /** A watch of its own, as after a start of the program. */
        void watchUntil(String end) throws InterruptedException {
            watch = new NightWatch(this, open().orElseThrow(), this, ENGLISH, this, this::pause);
            goOnUntil(end);
        }

        void goOnUntil(String end) throws InterruptedException {
            this.end = Instant.parse(end);
            watch.run();
        }

        private boolean pause(Duration time) {
            now = now.plus(time);
            for (var at : List.copyOf(ticks.keySet())) {
                if (!at.isAfter(now)) {
                    ticks.remove(at).run();
                }
            }
            return !now.isBefore(end) && now.getEpochSecond() < 2_000_000_000;
        }

        @Override
        public boolean hasChanged() {
            return changed;
        }

        @Override
        public Optional<Workspace> open() {
            changed = false;
            return Workspace.open(folder, Set.of()).workspace();
        }

        @Override
        public Past past(Workspace workspace) throws IOException {
            fail();
            return new Past(begun, unfinished, new Standing(null, Map.of(), null, 0, List.of(), Map.of(), null));
        }

        private void fail() throws IOException {
            if (failure != null) {
                throw new IOException(failure.getMessage());
            }
        }

        @Override
        public NightResult run(Workspace workspace, NightOrder order) throws IOException {
            fail();
            if (result != null) {
                return result;
            }
            nights.add(order.businessDate() + " at " + now);
            var run = new Run(1, order.businessDate(), now, Run.Status.DONE);
            begun = now;
            unfinished = null;
            now = now.plus(takes);
            midnight.run();
            var entry = new RunLog.Entry(run, now, 0, Counts.ZERO, null);
            return NightResult.of(run, List.of(), false)
                    .standing(new Standing(entry, Map.of(), entry, 0, List.of(), Map.of(), null));
        }

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void ended(NightResult ended) {
            said.add(ended.exit().name());
        }

        @Override
        public void failed(Exception why) {
            said.add("failed: " + why.getMessage());
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
