package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of an indicator. Never changed: a correction is a further revision.
 *
 * @param period what time it speaks of; null where unknown, and then never the file's time or the run's
 * @param area what place it speaks of; null for the portal's own
 * @param value null where the source says that there is none; null is not zero
 * @param status how sure the value is
 * @param revision 1 for the first value of that period and area
 * @param capture SHA-256 of the bytes it was read from, in hexadecimal
 */
public record Observation(
        @Nullable Period period,
        @Nullable String area,
        @Nullable BigDecimal value,
        Status status,
        int revision,
        String capture) {

    /** How sure a value is. */
    public enum Status {
        /** Read from a page as it stood. */
        @JsonProperty("captured")
        CAPTURED,
        /** Published by who measured it. */
        @JsonProperty("published")
        PUBLISHED
    }
}
