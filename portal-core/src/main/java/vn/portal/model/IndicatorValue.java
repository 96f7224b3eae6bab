package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of an indicator in one place.
 *
 * @param span from the value, or the rank where there is no value, to the last that belongs to it
 * @param value null where the text tells a rank alone; null is not zero
 * @param unit what is counted ({@code point}, {@code percent}); null where the text says none
 * @param rank its place among those compared, the first being 1
 * @param outOf how many were compared
 * @param period the time it speaks of
 * @param area the place it speaks of, as written; null for the portal's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorValue(
        @NotNull(message = "{vn.portal.span-missing}") Span span,

        @Nullable @Digits(integer = 30, fraction = 30, message = "{vn.portal.value-immense}")
        BigDecimal value,

        @Nullable String unit,
        @Nullable Integer rank,
        @Nullable Integer outOf,
        @Nullable Period period,
        @Nullable String area) {

    public IndicatorValue {
        value = Copies.plain(value);
    }
}
