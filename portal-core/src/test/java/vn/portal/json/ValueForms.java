package vn.portal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of values that refuse to be born wrong: their constructors say them in Java, {@code values.json} in schema. */
final class ValueForms {
    private static final JsonNode FORMS = read();

    private ValueForms() {}

    private static JsonNode read() {
        try (var in = ValueForms.class.getResourceAsStream("values.json")) {
            return Mappers.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is written as a text. */
    static boolean isText(Class<?> type) {
        return FORMS.path(type.getSimpleName()).has("pattern");
    }

    /** @throws IllegalStateException if nobody has said how it is written */
    static ObjectNode text(Class<?> type) {
        if (!isText(type)) {
            throw new IllegalStateException("values.json does not say how it is written: " + type);
        }
        var schema = Mappers.MAPPER.createObjectNode().put("type", "string");
        return schema.setAll((ObjectNode) FORMS.get(type.getSimpleName()));
    }

    /** Whether a value cannot be without that component. */
    static boolean needs(Class<?> record, String component) {
        return FORMS.path(record.getSimpleName())
                .path("required")
                .valueStream()
                .anyMatch(name -> name.stringValue().equals(component));
    }

    /** Adds what the constructor of a value refuses to the schema of its properties. */
    static void complete(Class<?> record, ObjectNode schema) {
        var form = FORMS.path(record.getSimpleName());
        for (var more : form.path("properties").properties()) {
            // the public view does not show all of them
            if (schema.get("properties").get(more.getKey()) instanceof ObjectNode property) {
                property.setAll((ObjectNode) more.getValue());
            }
        }
        if (form.has("allOf")) {
            schema.set("allOf", form.get("allOf"));
        }
    }
}
