package vn.portal.assertions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Statistic;

/** Assertions on an indicator. */
public final class StatisticAssert extends ContentAssert<StatisticAssert, Statistic> {

    StatisticAssert(@Nullable Statistic actual) {
        super(actual, StatisticAssert.class);
    }

    public StatisticAssert hasCode(String code) {
        isNotNull();
        return same("code", actual.code(), code);
    }

    /** @param value in any scale: {@code 69.0} is {@code 69} */
    public StatisticAssert hasObservation(String period, String value) {
        isNotNull();
        var wanted = Period.parse(period);
        boolean found = actual.observations().stream()
                .filter(o -> wanted.equals(o.period()))
                .map(Observation::value)
                .anyMatch(v -> v != null && v.compareTo(new BigDecimal(value)) == 0);
        if (!found) {
            failWithMessage(
                    "Expecting%n  %s%nto be%n  %s%nin %s but there are%n  %s",
                    actual.headline(), value, period, actual.observations());
        }
        return myself;
    }
}
