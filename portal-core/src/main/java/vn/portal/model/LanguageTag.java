package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A well-formed language tag of BCP 47 that names a language ({@code vi}, {@code zh-Hant}). */
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
    String message() default "{vn.portal.language-malformed}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
