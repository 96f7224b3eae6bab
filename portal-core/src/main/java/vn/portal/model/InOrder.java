package vn.portal.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One moment of a record is not after another, as far as both are known.
 *
 * <pre>{@code
 * @InOrder(first = "date", then = "effective", message = "{vn.portal.effective-before-signed}")
 * }</pre>
 */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(InOrder.All.class)
public @interface InOrder {
    /** The component of type {@link When} that comes first. */
    String first();

    /** The component of type {@link When} that comes at the same time or later; what is found is said of it. */
    String then();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        InOrder[] value();
    }
}
