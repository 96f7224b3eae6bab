package vn.portal.batch.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a portal that runs its nights by itself needs anybody to look at it.
 *
 * @param problems a word for each thing that somebody has to look at
 * @param failures nights that did not go well since the last one that did
 * @param next when the next night begins
 * @param running since when a night has been running; null where none is
 * @param lag how much later than it was due the last night began, or the next one has not begun yet
 */
public record Health(
        Instant now,
        List<String> problems,
        @Nullable Standing standing,
        int failures,
        @Nullable Instant next,
        @Nullable Instant running,
        Duration lag) {

    public Health {
        problems = List.copyOf(problems);
    }

    public boolean isWell() {
        return problems.isEmpty();
    }

    public String json() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("status", isWell() ? "ok" : "failing");
        object.put("problems", problems);
        object.put("next", AsJson.at(next));
        object.put("runningSince", AsJson.at(running));
        object.put("lagSeconds", lag.toSeconds());
        object.put("failuresInARow", failures);
        var success = standing == null || standing.success() == null
                ? null
                : standing.success().finishedAt();
        object.put("lastSuccess", AsJson.at(success));
        object.put("lastSuccessAgeSeconds", success == null ? null : age(success));
        object.put("lastNight", standing == null ? null : lastNight(standing));
        object.put("rejected", standing == null ? null : standing.quarantined());
        object.put("unbalanced", standing == null ? null : standing.unbalanced());
        return AsJson.of(object);
    }

    /** A clock that was put back makes nothing younger than now. */
    private long age(Instant success) {
        return Math.max(0, Duration.between(success, now).toSeconds());
    }

    private static @Nullable Map<String, @Nullable Object> lastNight(Standing standing) {
        var last = standing.last();
        if (last == null) {
            return null;
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("run", last.run().id());
        object.put("businessDate", last.run().businessDate().toString());
        object.put("startedAt", last.run().startedAt().toString());
        object.put("finishedAt", AsJson.at(last.finishedAt()));
        object.put("exitCode", last.exitCode());
        return object;
    }
}
