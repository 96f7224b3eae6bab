package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.Needs;
import vn.portal.model.Standing;

/** Finds directives of which less is known than their standing asks for. */
public final class NeedsValidator implements ConstraintValidator<Needs, Directive> {
    private @Nullable Standing of;
    private @Nullable Method component;

    @Override
    public void initialize(Needs needs) {
        of = needs.of();
        component = Arrays.stream(Directive.class.getRecordComponents())
                .filter(c -> c.getName().equals(needs.what()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component of a directive: " + needs.what()))
                .getAccessor();
    }

    @Override
    public boolean isValid(@Nullable Directive directive, ConstraintValidatorContext context) {
        if (directive == null || directive.standing() != of || isKnown(directive)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(component.getName())
                .addConstraintViolation();
        return false;
    }

    private boolean isKnown(Directive directive) {
        try {
            var value = component.invoke(directive);
            return value instanceof String text ? !text.isBlank() : value != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an accessor that cannot be called: " + component, e);
        }
    }
}
