package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** It is known when a normative document takes effect; any other does when it is signed, unless it says otherwise. */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EffectKnown {
    String message() default "{vn.portal.effective-unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
