package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.portal.batch.legacy.mapping.Value.Template;
import vn.portal.batch.workspace.Section;

/** From what a mapping file writes behind a field to the value that it stands for. */
record ValueReader(Names names, Section place) {
    private static final Value NOTHING = new Value.Literal("");
    private static final List<String> KEYS = List.of("value", "first", "where", "map");

    /** @param isMany whether the field has many values, so that a list means all of its parts */
    Value read(Node node, boolean isMany) {
        if (node instanceof ScalarNode scalar) {
            return text(scalar.getValue(), node);
        }
        if (node instanceof SequenceNode sequence) {
            var choices =
                    sequence.getValue().stream().map(part -> read(part, isMany)).toList();
            return new Value.Several(choices, isMany);
        }
        return node instanceof MappingNode ? detailed(node, isMany) : NOTHING;
    }

    /** {@code {value: …, where: …, map: {…}}}; {@code first} instead of {@code value} makes a choice of a list. */
    private Value detailed(Node node, boolean isMany) {
        var section = place.within("value", node, KEYS);
        var value = section.node("first")
                .map(inner -> read(inner, false))
                .orElseGet(() -> section.requiredNode("value")
                        .map(inner -> read(inner, isMany))
                        .orElse(NOTHING));
        if (section.has("map")) {
            value = new Value.Translated(value, translations(section.named("map")));
        }
        return section.node("where").isPresent()
                ? new Value.Conditional(
                        value,
                        new ConditionReader(names).read(section.node("where").get()))
                : value;
    }

    private Map<String, String> translations(Map<String, Node> written) {
        var map = new LinkedHashMap<String, String>();
        written.forEach((from, to) -> {
            if (to instanceof ScalarNode scalar) {
                map.put(from.strip(), scalar.getValue());
            } else {
                names.error(to, "not-a-value", from);
            }
        });
        return map;
    }

    /** {@code detail.bodyhtml | entities}. */
    private Value text(String text, Node node) {
        var parts = parts(text);
        var from = term(parts.get(0).strip(), node);
        var steps = new ArrayList<Step>();
        for (var part : parts.subList(1, parts.size())) {
            step(part.strip(), node, steps);
        }
        return steps.isEmpty() ? from : new Value.Stepped(from, steps);
    }

    private Value term(String text, Node node) {
        if (text.isEmpty()) {
            names.error(node, "mapping-empty");
            return NOTHING;
        }
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return new Value.Literal(text.substring(1, text.length() - 1));
        }
        return text.indexOf('{') >= 0 ? template(text, node) : new Value.Column(names.reference(unquoted(text), node));
    }

    private Value template(String text, Node node) {
        var parts = new ArrayList<Template.Part>();
        var hole = Template.holes(text);
        int at = 0;
        while (hole.find()) {
            var reference = names.reference(hole.group(1), node);
            parts.add(new Template.Part(text.substring(at, hole.start()), reference, hole.group(2) != null));
            at = hole.end();
        }
        var rest = text.substring(at);
        if (rest.indexOf('{') >= 0) {
            names.error(node, "mapping-brace", rest);
        }
        if (!rest.isEmpty()) {
            parts.add(new Template.Part(rest, null, false));
        }
        return new Template(parts);
    }

    private void step(String text, Node node, List<Step> steps) {
        var words = words(text);
        var name = words.isEmpty() ? "" : words.get(0);
        var arguments = words.isEmpty() ? words : words.subList(1, words.size());
        if (!Steps.names().contains(name)) {
            names.unknown(node, "mapping-step", name, Steps.names());
        } else if (!Steps.takes(name, arguments.size())) {
            names.error(node, "mapping-step-arguments", name);
        } else {
            Steps.make(name, arguments)
                    .ifPresentOrElse(steps::add, () -> names.error(node, "mapping-step-argument", name, arguments));
        }
    }

    static String unquoted(String name) {
        return name.length() > 2 && name.startsWith("`") && name.endsWith("`")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** At bars that stand neither in quotes nor in braces. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote == 0 && c == '|') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            quote = quote == 0 && (c == '\'' || c == '"' || c == '`') ? c : quote == c ? 0 : quote;
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Apart by spaces; what stands in quotes is one word. A date's shape needs none. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int space = text.indexOf(' ');
        var name = space < 0 ? text : text.substring(0, space);
        if (!name.isEmpty()) {
            words.add(name);
        }
        if (space > 0 && name.equals("date")) {
            words.add(stripped(text.substring(space).strip()));
        } else if (space > 0) {
            arguments(text.substring(space).strip(), words);
        }
        return words;
    }

    private static String stripped(String text) {
        boolean isQuoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    private static void arguments(String text, List<String> words) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isQuoted = c == '"' || c == '\'';
            int end = text.indexOf(isQuoted ? c : ' ', at + (isQuoted ? 1 : 0));
            int stop = end < 0 ? text.length() : end;
            words.add(text.substring(at + (isQuoted ? 1 : 0), stop));
            at = stop + 1;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
