package vn.portal.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An order that a text tells of.
 *
 * @param span from its date or issuer, whichever comes first, to the end of the demand
 * @param nameSpan the demand
 */
public record DirectiveReport(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @Nullable ContentId target)
        implements Mention {}
