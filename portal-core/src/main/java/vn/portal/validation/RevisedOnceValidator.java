package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.RevisedOnce;
import vn.portal.model.Statistic;

/** Finds values of which nobody can say which one holds. */
public final class RevisedOnceValidator implements ConstraintValidator<RevisedOnce, Statistic> {

    private record Revision(Period period, @Nullable String area, int number) {}

    @Override
    public boolean isValid(@Nullable Statistic statistic, ConstraintValidatorContext context) {
        if (statistic == null) {
            return true;
        }
        var first = new HashMap<Revision, Observation>();
        boolean valid = true;
        for (int i = 0; i < statistic.observations().size(); i++) {
            var now = statistic.observations().get(i);
            if (now != null && now.period() != null) {
                var before = first.putIfAbsent(new Revision(now.period(), now.area(), now.revision()), now);
                if (before != null && !Objects.equals(before.value(), now.value())) {
                    Place.in("observations", i, "revision")
                            .report(context, Map.of("period", now.period().toString()));
                    valid = false;
                }
            }
        }
        return valid;
    }
}
