package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.EffectKnown;
import vn.portal.model.Standing;

/** Finds normative documents that do not tell when they take effect. */
public final class EffectKnownValidator implements ConstraintValidator<EffectKnown, Directive> {

    @Override
    public boolean isValid(@Nullable Directive directive, ConstraintValidatorContext context) {
        if (directive == null
                || directive.standing() != Standing.ISSUED
                || directive.number() == null
                // the year within the number is what tells a normative document from any other
                || directive.number().year() == null
                || directive.effective() != null) {
            return true;
        }
        Place.of("effective").report(context, Map.of());
        return false;
    }
}
