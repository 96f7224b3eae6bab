package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that a text tells of.
 *
 * @param span from its date or issuer, whichever comes first, to the end of the demand
 * @param nameSpan the demand
 * @param assignments who is to do what by when, with their places in the same text; empty where the order says no more
 *     than its demand and addressees do
 */
public record DirectiveReport(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @Nullable ContentId target,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Assignment> assignments)
        implements Mention {

    public DirectiveReport {
        assignments = Copies.of(assignments);
    }

    /** An order of which no assignments are told. */
    public DirectiveReport(Span span, Span nameSpan, @Nullable ContentId target) {
        this(span, nameSpan, target, List.of());
    }
}
