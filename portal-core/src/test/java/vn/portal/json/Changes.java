package vn.portal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document in which each value was taken out once, and replaced by each of many others. */
final class Changes {
    private static final List<String> OTHERS =
            List.of("null", "\"\"", "\" \\t\"", "\"x\"", "0", "-1", "1.5", "1e40", "true", "[]", "[null]", "{}");

    private Changes() {}

    /** The changed documents, by what was changed. */
    static Map<String, String> of(String json) {
        var changed = new LinkedHashMap<String, String>();
        var places = new ArrayList<JsonPointer>();
        collect(Mappers.MAPPER.readTree(json), JsonPointer.empty(), places);
        for (var place : places) {
            changed.put(place + " taken out", without(json, place));
            for (var other : OTHERS) {
                changed.put(place + " = " + other, with(json, place, Mappers.MAPPER.readTree(other)));
            }
        }
        return changed;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (!place.matches()) {
            places.add(place);
        }
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> collect(value, place.appendProperty(name), places));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), place.appendIndex(i), places);
            }
        }
    }

    private static String without(String json, JsonPointer place) {
        var tree = Mappers.MAPPER.readTree(json);
        if (tree.at(place.head()) instanceof ObjectNode home) {
            home.remove(place.last().getMatchingProperty());
        } else {
            ((ArrayNode) tree.at(place.head())).remove(place.last().getMatchingIndex());
        }
        return tree.toString();
    }

    /** The document with another value in that place. */
    static String with(String json, JsonPointer place, JsonNode value) {
        var tree = Mappers.MAPPER.readTree(json);
        if (tree.at(place.head()) instanceof ObjectNode home) {
            home.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) tree.at(place.head())).set(place.last().getMatchingIndex(), value);
        }
        return tree.toString();
    }
}
