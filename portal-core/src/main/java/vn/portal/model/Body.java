package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A text as its reader sees it.
 *
 * @param html sanitised HTML with headings, lists, tables, and figures in their places
 * @param text the plain text derived from it: one block (paragraph, heading, list item, row) a line, no empty line,
 *     figures left out
 */
public record Body(
        @NotNull(message = "{vn.portal.body-html-missing}")
        @TablesHaveHeadings(groups = Warnings.class)
        @LinksSayWhere(groups = Warnings.class)
        String html,

        @NotBlank(message = "{vn.portal.body-missing}")
        @Size(max = 1_000_000, message = "{vn.portal.body-long}", groups = Warnings.class)
        String text) {
    public static final Body EMPTY = new Body("", "");

    /** The lines of {@code text}; spans name them {@code body[0]}, {@code body[1]}, … */
    @JsonIgnore
    public List<String> blocks() {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
