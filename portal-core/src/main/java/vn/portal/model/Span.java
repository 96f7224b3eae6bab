package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * A place in a text.
 *
 * @param field which text: {@code title}, {@code lead}, {@code body[2]}, {@code figures[0].caption}
 * @param start first UTF-16 unit
 * @param end the unit after the last
 */
public record Span(
        String field,
        @JsonProperty(required = true) int start,
        @JsonProperty(required = true) int end) {

    /** @throws IllegalArgumentException if it is empty or runs backwards */
    public Span {
        Objects.requireNonNull(field, "field");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + field + " " + start + "–" + end);
        }
    }

    /** What the span holds of its field's text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
