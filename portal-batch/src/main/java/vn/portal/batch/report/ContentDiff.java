package vn.portal.batch.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.workspace.Messages;
import vn.portal.json.ContentJson;

/**
 * In what two editions of a content differ, field by field; long texts line by line.
 *
 * <pre>{@code
 * new ContentDiff(messages).text(history, 1, 2)
 * // title:
 * // - Ra quân
 * // + Ra quân vệ sinh môi trường
 * }</pre>
 */
public record ContentDiff(Messages messages) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Which edition it is; told above the differences. */
    private static final Set<String> HEAD = Set.of("edition.number", "edition.acceptedAt");
    /** Where names stand in a text moves with every word before them. */
    private static final Set<String> PLACES = Set.of("span", "nameSpan");

    /** @throws IllegalArgumentException if there is no edition of such a number */
    public String text(ContentHistory content, int from, int to) {
        var before = version(content, from);
        var after = version(content, to);
        var differences = differences(before, after);
        var lines = new ArrayList<String>();
        lines.add(messages.text("diff.editions", from, before.run(), to, after.run()));
        differences.forEach((field, changed) -> {
            lines.add(field + ":");
            changed.forEach(line -> lines.add(OneLine.of(line)));
        });
        if (differences.isEmpty()) {
            lines.add(messages.text("diff.same"));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The same for machines: lists of {@code - before} and {@code + after} by field. */
    public String json(ContentHistory content, int from, int to) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", content.id().toString());
        object.put("from", from);
        object.put("to", to);
        object.put("fields", differences(version(content, from), version(content, to)));
        return AsJson.of(object);
    }

    private static ContentHistory.Version version(ContentHistory content, int number) {
        return content.editions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition " + number + " of " + content.id()));
    }

    private static Map<String, List<String>> differences(ContentHistory.Version before, ContentHistory.Version after) {
        var one = JSON.readTree(ContentJson.archiveLine(before.content()));
        var other = JSON.readTree(ContentJson.archiveLine(after.content()));
        var differences = new LinkedHashMap<String, List<String>>();
        compare("", one, other, differences);
        return differences;
    }

    private static void compare(String field, JsonNode one, JsonNode other, Map<String, List<String>> differences) {
        if (one.equals(other) || HEAD.contains(field)) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            var names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> compare(
                    field.isEmpty() ? name : field + "." + name, one.path(name), other.path(name), differences));
            return;
        }
        var changed = lines(lines(field, one), lines(field, other));
        if (!changed.isEmpty()) {
            differences.put(field, changed);
        }
    }

    /** A text's lines, a list's elements, or the value alone; of a body's HTML each block. */
    private static List<String> lines(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ContentDiff::withoutPlaces)
                    .toList();
        }
        var text = value.isString() ? value.asString() : value.toString();
        return List.of(
                (field.endsWith(".html") ? text.replaceAll("(</(?:p|h\\d|li|tr|figure|blockquote)>)", "$1\n") : text)
                        .split("\n"));
    }

    private static String withoutPlaces(JsonNode element) {
        if (element instanceof ObjectNode object) {
            return object.deepCopy().remove(PLACES).toString();
        }
        return element.isString() ? element.asString() : element.toString();
    }

    private static List<String> lines(List<String> before, List<String> after) {
        var lines = new ArrayList<String>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            delta.getSource().getLines().forEach(line -> lines.add("- " + line));
            delta.getTarget().getLines().forEach(line -> lines.add("+ " + line));
        }
        return lines;
    }
}
