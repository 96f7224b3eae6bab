package vn.portal.model;

import org.jspecify.annotations.Nullable;

/**
 * An order that a text tells of.
 *
 * @param span from its date or issuer, whichever comes first, to the end of the demand
 * @param nameSpan the demand
 */
public record DirectiveReport(
        Span span, Span nameSpan, @Nullable ContentId target) implements Mention {}
