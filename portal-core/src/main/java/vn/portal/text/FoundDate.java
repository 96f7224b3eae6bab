package vn.portal.text;

import vn.portal.model.When;

/**
 * A date and where a text says it.
 *
 * @param when as exactly as the text says it
 * @param start first UTF-16 unit of the whole expression, with {@code ngày}, weekday and time of day
 * @param end the unit after its last
 */
public record FoundDate(When when, int start, int end) {}
