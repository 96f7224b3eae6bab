package vn.portal.recognition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Period;

/** What a sentence says of one index at once, as far as it has been read. */
final class IndicatorSaid {
    @Nullable
    BigDecimal value;

    @Nullable
    String unit;

    @Nullable
    Integer rank;

    @Nullable
    Integer outOf;

    @Nullable
    Period period;

    @Nullable
    String area;

    final int start;
    int end;
    /** Whether it is what the value rose from, of a time that must be told. */
    final boolean former;

    IndicatorSaid(int start, int end, boolean former) {
        this.start = start;
        this.end = end;
        this.former = former;
    }

    /** Whether it can be of an index alone, wherever it stands: a score in points or decimals, a place among many. */
    boolean isScore() {
        return Index.POINT.equals(unit)
                || unit == null && value != null && value.scale() > 1
                || rank != null && (outOf != null || value != null);
    }

    /** Whether a place among others alone is told. */
    boolean isRank() {
        return rank != null;
    }

    IndicatorValue in(Reading reading) {
        return new IndicatorValue(reading.span(start, end), value, unit, rank, outOf, period, area);
    }
}
