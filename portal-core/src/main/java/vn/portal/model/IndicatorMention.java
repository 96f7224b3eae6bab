package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator named in a text ({@code PAR Index}), with what is said of it there.
 *
 * @param values in the order of the text; empty where it is only named
 */
public record IndicatorMention(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,
        @NotBlank(message = "{vn.portal.code-missing}") String code,
        @NotBlank(message = "{vn.portal.name-missing}") String name,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid IndicatorValue> values,

        @Nullable ContentId target)
        implements Mention {

    public IndicatorMention {
        values = Copies.of(values);
    }

    /** An indicator that is only named. */
    public IndicatorMention(Span span, Span nameSpan, String code, String name, @Nullable ContentId target) {
        this(span, nameSpan, code, name, List.of(), target);
    }
}
