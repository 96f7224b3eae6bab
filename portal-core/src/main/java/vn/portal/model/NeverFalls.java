package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A running total, whose code ends in {@code -total}, is never lower in a later period than in an earlier one. */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverFalls {
    String message() default "{vn.portal.total-falls}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
