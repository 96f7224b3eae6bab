package vn.portal.model;

import org.jspecify.annotations.Nullable;

/** An indicator named in a text ({@code PAR Index}). */
public record IndicatorMention(
        Span span,
        Span nameSpan,
        String code,
        String name,
        @Nullable ContentId target) implements Mention {}
