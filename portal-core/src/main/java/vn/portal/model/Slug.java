package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A title as part of an address: lower-case ASCII letters and digits in words joined by single hyphens.
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record Slug(String value) {
    public static final int MAX_LENGTH = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the value is not a slug */
    @JsonCreator
    public Slug {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
