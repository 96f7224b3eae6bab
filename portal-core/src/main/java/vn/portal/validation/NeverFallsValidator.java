package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.NeverFalls;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Statistic;

/** Finds running totals that are lower than they were. */
public final class NeverFallsValidator implements ConstraintValidator<NeverFalls, Statistic> {
    private static final String TOTAL = "-total";

    @Override
    public boolean isValid(@Nullable Statistic statistic, ConstraintValidatorContext context) {
        if (statistic == null || statistic.code() == null || !statistic.code().endsWith(TOTAL)) {
            return true;
        }
        var observations = statistic.observations();
        var last = new HashMap<String, Observation>();
        boolean valid = true;
        for (int i : inTime(observations)) {
            var now = observations.get(i);
            var before = last.put(String.valueOf(now.area()), now);
            if (before != null && before.value().compareTo(now.value()) > 0) {
                report(i, before, now, context);
                valid = false;
            }
        }
        return valid;
    }

    private record Told(Period period, @Nullable String area) {}

    /** The places of those that hold: of each period and area the last revision. */
    private static List<Integer> inTime(List<Observation> observations) {
        var holding = new LinkedHashMap<Told, Integer>();
        for (int i = 0; i < observations.size(); i++) {
            var now = observations.get(i);
            if (now != null && now.period() != null && now.value() != null) {
                holding.merge(
                        new Told(now.period(), now.area()),
                        i,
                        (old, more) -> observations.get(old).revision() > now.revision() ? old : more);
            }
        }
        return holding.values().stream()
                .sorted(Comparator.comparing(i -> end(observations.get(i))))
                .toList();
    }

    /** A year ends after all of its months: the sign sorts behind digits and hyphens. */
    private static String end(Observation observation) {
        return observation.period().end() + "~";
    }

    private static void report(int place, Observation before, Observation now, ConstraintValidatorContext context) {
        Place.in("observations", place, "value")
                .report(
                        context,
                        Map.of(
                                "found", Found.shortened(now.value().toPlainString()),
                                "before", Found.shortened(before.value().toPlainString()),
                                "period", before.period().toString()));
    }
}
