package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
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
        @Nullable @NotNull(message = "{vn.portal.period-unknown}", groups = Warnings.class)
        Period period,

        @Nullable String area,

        @Nullable @Digits(integer = 30, fraction = 30, message = "{vn.portal.value-immense}")
        BigDecimal value,

        @NotNull(message = "{vn.portal.status-missing}") Status status,

        @JsonProperty(required = true) @Positive(message = "{vn.portal.revision-low}")
        int revision,

        @JsonView(ForKeepers.class)
        @NotNull(message = "{vn.portal.hash-missing}")
        @Pattern(regexp = "[0-9a-f]{64}", message = "{vn.portal.hash-malformed}")
        String capture) {
    private static final int FEW = 1000;

    public Observation {
        if (value != null && value.scale() < 0 && value.scale() > -FEW) {
            // 1E+5 and 100000 are one value and must be written as one
            value = value.setScale(0);
        }
    }

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
