package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every figure stands before the first block of the body or after one that is there. */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FiguresInBody {
    String message() default "{vn.portal.figure-misplaced}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
