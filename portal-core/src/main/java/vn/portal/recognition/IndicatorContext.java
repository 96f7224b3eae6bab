package vn.portal.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * Time and place that one sentence about indices leaves to the next.
 *
 * @param area null for the portal's own place, or where none is told
 * @param year of which months speak that name none; null where no year was told
 * @param home what a level alone may call ({@code của tỉnh}); null where nothing was told
 */
record IndicatorContext(
        List<Period> periods,
        @Nullable String area,
        @Nullable Integer year,
        @Nullable String home) {
    private static final int YEAR_LENGTH = 4;

    static final IndicatorContext NONE = new IndicatorContext(List.of(), null, null, null);

    static IndicatorContext of(List<Period> periods) {
        return new IndicatorContext(periods, null, null, null);
    }

    /** With a place. */
    IndicatorContext at(@Nullable String place) {
        return new IndicatorContext(periods, place, year, place);
    }

    /** With what a level alone may call, if something does. */
    IndicatorContext from(@Nullable String place) {
        return place == null ? this : new IndicatorContext(periods, area, year, place);
    }

    /** Whether it speaks of one whole year. */
    boolean isOneYear() {
        return periods.size() == 1 && periods.get(0).toString().length() == YEAR_LENGTH;
    }

    /** With the time of another where it has none, and no year that would contradict it. */
    IndicatorContext or(IndicatorContext other) {
        return periods.isEmpty() && year == null ? new IndicatorContext(other.periods, area, year, home) : this;
    }

    IndicatorContext ofYearAlone() {
        return new IndicatorContext(List.of(), null, year, home);
    }
}
