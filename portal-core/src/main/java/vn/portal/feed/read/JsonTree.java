package vn.portal.feed.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as far as it goes, into maps, lists and texts; numbers and booleans are texts too. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();
    private final Map<String, Object> top = new LinkedHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private @Nullable String name;

    private JsonTree() {}

    static Map<String, Object> read(String text, Findings findings) {
        var tree = new JsonTree();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tree.take(token, parser);
            }
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            long offset = place == null ? 0 : place.getCharOffset();
            findings.broken("json", (int) Math.max(0, Math.min(offset, text.length())));
        }
        return tree.top;
    }

    private void take(JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> open(open.isEmpty() && top.isEmpty() ? top : new LinkedHashMap<String, Object>());
            case START_ARRAY -> open(new ArrayList<Object>());
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> name = parser.currentName();
            case VALUE_NULL -> {}
            default -> put(parser.getString());
        }
    }

    private void open(Object container) {
        if (container != top) {
            put(container);
        }
        open.push(container);
    }

    @SuppressWarnings("unchecked")
    private void put(Object value) {
        if (open.peek() instanceof Map<?, ?> map && name != null) {
            ((Map<String, Object>) map).putIfAbsent(name, value);
        } else if (open.peek() instanceof List<?> list) {
            ((List<Object>) list).add(value);
        }
    }
}
