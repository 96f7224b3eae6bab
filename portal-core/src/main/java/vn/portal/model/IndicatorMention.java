package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** An indicator named in a text ({@code PAR Index}). */
public record IndicatorMention(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @NotBlank(message = "{vn.portal.code-missing}") String code,
        @NotBlank(message = "{vn.portal.name-missing}") String name,
        @Nullable ContentId target)
        implements Mention {}
