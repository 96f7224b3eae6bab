package vn.portal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.Samples;

/**
 * A right content in which one thing was changed.
 *
 * @param change kind of content, JSON pointer, new value
 */
record Case(String change, Content content) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Content> RIGHT = Map.of(
            "article", Samples.article(),
            "campaign", Samples.campaign(),
            "issued", Samples.issued(),
            "reported", Samples.reported(),
            "statistic", Samples.statistic(),
            "counted", counted(),
            "normative", normative());

    /** An indicator that an item itself is. */
    private static Content counted() {
        var statistic = Samples.statistic();
        return statistic.with(
                statistic.id(), statistic.edition(), Samples.article().provenance());
    }

    private static Content normative() {
        var tree = MAPPER.readTree(ContentJson.archive(Samples.issued()));
        set(tree, JsonPointer.compile("/number"), value("\"15/2024/QĐ-UBND\""));
        set(
                tree,
                JsonPointer.compile("/effective"),
                value("{\"at\":\"2024-02-20\",\"precision\":\"day\",\"from\":\"text\"}"));
        return ContentJson.readArchive(tree.toString());
    }

    /** The file's lines that are not indented are changes. */
    static List<Case> all() {
        return text().lines().filter(l -> !l.startsWith(" ")).map(Case::of).toList();
    }

    static String text() {
        try (InputStream in = Case.class.getResourceAsStream("cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String change) {
        var words = change.split(" ", 3);
        var tree = MAPPER.readTree(ContentJson.archive(RIGHT.get(words[0])));
        set(tree, JsonPointer.compile(words[1]), value(words[2]));
        return new Case(change, ContentJson.readArchive(tree.toString()));
    }

    /** The content with those properties of its document. */
    static Content changed(Content content, String properties) {
        var tree = (ObjectNode) MAPPER.readTree(ContentJson.archive(content));
        tree.setAll((ObjectNode) MAPPER.readTree("{" + properties + "}"));
        return ContentJson.readArchive(tree.toString());
    }

    private static JsonNode value(String text) {
        return switch (text) {
            case "=long" -> MAPPER.valueToTree("a".repeat(301));
            case "=immense" -> MAPPER.valueToTree("a".repeat(1_000_001));
            default -> MAPPER.readTree(text);
        };
    }

    private static void set(JsonNode tree, JsonPointer place, JsonNode value) {
        if (tree.at(place.head()) instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) tree.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
    }
}
