package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.Needs;
import vn.portal.model.Standing;

/** Finds directives of which less is known than their standing asks for. */
public final class NeedsValidator implements ConstraintValidator<Needs, Directive> {
    private @Nullable Standing of;
    private @Nullable Component what;

    @Override
    public void initialize(Needs needs) {
        of = needs.of();
        what = Component.of(Directive.class, needs.what());
    }

    @Override
    public boolean isValid(@Nullable Directive directive, ConstraintValidatorContext context) {
        if (directive == null || directive.standing() != of || what.isKnown(directive)) {
            return true;
        }
        Place.of(what.name()).report(context, Map.of());
        return false;
    }
}
