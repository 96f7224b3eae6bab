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
 * Every text of a content is free of one fault of characters.
 *
 * <pre>{@code
 * @TextIs(TextIs.State.COMPOSED, message = "{vn.portal.text-decomposed}")
 * }</pre>
 */
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TextIs.All.class)
public @interface TextIs {
    State value();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What a text is when it is free of one fault. */
    enum State {
        /** In composed letters (NFC): {@code ế} is one character. */
        COMPOSED,
        /** Without controls, lost characters and characters of private use. */
        WHOLE,
        /** Without question marks where letters were that some character set has not ({@code Phan Thi?t}). */
        SPELT_OUT,
        /** In Unicode, not in the characters that an old font drew as Vietnamese. */
        UNICODE
    }

    /** Several of them. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        TextIs[] value();
    }
}
