package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A document was published within some working days of its date.
 *
 * <p>Mondays to Fridays count; public holidays are not known here, so that late by a day or two after Tết may be in time.
 */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedInTime {
    /** How many working days may pass. */
    int workingDays();

    /** Documents of before that day are not asked ({@code 2011-08-01}). */
    String since();

    String message() default "{vn.portal.published-late}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
