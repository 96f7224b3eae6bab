package vn.portal.json;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.LanguageTag;
import vn.portal.model.Needs;
import vn.portal.model.SpansInText;

/** What a constraint says, in the words of JSON Schema. */
final class Constraints {
    /** They compare one value with another, for which JSON Schema has no words. */
    static final Set<Class<? extends Annotation>> BEYOND_SCHEMA = Set.of(SpansInText.class);

    /** What {@code NotBlank} asks for: one character beyond those that {@code String.trim} takes away. */
    static final String NOT_BLANK = "[^\\u0000-\\u0020]";

    /** RFC 5646, section 2.1, with a language in front. */
    private static final String LANGUAGE_TAG = "^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?"
            + "(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
            + "(-[0-9A-WYZa-wyz](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?$";

    private Constraints() {}

    /** Whether its breach is an error. Of warnings a schema says nothing. */
    private static boolean isError(ConstraintDescriptor<?> constraint) {
        return constraint.getGroups().contains(Default.class);
    }

    static boolean refusesNull(ConstraintDescriptor<?> constraint) {
        var annotation = constraint.getAnnotation();
        return isError(constraint) && (annotation instanceof NotNull || annotation instanceof NotBlank);
    }

    /** Adds what the constraint says to the schema of the value on which it stands. */
    static void say(ConstraintDescriptor<?> constraint, ObjectNode schema) {
        if (!isError(constraint)) {
            return;
        }
        var annotation = constraint.getAnnotation();
        if (annotation instanceof NotBlank) {
            put(schema, "pattern", NOT_BLANK);
        } else if (annotation instanceof Pattern pattern) {
            put(schema, "pattern", "^(" + pattern.regexp() + ")$");
        } else if (annotation instanceof LanguageTag) {
            put(schema, "pattern", LANGUAGE_TAG);
        } else if (annotation instanceof Size size) {
            boolean list = schema.path("type").asString("").equals("array");
            schema.put(list ? "minItems" : "minLength", size.min()).put(list ? "maxItems" : "maxLength", size.max());
        } else if (annotation instanceof Positive) {
            schema.put("minimum", 1);
        } else if (annotation instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (annotation instanceof Digits digits) {
            var bound = BigDecimal.TEN.pow(digits.integer());
            schema.put("exclusiveMinimum", bound.negate()).put("exclusiveMaximum", bound);
        } else if (annotation instanceof Needs needs) {
            condition(needs, schema);
        } else if (!(annotation instanceof NotNull) && !BEYOND_SCHEMA.contains(annotation.annotationType())) {
            throw new IllegalStateException("say it here in JSON Schema, or that it cannot be said: " + annotation);
        }
    }

    private static void put(ObjectNode schema, String keyword, String value) {
        if (schema.has(keyword)) {
            throw new IllegalStateException("two constraints want " + keyword + ": " + schema);
        }
        schema.put(keyword, value);
    }

    private static void condition(Needs needs, ObjectNode schema) {
        var rule = Mappers.MAPPER.createObjectNode();
        rule.putObject("if")
                .putObject("properties")
                .putObject("standing")
                .set("const", Mappers.MAPPER.<JsonNode>valueToTree(needs.of()));
        var then = rule.putObject("then");
        then.putObject("properties")
                .putObject(needs.what())
                .put("pattern", NOT_BLANK)
                .putObject("not")
                .put("type", "null");
        then.putArray("required").add(needs.what());
        rules(schema).add(rule);
    }

    private static ArrayNode rules(ObjectNode schema) {
        return schema.get("allOf") instanceof ArrayNode rules ? rules : schema.putArray("allOf");
    }
}
