package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every span lies within the text of the field that it names, and every name within its expression. */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpansInText {
    String message() default "{vn.portal.span-outside-text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
