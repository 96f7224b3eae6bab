package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words that stand for a picture; not what a system writes where nobody wrote any ({@code anh tin bai}). */
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextAlternative {
    String message() default "{vn.portal.alt-missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
