package vn.portal.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A document named in a text (viện dẫn).
 *
 * @param issuer as written; null where the text names none
 * @param term the Party committee's or the assembly's term in Roman numerals ({@code XI}); null where not named
 */
public record Citation(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @NotNull(message = "{vn.portal.type-missing}") DocumentType type,
        @Nullable DocumentNumber number,
        @Nullable When date,
        @Nullable String issuer,
        @Nullable String term,
        @Nullable ContentId target)
        implements Mention {}
