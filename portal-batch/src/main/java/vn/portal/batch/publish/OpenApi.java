package vn.portal.batch.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;

/** The description of what {@link SiteApi} and the content's own data are (OpenAPI 3.1). */
final class OpenApi {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String MONTHS = "^([0-9]{4}-[0-9]{2}|undated)$";

    private OpenApi() {}

    static String of(PortalContext portal) {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/api/index.json", get("Everything that there is", "Index", Map.of()));
        for (var kind : Kind.values()) {
            var list = "/api/" + kind.plural() + "/";
            paths.put(list + "index.json", get("The pages of the list of " + kind.plural(), "List", Map.of()));
            paths.put(
                    list + "{page}.json",
                    get("A page of the list of " + kind.plural(), "Page", Map.of("page", "^[0-9a-z-]+$")));
            if (kind == Kind.ARTICLE || kind == Kind.DIRECTIVE) {
                paths.put(
                        "/" + kind.plural() + "/{month}/{name}.json",
                        content(kind, Map.of("month", MONTHS, "name", "^[0-9a-z-]+$")));
            }
            if (kind != Kind.ARTICLE) {
                paths.put("/" + kind.plural() + "/{name}.json", content(kind, Map.of("name", "^[0-9a-z-]+$")));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", map("title", portal.name(), "version", Site.API_VERSION));
        document.put("servers", List.of(Map.of("url", portal.address().toString())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas()));
        return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> content(Kind kind, Map<String, String> parameters) {
        var schema = Map.of("$ref", "schemas/" + kind.code() + ".schema.json");
        return operation("The public view of a content: " + kind.code(), schema, parameters);
    }

    private static Map<String, Object> get(String summary, String schema, Map<String, String> parameters) {
        return operation(summary, Map.of("$ref", "#/components/schemas/" + schema), parameters);
    }

    private static Map<String, Object> operation(
            String summary, Map<String, String> schema, Map<String, String> names) {
        var ok = map(
                "description", "as it is published", "content", Map.of("application/json", Map.of("schema", schema)));
        var operation = map("summary", summary, "responses", map("200", ok, "404", Map.of("description", "not there")));
        if (!names.isEmpty()) {
            operation.put(
                    "parameters",
                    names.keySet().stream()
                            .sorted()
                            .map(name -> parameter(name, names.get(name)))
                            .toList());
        }
        return map("get", operation);
    }

    private static Map<String, Object> parameter(String name, String pattern) {
        return map("name", name, "in", "path", "required", true, "schema", map("type", "string", "pattern", pattern));
    }

    private static Map<String, Object> schemas() {
        var address = map("type", "string", "format", "uri");
        var text = map("type", "string");
        var count = map("type", "integer", "minimum", 0);
        var kind = map(
                "type",
                "string",
                "enum",
                List.of(Kind.values()).stream().map(Kind::code).toList());
        var item = object(
                List.of("id", "language", "headline", "edition", "page", "data"),
                map(
                        "id",
                        map("type", "string", "format", "uuid"),
                        "language",
                        text,
                        "headline",
                        text,
                        "published",
                        text,
                        "updated",
                        text,
                        "edition",
                        map("type", "integer", "minimum", 1),
                        "category",
                        text,
                        "number",
                        text,
                        "date",
                        text,
                        "page",
                        address,
                        "data",
                        address));
        var page = object(List.of("kind", "name", "items"), map("kind", kind, "name", text, "items", list(item)));
        var list = object(
                List.of("kind", "pages"),
                map(
                        "kind",
                        kind,
                        "pages",
                        list(object(
                                List.of("name", "count", "list"),
                                map("name", text, "count", count, "list", address)))));
        var index = object(
                List.of("name", "place", "language", "page", "description", "kinds"),
                map(
                        "name",
                        text,
                        "place",
                        text,
                        "language",
                        text,
                        "page",
                        address,
                        "description",
                        address,
                        "kinds",
                        list(object(
                                List.of("kind", "count", "list", "schema"),
                                map("kind", kind, "count", count, "list", address, "schema", address)))));
        return map("Index", index, "List", list, "Page", page);
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return map("type", "object", "required", required, "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    /** Names and values in turn, in their order. */
    private static Map<String, Object> map(Object... parts) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], parts[i + 1]);
        }
        return map;
    }
}
