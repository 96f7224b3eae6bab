package vn.portal.json;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the public view leaves behind where something was taken out of it. */
final class Emptiness {
    private Emptiness() {}

    /** The same object without nulls and without objects in which nothing is left. */
    static ObjectNode removed(ObjectNode object) {
        for (var name : new ArrayList<>(object.propertyNames())) {
            if (isEmpty(object.get(name))) {
                object.remove(name);
            }
        }
        return object;
    }

    private static boolean isEmpty(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isEmpty(array.get(i))) {
                    array.remove(i);
                }
            }
            // a list of nothing says something: that there is nothing
            return false;
        }
        return node.isNull()
                || node instanceof ObjectNode object && removed(object).isEmpty();
    }
}
