package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param value null where the source gives none; null is not zero
 * @param rank its place among those compared, the first being 1; null where the source tells none
 * @param outOf how many were compared; null where the source tells nothing of it
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

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer rank,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer outOf,
        @NotNull(message = "{vn.portal.status-missing}") Status status,

        @JsonProperty(required = true) @Positive(message = "{vn.portal.revision-low}")
        int revision,

        @JsonView(ForKeepers.class)
        @NotNull(message = "{vn.portal.hash-missing}")
        @Pattern(regexp = "[0-9a-f]{64}", message = "{vn.portal.hash-malformed}")
        String capture) {
    public Observation {
        value = Copies.plain(value);
    }

    /** A value without a rank. */
    public Observation(
            @Nullable Period period,
            @Nullable String area,
            @Nullable BigDecimal value,
            Status status,
            int revision,
            String capture) {
        this(period, area, value, null, null, status, revision, capture);
    }

    /** Whether another tells nothing else: values are compared as numbers, and what is not told contradicts nothing. */
    public boolean agrees(Observation other) {
        boolean values = value == null || other.value == null || value.compareTo(other.value) == 0;
        boolean ranks = rank == null || other.rank == null || rank.equals(other.rank);
        return values && ranks && (outOf == null || other.outOf == null || outOf.equals(other.outOf));
    }

    /** The same with what another tells beyond it. */
    public Observation filled(Observation other) {
        return new Observation(
                period,
                area,
                value == null ? other.value : value,
                rank == null ? other.rank : rank,
                outOf == null ? other.outOf : outOf,
                status,
                revision,
                capture);
    }

    /** The same as a later revision. */
    public Observation revised(int revision) {
        return new Observation(period, area, value, rank, outOf, status, revision, capture);
    }

    /** How sure a value is. */
    public enum Status {
        /** Read from a page as it stood. */
        @JsonProperty("captured")
        CAPTURED,
        /** Told by a story. */
        @JsonProperty("reported")
        REPORTED,
        /** Published by who measured it. */
        @JsonProperty("published")
        PUBLISHED
    }
}
