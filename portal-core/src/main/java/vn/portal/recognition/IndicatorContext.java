package vn.portal.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * Time and place that one sentence about indices leaves to the next.
 *
 * @param area null for the portal's own place, or where none is told
 * @param year of which months speak that name none; null where no year was told
 */
record IndicatorContext(
        List<Period> periods,
        @Nullable String area,
        @Nullable Integer year) {
    static final IndicatorContext NONE = new IndicatorContext(List.of(), null, null);

    /** With the time of another where it has none, and no year that would contradict it. */
    IndicatorContext or(IndicatorContext other) {
        return periods.isEmpty() && year == null ? new IndicatorContext(other.periods, area, year) : this;
    }

    IndicatorContext ofYearAlone() {
        return new IndicatorContext(List.of(), null, year);
    }
}
