package vn.portal.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a document says that it does to another one, which its text cites.
 *
 * @param span from the word that says so to the end of the citation
 * @param cited the citation, as its mention's {@code nameSpan} has it
 * @param part of the other document, as written ({@code khoản 2 Điều 5}); null for the whole
 * @param target the other document, whether or not it is there yet; null where the text does not say enough
 */
public record Relation(
        @NotNull(message = "{vn.portal.element-missing}") RelationKind kind,
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span cited,
        @Nullable String part,
        @Nullable ContentId target) {}
