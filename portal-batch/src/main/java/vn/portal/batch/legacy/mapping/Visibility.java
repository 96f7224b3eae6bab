package vn.portal.batch.legacy.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers may see of an item at an instant, and until when that holds.
 *
 * @param turns when it changes by itself; null for never
 */
record Visibility(State state, @Nullable Instant turns) {

    /**
     * Judges a state by the time for which it was meant.
     *
     * <p>Time makes public only what was published or scheduled; every other state stays what it is.
     *
     * @param from null for no bound
     * @param until null for no bound
     */
    static Visibility of(State said, @Nullable Instant from, @Nullable Instant until, Instant now) {
        boolean isDue = said == State.PUBLISHED || said == State.SCHEDULED && from != null;
        if (!isDue) {
            return new Visibility(said, null);
        }
        if (until != null && !until.isAfter(now)) {
            return new Visibility(State.EXPIRED, null);
        }
        return from != null && from.isAfter(now)
                ? new Visibility(State.SCHEDULED, from)
                : new Visibility(State.PUBLISHED, until);
    }
}
