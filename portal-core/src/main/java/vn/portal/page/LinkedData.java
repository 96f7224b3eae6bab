package vn.portal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * One object of a page's JSON-LD, as far as plain strings go.
 *
 * @param values strings by property; those of an object inside stand under {@code property.name} and the like
 */
record LinkedData(Map<String, List<String>> values) {
    private static final Pattern ARTICLE = Pattern.compile("(?:\\w*Article|\\w*Posting|Report|Review)");
    private static final int DEEPEST = 32;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** All objects in it, outermost first; what was read before a fault counts. */
    static List<LinkedData> read(String json) {
        var objects = new ArrayList<LinkedData>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    object(parser, objects, 0);
                }
            }
        } catch (JacksonException e) {
            // a broken script is as common as a whole one: what came before the fault is kept
            return objects;
        }
        return objects;
    }

    Optional<String> first(String... properties) {
        for (String property : properties) {
            for (String value : values.getOrDefault(property, List.of())) {
                if (!value.isBlank()) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }

    List<String> all(String property) {
        return values.getOrDefault(property, List.of());
    }

    boolean isArticle() {
        return all("@type").stream().anyMatch(t -> ARTICLE.matcher(t).matches());
    }

    private static LinkedData object(JsonParser parser, List<LinkedData> objects, int depth) {
        var data = new LinkedData(new HashMap<>());
        objects.add(data);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            data.take(name, parser, objects, depth);
        }
        return data;
    }

    private void take(String name, JsonParser parser, List<LinkedData> objects, int depth) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (depth >= DEEPEST) {
                    parser.skipChildren();
                } else {
                    var inner = object(parser, objects, depth + 1);
                    inner.values().forEach((key, list) -> add(name + "." + key, list));
                }
            }
            case START_ARRAY -> {
                if (depth >= DEEPEST) {
                    parser.skipChildren();
                } else {
                    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                        take(name, parser, objects, depth + 1);
                    }
                }
            }
            case VALUE_STRING -> add(name, List.of(parser.getString()));
            default -> {
                // numbers and truths tell nothing that is asked for
            }
        }
    }

    private void add(String name, List<String> more) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).addAll(more);
    }
}
