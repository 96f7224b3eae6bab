package vn.portal.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.Mention;

/**
 * What was read out of one item, field by field, with every finding at its place: for a person to confirm.
 *
 * <pre>{@code
 * outcome.explain().fields().get(2).marks()   // what the first paragraph names, and where
 * outcome.explain().html(Locale.ENGLISH)      // <div class="portal-explanation">… <mark title="Cited: …">…
 * }</pre>
 *
 * @param id of the content; null where the item was kept out
 * @param fields in reading order; empty where the item was kept out
 * @param findings what the fields name, in their order
 */
public record Explanation(@Nullable String id, List<Field> fields, List<Finding> findings) {

    public Explanation {
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }

    /**
     * One field of the content, or one paragraph of it.
     *
     * @param name as spans know it ({@code title}, {@code body[2]}), or as the content does ({@code edition.firstPublishedAt})
     * @param from how it was found; null where that is not known, or goes without saying
     * @param marks in the order of their places; they may overlap
     */
    public record Field(String name, String text, @Nullable String from, List<Mark> marks) {
        public Field {
            marks = List.copyOf(marks);
        }

        /** The name without which of several it is: {@code body}, {@code figures.caption}. */
        String kind() {
            return name.replaceAll("\\[\\d+]", "");
        }
    }

    /**
     * The place of a finding.
     *
     * @param start first UTF-16 unit in the field's text
     * @param end the unit after the last
     * @param finding which of the findings, from 0
     */
    public record Mark(int start, int end, int finding) {}

    /**
     * Something that is named.
     *
     * @param content what this item tells of it; null where it tells nothing more
     */
    public record Finding(Mention mention, @Nullable Content content) {}

    /**
     * The same, with how the fields were found.
     *
     * @param sources by the field's name, as {@link Explained#sources} has them
     */
    public Explanation from(Map<String, String> sources) {
        return new Explanation(
                id, fields.stream().map(field -> from(field, sources)).toList(), findings);
    }

    private static Field from(Field field, Map<String, String> sources) {
        var key = ExplainedFields.source(field.kind());
        var from = Objects.requireNonNullElse(sources.get(key), "");
        return from.isEmpty() ? field : new Field(field.name, field.text, from, field.marks);
    }

    /**
     * All of it as one fragment of HTML, to be put into any page as it is.
     *
     * <p>It holds no script, no style, no address, and nothing of the item but escaped text; what it calls itself
     * ({@code portal-explanation} and so on) is for the page's style sheet. The words around it are Vietnamese or English.
     */
    public String html(Locale locale) {
        return new ExplanationHtml(this, locale).write();
    }
}
