package vn.portal.batch.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.portal.batch.workspace.Schedule;
import vn.portal.batch.workspace.Workspace;

/**
 * When nights are due by the portal's clock.
 *
 * <p>It reckons in local times, each of which comes once a day: where the clock is put forward over one, that night is due
 * as much later; where it is put back, at the first of both.
 *
 * @param seed makes portals that are due at one time begin at different ones
 */
record Timetable(Schedule schedule, ZoneId zone, long seed) {
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(2), Duration.ofHours(2), Duration.ofDays(2), Duration.ofDays(62));

    /** Of a workspace that has a schedule. */
    static Timetable of(Workspace workspace) {
        var settings = workspace.settings();
        var portal = settings.portal();
        return new Timetable(
                Objects.requireNonNull(settings.schedule()),
                portal.zone(),
                portal.address().toString().hashCode());
    }

    /** The first time after that one when a night is due. */
    Instant next(Instant after) {
        var local = after.atZone(zone).toLocalDateTime();
        Instant due;
        do {
            local = next(local);
            due = local.atZone(zone).toInstant();
        } while (!due.isAfter(after));
        return due;
    }

    private LocalDateTime next(LocalDateTime after) {
        // the settings take no expression that never comes
        return Objects.requireNonNull(schedule.cron().next(after), () -> "never again: " + schedule.cron());
    }

    /** The last time when a night was due after the one instant, and not after the other. */
    Optional<Instant> latest(Instant after, Instant until) {
        for (var window : WINDOWS) {
            var from = until.minus(window);
            if (!from.isAfter(after)) {
                break;
            }
            var found = last(from, until);
            if (found.isPresent()) {
                return found;
            }
        }
        return last(after, until);
    }

    private Optional<Instant> last(Instant after, Instant until) {
        Instant last = null;
        for (var due = next(after); !due.isAfter(until); due = next(due)) {
            last = due;
        }
        return Optional.ofNullable(last);
    }

    /** When the night that is due then begins: the same whenever it is asked, and before the next one is due. */
    Instant start(Instant due) {
        long most = Math.min(
                schedule.jitter().toSeconds(), Duration.between(due, next(due)).toSeconds() - 1);
        return most <= 0 ? due : due.plusSeconds(new SplittableRandom(seed ^ due.getEpochSecond()).nextLong(most + 1));
    }

    /** The day whose night it is. */
    LocalDate day(Instant due) {
        return due.atZone(zone).toLocalDate();
    }
}
