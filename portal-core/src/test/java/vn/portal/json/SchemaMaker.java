package vn.portal.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonView;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.Content;
import vn.portal.model.Kind;

/**
 * Makes the JSON Schema of a kind of content out of its records, their constraints and their javadoc.
 *
 * <p>It works while the library is built, not while it runs: the schemas are shipped as files, and nobody else needs the
 * sources.
 */
final class SchemaMaker {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final boolean forEverybody;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaMaker(boolean forEverybody) {
        this.forEverybody = forEverybody;
    }

    /** The schema as it is shipped. */
    static String text(Kind kind, boolean forEverybody) {
        var labels = Content.class.getAnnotation(JsonSubTypes.class).value();
        var content = Arrays.stream(labels)
                .filter(t -> t.name().equals(kind.code()))
                .findFirst()
                .orElseThrow()
                .value();
        return Writing.indented(new SchemaMaker(forEverybody).root(content));
    }

    private ObjectNode root(Class<?> content) {
        var root = newObject()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", content.getSimpleName());
        root.setAll(described(object(content), Descriptions.of(content)));
        var properties = newObject();
        properties
                .putObject("schemaVersion")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", ContentJson.SCHEMA_VERSION);
        root.set("properties", properties.setAll((ObjectNode) root.get("properties")));
        var defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    private ObjectNode object(Class<?> record) {
        var schema = newObject().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        putLabel(record, properties, required);
        for (var component : record.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (!accessor.isAnnotationPresent(JsonAnyGetter.class) && !(forEverybody && isForKeepers(accessor))) {
                putProperty(record, component, properties, required);
            }
        }
        ValueForms.complete(record, schema);
        if (required.isEmpty()) {
            schema.remove("required");
        }
        var whole = VALIDATOR.getConstraintsForClass(record);
        whole.getConstraintDescriptors().stream()
                .sorted(Comparator.comparing(c -> c.getAnnotation().toString()))
                .forEach(c -> Constraints.say(c, schema));
        return schema;
    }

    /** What tells this record from others that may stand in its place. */
    private static void putLabel(Class<?> record, ObjectNode properties, ArrayNode required) {
        for (var choice : record.getInterfaces()) {
            if (choice.isAnnotationPresent(JsonTypeInfo.class)) {
                var label = choice.getAnnotation(JsonTypeInfo.class).property();
                var names = choice.getAnnotation(JsonSubTypes.class).value();
                var own = Arrays.stream(names).filter(t -> t.value() == record).findFirst();
                properties.putObject(label).put("const", own.orElseThrow().name());
                required.add(label);
            }
        }
    }

    private static boolean isForKeepers(Method accessor) {
        var mixIn = Mappers.MAPPER.serializationConfig().findMixInClassFor(accessor.getDeclaringClass());
        return accessor.isAnnotationPresent(JsonView.class)
                || mixIn != null
                        && Arrays.stream(mixIn.getDeclaredMethods())
                                .filter(m -> m.getName().equals(accessor.getName()))
                                .anyMatch(m -> m.isAnnotationPresent(JsonView.class));
    }

    private void putProperty(Class<?> record, RecordComponent component, ObjectNode properties, ArrayNode required) {
        var name = component.getName();
        var constraints =
                Optional.ofNullable(VALIDATOR.getConstraintsForClass(record).getConstraintsForProperty(name));
        boolean needed = component.getType().isPrimitive()
                || ValueForms.needs(record, name)
                || constraints.stream()
                        .flatMap(c -> c.getConstraintDescriptors().stream())
                        .anyMatch(Constraints::refusesNull);
        var schema = value(component.getGenericType(), constraints.orElse(null));
        constraints.ifPresent(p -> p.getConstraintDescriptors().forEach(c -> Constraints.say(c, schema)));
        if (needed && !mayVanish(schema)) {
            required.add(name);
        }
        var shown = needed || forEverybody ? schema : nullable(schema);
        properties.set(name, described(shown, Descriptions.of(record, name)));
    }

    /** In the public view an object disappears of which nothing is public. */
    private boolean mayVanish(ObjectNode schema) {
        var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        return forEverybody
                && definitions.containsKey(name)
                && definitions.get(name).path("type").asString("").equals("object")
                && !definitions.get(name).has("required");
    }

    private ObjectNode value(Type type, @Nullable PropertyDescriptor constraints) {
        if (type instanceof ParameterizedType list) {
            var schema = newObject().put("type", "array");
            schema.set("items", element(list.getActualTypeArguments()[0], constraints));
            return schema;
        }
        var known = (Class<?>) type;
        var schema = newObject();
        if (known == String.class) {
            return schema.put("type", "string");
        }
        if (known == int.class || known == Integer.class) {
            return schema.put("type", "integer")
                    .put("minimum", Integer.MIN_VALUE)
                    .put("maximum", Integer.MAX_VALUE);
        }
        if (known == long.class) {
            return schema.put("type", "integer").put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE);
        }
        if (known == Boolean.class) {
            return schema.put("type", "boolean");
        }
        return known == BigDecimal.class ? schema.put("type", "number") : reference(known);
    }

    private ObjectNode element(Type type, @Nullable PropertyDescriptor list) {
        var element = value(type, null);
        var constraints = list == null
                ? Optional.<ContainerElementTypeDescriptor>empty()
                : list.getConstrainedContainerElementTypes().stream().findFirst();
        boolean needed = constraints.stream()
                .flatMap(c -> c.getConstraintDescriptors().stream())
                .anyMatch(Constraints::refusesNull);
        constraints.ifPresent(e -> e.getConstraintDescriptors().forEach(c -> Constraints.say(c, element)));
        return needed || forEverybody ? element : nullable(element);
    }

    /** A schema named once and referred to from wherever it is needed. */
    private ObjectNode reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, described(definition(type), Descriptions.of(type)));
        }
        return newObject().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        var schema = newObject();
        if (type.isEnum()) {
            var values = schema.put("type", "string").putArray("enum");
            for (var constant : type.getEnumConstants()) {
                values.add(Mappers.MAPPER.<JsonNode>valueToTree(constant));
            }
            return schema;
        }
        if (type.isSealed()) {
            var choices = schema.putArray("oneOf");
            Arrays.stream(type.getPermittedSubclasses()).forEach(s -> choices.add(reference(s)));
            return schema;
        }
        return type.isRecord() && !ValueForms.isText(type) ? object(type) : ValueForms.text(type);
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = newObject();
            either.putArray("anyOf").add(schema).add(newObject().put("type", "null"));
            return either;
        }
        var type = schema.get("type");
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode described(ObjectNode schema, Optional<String> description) {
        var described = newObject();
        description.ifPresent(d -> described.put("description", d));
        return described.setAll(schema);
    }

    private static ObjectNode newObject() {
        return Mappers.MAPPER.createObjectNode();
    }
}
