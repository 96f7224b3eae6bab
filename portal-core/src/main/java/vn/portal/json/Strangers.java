package vn.portal.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.model.Content;
import vn.portal.model.Mention;

/**
 * Properties that the model does not know.
 *
 * <p>Those of the document itself are kept in {@code extra} by their names, those that stand deeper by their JSON pointers
 * ({@code /figures/0/focus}); writing puts each back in its place.
 */
final class Strangers {
    private static final Set<String> OF_DOCUMENTS = Set.of("schemaVersion", "kind");
    private static final String EXTRA = "extra";

    private static final Map<String, Class<?>> MENTIONS = Arrays.stream(
                    Mention.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

    /** Looked up once for each record: asking for components is slow. */
    private static final ClassValue<Map<String, Type>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
            return type.isRecord() ? components(type) : Map.of();
        }
    };

    private Strangers() {}

    private static Map<String, Type> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(c -> !c.getName().equals(EXTRA) || c.getType() != Map.class)
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getGenericType));
    }

    /** Moves strangers that stand deep up to the document, where {@code extra} takes them in. */
    static List<JsonPointer> moveUp(ObjectNode document, Class<? extends Content> kind) {
        var found = new LinkedHashMap<JsonPointer, JsonNode>();
        collect(document, kind, JsonPointer.empty(), found);
        found.forEach((place, value) -> {
            if (place.tail().matches()) {
                return;
            }
            ((ObjectNode) document.at(place.head())).remove(place.last().getMatchingProperty());
            document.set(place.toString(), value);
        });
        return List.copyOf(found.keySet());
    }

    private static void collect(JsonNode node, Type type, JsonPointer place, Map<JsonPointer, JsonNode> found) {
        if (node instanceof ArrayNode array && type instanceof ParameterizedType list) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), list.getActualTypeArguments()[0], place.appendIndex(i), found);
            }
        } else if (node instanceof ObjectNode object && type instanceof Class<?> known) {
            var components = components(known, object);
            for (var property : object.properties()) {
                var here = place.appendProperty(property.getKey());
                if (components.containsKey(property.getKey())) {
                    collect(property.getValue(), components.get(property.getKey()), here, found);
                } else if (!components.isEmpty() && !isLabel(property.getKey(), known)) {
                    found.put(here, property.getValue());
                }
            }
        }
    }

    private static Map<String, Type> components(Class<?> type, ObjectNode object) {
        var record = type == Mention.class
                ? MENTIONS.getOrDefault(object.path("mention").asString(""), type)
                : type;
        return COMPONENTS.get(record);
    }

    private static boolean isLabel(String name, Class<?> type) {
        return Content.class.isAssignableFrom(type) && OF_DOCUMENTS.contains(name)
                || type == Mention.class && name.equals("mention");
    }

    /** Puts the strangers of a written document back to where they stood. */
    static void putBack(ObjectNode document, Content content) {
        for (var name : content.extra().keySet()) {
            if (name.startsWith("/") && name.indexOf('/', 1) > 0) {
                putBack(document, content.getClass(), JsonPointer.compile(name), name);
            }
        }
    }

    private static void putBack(ObjectNode document, Class<? extends Content> kind, JsonPointer place, String name) {
        var property = place.last().getMatchingProperty();
        if (!(document.at(place.head()) instanceof ObjectNode home) || home.has(property)) {
            return;
        }
        home.set(property, document.get(name));
        var strangers = new LinkedHashMap<JsonPointer, JsonNode>();
        collect(document, kind, JsonPointer.empty(), strangers);
        // only where reading would find it a stranger again
        var misplaced = strangers.containsKey(place) ? document : home;
        misplaced.remove(misplaced == document ? name : property);
    }

    /** @throws IllegalArgumentException if an extra property would hide one that the model knows */
    static void rejectHidden(Content content) {
        var known = COMPONENTS.get(content.getClass());
        for (var name : content.extra().keySet()) {
            if (known.containsKey(name) || OF_DOCUMENTS.contains(name)) {
                throw new IllegalArgumentException("an extra property with the name of a known one: " + name);
            }
        }
    }
}
