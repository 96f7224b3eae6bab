package vn.portal.recognition;

/**
 * A text in which something may be named.
 *
 * @param field as spans call it: {@code title}, {@code lead}, {@code body[2]}, {@code figures[0].caption}
 * @param text tidy
 */
public record Passage(String field, String text) {}
