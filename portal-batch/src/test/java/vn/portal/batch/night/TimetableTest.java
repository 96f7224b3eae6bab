package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;
import vn.portal.batch.workspace.Schedule;

class TimetableTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void goesByThePortalsClock() {
        var nights = timetable("0 0 2 * * *", 0, VIETNAM);
        assertThat(nights.next(Instant.parse("2024-02-22T18:59:59Z"))).isEqualTo("2024-02-22T19:00:00Z");
        assertThat(nights.next(Instant.parse("2024-02-22T19:00:00Z"))).isEqualTo("2024-02-23T19:00:00Z");
        assertThat(nights.day(Instant.parse("2024-02-22T19:00:00Z"))).isEqualTo(LocalDate.of(2024, 2, 23));
    }

    /** Half past two is not there on the 31st of March, and twice on the 27th of October. */
    @ParameterizedTest
    @ValueSource(strings = {"0 30 2 * * *", "0 30 3 * * *", "0 0 2 * * *", "0 0 3 * * *"})
    void hasOneNightADayWhereTheClockIsPutForwardOrBack(String cron) {
        var nights = timetable(cron, 0, BERLIN);
        for (var from : List.of("2024-03-29T00:00:00Z", "2024-10-25T00:00:00Z")) {
            var days = Stream.iterate(nights.next(Instant.parse(from)), nights::next)
                    .limit(4)
                    .map(nights::day)
                    .toList();
            assertThat(days).doesNotHaveDuplicates();
            assertThat(days.get(0).plusDays(3)).isEqualTo(days.get(3));
        }
    }

    @Test
    void isDueAnHourLaterWhereItsTimeIsLeftOutAndAtTheFirstWhereItComesTwice() {
        var nights = timetable("0 30 2 * * *", 0, BERLIN);
        assertThat(nights.next(Instant.parse("2024-03-31T00:00:00Z"))).isEqualTo("2024-03-31T01:30:00Z");
        assertThat(nights.next(Instant.parse("2024-10-27T00:00:00Z"))).isEqualTo("2024-10-27T00:30:00Z");
        assertThat(nights.next(Instant.parse("2024-10-27T00:30:00Z"))).isEqualTo("2024-10-28T01:30:00Z");
        assertThat(nights.next(Instant.parse("2024-10-27T01:10:00Z"))).isEqualTo("2024-10-28T01:30:00Z");
    }

    @Test
    void knowsTheLastOfManyThatWereMissed() {
        var nights = timetable("0 0 2 * * *", 0, VIETNAM);
        var now = Instant.parse("2024-02-29T05:00:00Z");
        assertThat(nights.latest(Instant.parse("2024-01-01T00:00:00Z"), now))
                .contains(Instant.parse("2024-02-28T19:00:00Z"));
        assertThat(nights.latest(Instant.parse("2024-02-28T18:59:59Z"), now))
                .contains(Instant.parse("2024-02-28T19:00:00Z"));
        assertThat(nights.latest(Instant.parse("2024-02-28T19:00:00Z"), now)).isEmpty();
        assertThat(nights.latest(now, now)).isEmpty();
        assertThat(nights.latest(now, now.minusSeconds(864_000))).isEmpty();
    }

    /** Ten years of every second are not gone through one by one. */
    @Test
    void findsTheLastWithoutGoingThroughAll() {
        var now = Instant.parse("2024-02-29T05:00:00Z");
        assertThat(timetable("* * * * * *", 0, VIETNAM).latest(Instant.parse("2014-01-01T00:00:00Z"), now))
                .contains(now);
        assertThat(timetable("0 0 2 29 2 *", 0, VIETNAM).latest(Instant.EPOCH, now))
                .contains(Instant.parse("2024-02-28T19:00:00Z"));
    }

    @Test
    void beginsLaterByChanceWithinItsBoundAndAlwaysByTheSame() {
        var nights = timetable("0 0 2 * * *", 30, VIETNAM);
        var dues = Stream.iterate(nights.next(Instant.parse("2024-01-01T00:00:00Z")), nights::next)
                .limit(200)
                .toList();
        assertThat(dues)
                .allSatisfy(due -> assertThat(nights.start(due))
                        .isBetween(due, due.plus(Duration.ofMinutes(30)))
                        .isEqualTo(timetable("0 0 2 * * *", 30, VIETNAM).start(due)));
        assertThat(dues.stream()
                        .map(due -> Duration.between(due, nights.start(due)))
                        .distinct()
                        .count())
                .isGreaterThan(150);
        assertThat(dues.stream()
                        .filter(due -> other(nights).start(due).equals(nights.start(due)))
                        .count())
                .as("two portals at one time")
                .isLessThan(10);
    }

    private static Timetable other(Timetable nights) {
        return new Timetable(nights.schedule(), nights.zone(), 8);
    }

    @Test
    void beginsBeforeTheNextOneIsDueHoweverMuchItMayBeLate() {
        var nights = timetable("0 0 * * * *", 1440, VIETNAM);
        var due = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < 100; i++, due = nights.next(due)) {
            assertThat(nights.start(due)).isBefore(nights.next(due));
        }
        assertThat(timetable("* * * * * *", 10, VIETNAM).start(due)).isEqualTo(due);
    }

    private static Timetable timetable(String cron, int minutes, ZoneId zone) {
        var schedule = new Schedule(
                CronExpression.parse(cron),
                Schedule.Missed.CATCH_UP,
                Duration.ofMinutes(minutes),
                new Schedule.Listen("127.0.0.1", 0));
        return new Timetable(schedule, zone, 7);
    }
}
