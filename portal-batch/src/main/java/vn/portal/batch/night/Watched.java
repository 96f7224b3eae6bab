package vn.portal.batch.night;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.Health;
import vn.portal.batch.report.Metrics;
import vn.portal.batch.report.Standing;
import vn.portal.batch.workspace.Workspace;

/**
 * What a watch knows at a moment.
 *
 * @param since when it began
 * @param workspace as {@code portal.yaml} was when it was right last
 * @param wrong whether it is wrong now
 * @param standing after the last night; null where that is not known yet
 * @param misses how many nights since could not even begin, or broke off
 * @param next when the next night begins; null where that is not known yet
 * @param running since when a night has been running; null where none is
 * @param lag how much later than it was due the last one began
 */
record Watched(
        Instant since,
        Workspace workspace,
        Timetable timetable,
        boolean wrong,
        @Nullable Standing standing,
        int misses,
        @Nullable Instant next,
        @Nullable Instant running,
        Duration lag) {
    /** How late a night may begin without being a missed one. */
    static final Duration GRACE = Duration.ofMinutes(5);

    static Watched begin(Instant since, Workspace workspace) {
        return new Watched(since, workspace, Timetable.of(workspace), false, null, 0, null, null, Duration.ZERO);
    }

    Watched over(Workspace opened) {
        return new Watched(since, opened, Timetable.of(opened), false, standing, misses, next, running, lag);
    }

    Watched wronglyConfigured() {
        return new Watched(since, workspace, timetable, true, standing, misses, next, running, lag);
    }

    Watched waiting(Instant start) {
        return new Watched(since, workspace, timetable, wrong, standing, misses, start, null, lag);
    }

    Watched running(Instant now, Duration late) {
        return new Watched(since, workspace, timetable, wrong, standing, misses, null, now, late);
    }

    /** After a night that has told how the portal stands. */
    Watched standing(Standing now) {
        return new Watched(since, workspace, timetable, wrong, now, 0, next, null, lag);
    }

    /** After one that was somebody else's. */
    Watched idle() {
        return new Watched(since, workspace, timetable, wrong, standing, misses, next, null, lag);
    }

    /** After one that came to nothing. */
    Watched missed() {
        return new Watched(since, workspace, timetable, wrong, standing, misses + 1, next, null, lag);
    }

    Health health(Instant now) {
        return new Health(now, problems(now), standing, failures(), next, running, lag(now));
    }

    /** What somebody has to look at, a word for each. */
    private List<String> problems(Instant now) {
        var problems = new ArrayList<String>();
        add(problems, "configuration", wrong);
        add(problems, "failed", failures() > 0);
        add(problems, "late", running == null && next != null && now.isAfter(next.plus(GRACE)));
        // one night without success is seen once the next one is due
        add(
                problems,
                "overdue",
                now.isAfter(timetable.next(timetable.next(lastGood())).plus(GRACE)));
        add(problems, "unbalanced", standing != null && standing.unbalanced() > 0);
        var most = workspace.settings().alerts().rejects();
        add(problems, "rejects", most != null && standing != null && standing.quarantined() > most);
        return problems;
    }

    private static void add(List<String> problems, String problem, boolean is) {
        if (is) {
            problems.add(problem);
        }
    }

    private int failures() {
        return (standing == null ? 0 : standing.failures()) + misses;
    }

    /** When the last night began that went well; before the first, when the watch did. */
    private Instant lastGood() {
        return standing == null || standing.success() == null
                ? since
                : standing.success().run().startedAt();
    }

    private Duration lag(Instant now) {
        return running == null && next != null && now.isAfter(next) ? Duration.between(next, now) : lag;
    }

    Metrics metrics(Instant now) {
        var metrics = new Metrics(workspace.settings().portal().address().toString());
        if (standing != null) {
            metrics.standing(standing);
        }
        var health = health(now);
        return metrics.at("portal_schedule_next_timestamp_seconds", "When the next night begins.", next)
                .gauge(
                        "portal_schedule_lag_seconds",
                        "How much later than it was due the last night began, or the next one has not begun yet.",
                        health.lag().toMillis() / 1000.0)
                .gauge("portal_schedule_running", "Whether a night is running.", running == null ? 0 : 1)
                .gauge(
                        "portal_schedule_failures_in_a_row",
                        "Nights that did not go well since the last one that did, with those that could not even begin.",
                        health.failures())
                .gauge("portal_schedule_healthy", "Whether nobody has to look at it.", health.isWell() ? 1 : 0);
    }
}
