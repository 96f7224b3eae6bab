package vn.portal.batch.night;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.Health;
import vn.portal.batch.report.Metrics;
import vn.portal.batch.report.Times;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Schedule;
import vn.portal.batch.workspace.Workspace;

/**
 * Runs one night after another as the schedule says, until the program is told to end.
 *
 * <p>It looks at the clock twice a minute and reckons anew each time, so that a clock that jumps lets no night come twice
 * and none be forgotten. Nights run in one thread: one that is due while another runs is passed over.
 *
 * <pre>{@code
 * NightWatch.over(workspace, opening, clock, messages, voice).run();
 * }</pre>
 */
public final class NightWatch {
    private static final Duration TICK = Duration.ofSeconds(30);
    /** A clock that was put back by more had been wrong before. */
    private static final Duration PUT_BACK = Duration.ofDays(1);

    private final Nights nights;
    private final Clock clock;
    private final Messages messages;
    private final Voice voice;
    private final Pause pause;
    private volatile Watched watched;
    /** The last due night that was run or passed over; null while it is not known what has been. */
    private @Nullable Instant served;

    private boolean blind;

    /** Waits. */
    interface Pause {
        /**
         * Waits that long at most.
         *
         * @return whether the watch is told to end
         */
        boolean upTo(Duration time) throws InterruptedException;
    }

    NightWatch(Nights nights, Workspace workspace, Clock clock, Messages messages, Voice voice, Pause pause) {
        this.nights = nights;
        this.clock = clock;
        this.messages = messages;
        this.voice = voice;
        this.pause = pause;
        this.watched = Watched.begin(clock.instant(), workspace);
    }

    /**
     * A watch over a workspace that has a schedule.
     *
     * @param opening opens it again, as {@code portal.yaml} stands then; empty where that is wrong, which it says
     */
    public static NightWatch over(
            Workspace workspace, Supplier<Optional<Workspace>> opening, Clock clock, Messages messages, Voice voice) {
        var nights = new WorkspaceNights(workspace, opening, clock, messages);
        return new NightWatch(nights, workspace, clock, messages, voice, new Told());
    }

    /** Whether somebody has to look at it; may be asked from any thread. */
    public Health health() {
        return watched.health(clock.instant());
    }

    /** What Prometheus may know; may be asked from any thread. */
    public Metrics metrics() {
        return watched.metrics(clock.instant());
    }

    /** Runs nights until it is told to end. */
    public void run() throws InterruptedException {
        boolean told = false;
        while (!told) {
            told = pause.upTo(step());
        }
    }

    /**
     * Does what is to be done now.
     *
     * @return how long there is nothing to be done
     */
    private Duration step() {
        if (nights.hasChanged()) {
            open();
        }
        if (served == null && !lookBack()) {
            return TICK;
        }
        var now = clock.instant();
        if (served == null || served.isAfter(now.plus(PUT_BACK))) {
            served = now;
        }
        var due = watched.timetable().next(served);
        var start = watched.timetable().start(due);
        if (!now.isBefore(start)) {
            meet(due, Duration.between(start, now));
            return Duration.ZERO;
        }
        waitFor(start);
        var time = Duration.between(now, start);
        return time.compareTo(TICK) < 0 ? time : TICK;
    }

    private void waitFor(Instant start) {
        if (!start.equals(watched.next())) {
            voice.say(messages.text("schedule.next", at(start)));
        }
        watched = watched.waiting(start);
    }

    /** Finds out when a night ran last, and brings one to its end that broke off. */
    private boolean lookBack() {
        try {
            var past = nights.past(watched.workspace());
            watched = watched.standing(past.standing());
            served = past.begun() == null ? clock.instant() : past.begun();
            if (past.unfinished() != null && catchesUp()) {
                goOn(past.unfinished(), served);
            }
            blind = false;
            return true;
        } catch (IOException | RuntimeException e) {
            if (!blind) {
                voice.failed(e);
                watched = watched.missed();
            }
            blind = true;
            return false;
        }
    }

    private boolean catchesUp() {
        return watched.timetable().schedule().missed() == Schedule.Missed.CATCH_UP;
    }

    private void goOn(LocalDate unfinished, Instant begun) {
        voice.say(messages.text("schedule.goes-on", unfinished));
        var missed = watched.timetable().latest(begun, clock.instant());
        night(missed.orElse(begun), missed.map(watched.timetable()::day).orElse(unfinished), Duration.ZERO);
    }

    /** A night is due; of several that were missed the last one stands for all. */
    private void meet(Instant first, Duration late) {
        var now = clock.instant();
        var due = watched.timetable().latest(first, now).orElse(first);
        boolean missed = late.compareTo(Watched.GRACE) > 0;
        if (missed && !catchesUp()) {
            voice.say(messages.text("schedule.missed", at(due)));
            served = due;
            return;
        }
        if (missed) {
            voice.say(messages.text("schedule.caught-up", at(due)));
        }
        night(due, watched.timetable().day(due), Duration.between(due, now));
    }

    private void night(Instant due, LocalDate day, Duration lag) {
        var opened = open();
        watched = watched.running(clock.instant(), lag);
        watched = opened.isPresent() ? night(opened.get(), day) : watched.missed();
        var passed = watched.timetable().latest(due, clock.instant());
        passed.ifPresent(last -> voice.say(messages.text("schedule.overlapped", at(last))));
        served = passed.orElse(due);
    }

    private Watched night(Workspace workspace, LocalDate day) {
        try {
            var order = new NightOrder(NightOrder.Scope.NIGHT, day, Set.of(), Set.of(), false);
            var result = nights.run(workspace, order);
            voice.ended(result);
            if (result.standing() != null) {
                return watched.standing(result.standing());
            }
            // whoever else runs there does the night's work
            return result.exit() == ExitCode.ACTIVE ? watched.idle() : watched.missed();
        } catch (IOException | RuntimeException e) {
            voice.failed(e);
            return watched.missed();
        }
    }

    private Optional<Workspace> open() {
        var opened = nights.open();
        if (opened.isPresent() && opened.get().settings().schedule() == null) {
            voice.say(messages.text("schedule.none"));
            opened = Optional.empty();
        }
        watched = opened.map(watched::over).orElseGet(watched::wronglyConfigured);
        return opened;
    }

    private String at(Instant instant) {
        return new Times(watched.timetable().zone(), messages).at(instant);
    }
}
