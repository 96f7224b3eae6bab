package vn.portal.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A document named in a text (viện dẫn).
 *
 * @param span with the part of the document that is meant
 * @param nameSpan the document alone
 * @param number null for a law cited by its name and year
 * @param date a day; of a law cited by its name the year alone; null where the text names none
 * @param issuer as written; null where the text names none
 * @param issuerCode the issuer among machines, as it was on the day of the document; null where it is not known
 * @param term the Party committee's or the assembly's term in Roman numerals ({@code XI}); null where not named
 * @param name of a law, as written ({@code Đất đai}); null where the text does not say it
 * @param provision the part that is meant, as written ({@code điểm a khoản 2 Điều 15}); null for the whole
 */
public record Citation(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @NotNull(message = "{vn.portal.type-missing}") DocumentType type,
        @Nullable DocumentNumber number,
        @Nullable When date,
        @Nullable String issuer,
        @Nullable String issuerCode,
        @Nullable String term,
        @Nullable String name,
        @Nullable String provision,
        @Nullable ContentId target)
        implements Mention {

    /** A document known by its number. */
    public Citation(
            Span span,
            Span nameSpan,
            DocumentType type,
            @Nullable DocumentNumber number,
            @Nullable When date,
            @Nullable String issuer,
            @Nullable String term,
            @Nullable ContentId target) {
        this(span, nameSpan, type, number, date, issuer, null, term, null, null, target);
    }
}
