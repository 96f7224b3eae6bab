package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one is told to do (giao nhiệm vụ): who, what, by when.
 *
 * @param assignees who is to do it, as written, in order
 * @param partners with whom ({@code phối hợp với …}), as written, in order
 * @param task as written
 * @param deadline null where none is set
 * @param span from the first assignee to the end of the task; null in a content that does not hold the text
 * @param taskSpan the task alone; null like {@code span}
 */
public record Assignment(
        List<@NotBlank(message = "{vn.portal.element-missing}") String> assignees,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotBlank(message = "{vn.portal.element-missing}") String> partners,

        @NotBlank(message = "{vn.portal.element-missing}") String task,
        @Nullable @Valid Deadline deadline,
        @Nullable Span span,
        @Nullable Span taskSpan) {

    public Assignment {
        assignees = Copies.of(assignees);
        partners = Copies.of(partners);
    }

    /** The same for a content that does not hold the text in which it stands. */
    public Assignment withoutSpans() {
        return new Assignment(assignees, partners, task, deadline, null, null);
    }
}
