package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.Observed;
import vn.portal.model.Statistic;

/** Finds indicators without values; one that texts only name needs none. */
public final class ObservedValidator implements ConstraintValidator<Observed, Statistic> {

    @Override
    public boolean isValid(@Nullable Statistic statistic, ConstraintValidatorContext context) {
        if (statistic == null || !statistic.observations().isEmpty() || isOnlyNamed(statistic)) {
            return true;
        }
        Place.of("observations").report(context, Map.of());
        return false;
    }

    private static boolean isOnlyNamed(Statistic statistic) {
        return statistic.provenance() == null
                || statistic.provenance().origin() == null
                || statistic.provenance().origin().system().equals(ContentId.DERIVED_SYSTEM);
    }
}
