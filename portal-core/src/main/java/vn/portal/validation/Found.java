package vn.portal.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** What a validator of ours found, for the sentence of a host's message and for our notice alike. */
record Found(Map<String, String> arguments) {
    private static final int LONGEST = 60;

    /** Enough of a wrong value to know it again. */
    static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }

    /** Says that the constraint does not hold, where it stands. */
    void report(ConstraintValidatorContext context) {
        if (context instanceof Inspection inspection) {
            inspection.take(null, arguments);
        } else {
            violation(context).addConstraintViolation();
        }
    }

    /** One violation that carries these arguments, for a host's own validator. */
    ConstraintValidatorContext.ConstraintViolationBuilder violation(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        var ours = context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(this);
        arguments.forEach(ours::addMessageParameter);
        return ours.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate());
    }
}
