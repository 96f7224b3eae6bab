package vn.portal.batch.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step of a night takes, for its report; nothing of it reaches content. */
final class Laps {
    private final Clock clock;
    private final Map<String, Duration> steps = new LinkedHashMap<>();
    private Instant since;

    Laps(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** That step ends now, and the next one begins. A clock that was put back makes no step shorter than nothing. */
    void end(String step) {
        var now = clock.instant();
        var took = Duration.between(since, now);
        steps.merge(step, took.isNegative() ? Duration.ZERO : took, Duration::plus);
        since = now;
    }

    Map<String, Duration> steps() {
        return new LinkedHashMap<>(steps);
    }
}
