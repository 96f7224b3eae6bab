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

    /** The context in which one violation is to be built that carries these arguments. */
    HibernateConstraintValidatorContext in(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        var ours = context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(this);
        arguments.forEach(ours::addMessageParameter);
        return ours;
    }
}
