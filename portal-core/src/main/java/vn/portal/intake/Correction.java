package vn.portal.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Kind;

/**
 * What a person says of one content: it wins over whatever would be read.
 *
 * <pre>{@code
 * var correction = Correction.of(Map.of("title", "Ra quân làm sạch bãi biển", "lead", ""));
 * intake.take(origin, bytes, Hints.of("text/html").with(correction));   // that title, and no lead
 * }</pre>
 *
 * @param kind which kind of content it is: {@code ARTICLE} or {@code DIRECTIVE}; null to leave that to the rules
 * @param fields values by the names of {@link #FIELDS}; an empty value says that there is none
 * @param removed texts as marked, which name nothing
 * @param added what is named and was not found
 */
public record Correction(@Nullable Kind kind, Map<String, String> fields, List<String> removed, List<Added> added) {
    /**
     * What may be put right, of an article, of a directive or of both; days are written {@code yyyy-MM-dd}. A body is HTML
     * with its pictures, or plain text.
     */
    public static final Set<String> FIELDS = Set.of(
            "title",
            "lead",
            "body",
            "byline",
            "category",
            "language",
            "published",
            "state",
            "number",
            "type",
            "subject",
            "issuer",
            "signer",
            "position",
            "date",
            "effective",
            "expires");

    /** Of what nobody put anything right. */
    public static final Correction NONE = new Correction(null, Map.of(), List.of(), List.of());

    private static final Set<String> DAYS = Set.of("published", "date", "effective", "expires");
    private static final int DIGITS = 12;

    /** @throws IllegalArgumentException naming a field that there is none of, or a value that is none */
    public Correction {
        if (kind != null && kind != Kind.ARTICLE && kind != Kind.DIRECTIVE) {
            throw new IllegalArgumentException("no item is turned into that kind: " + kind);
        }
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        fields.forEach(Correction::check);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    public static Correction of(Map<String, String> fields) {
        return new Correction(null, fields, List.of(), List.of());
    }

    /**
     * A campaign or a document that a text names.
     *
     * @param text the whole expression as it stands in the content; where it stands several times, the first is meant
     */
    public sealed interface Added {
        String text();
    }

    /** @param name without its noun and quotes, as it stands in the text */
    public record Campaign(String text, CampaignKind kind, String name) implements Added {
        public Campaign {
            if (name.isEmpty() || !text.contains(name)) {
                throw new IllegalArgumentException("the text does not hold the name: " + name);
            }
        }
    }

    /** @param date the day it was signed */
    public record Document(
            String text,
            DocumentType type,
            @Nullable DocumentNumber number,
            @Nullable LocalDate date,
            @Nullable String issuer)
            implements Added {
        public Document {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a document is named by some text");
            }
        }
    }

    /** Whether a value can stand in a field; an empty one always can. */
    public static boolean fits(String field, String value) {
        try {
            check(field, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(String field, String value) {
        boolean fits = value.isEmpty() ? !field.equals("state") && !field.equals("language") : isValue(field, value);
        if (!FIELDS.contains(field) || !fits) {
            throw new IllegalArgumentException("not a value of the field " + field + ": " + value);
        }
    }

    private static boolean isValue(String field, String value) {
        try {
            if (DAYS.contains(field)) {
                LocalDate.parse(value);
            } else if (field.equals("number")) {
                DocumentNumber.parse(value);
            } else if (field.equals("state")) {
                Edition.State.valueOf(value.toUpperCase(Locale.ROOT));
            }
            return (!field.equals("type") || WrittenDocuments.type(value).isPresent())
                    && (!field.equals("language")
                            || !Locale.forLanguageTag(value).getLanguage().isEmpty());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it says what stands in a field. */
    public boolean tells(String field) {
        return fields.containsKey(field);
    }

    /** Whether there is something for it to put right. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Its part of a pipeline version: another correction is another version, of that item alone; empty for none. */
    public String version() {
        return isEmpty()
                ? ""
                : ".c" + Sha256.hex(toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
