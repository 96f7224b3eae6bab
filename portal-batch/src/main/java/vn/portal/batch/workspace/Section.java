package vn.portal.batch.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys and values of one part of a configuration; tells what is unknown, doubled, missing or of a wrong type.
 *
 * <p>Used for {@code portal.yaml} and for the files that it names.
 */
public final class Section {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*+)}");

    private final Problems problems;
    private final Map<String, String> environment;
    private final String name;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private boolean there;

    private Section(Problems problems, Map<String, String> environment, String name, int line) {
        this.problems = problems;
        this.environment = environment;
        this.name = name;
        this.line = line;
    }

    /** The whole file. */
    static Section root(Node node, Problems problems, Map<String, String> environment, String... keys) {
        var root = new Section(problems, environment, Workspace.CONFIGURATION, 1);
        return root.filled(node, List.of(keys));
    }

    /** The whole of another file than {@code portal.yaml}; texts are taken as they stand. */
    public static Section root(Node node, Problems problems, String name, List<String> keys) {
        return new Section(problems, Map.of(), name, 1).filled(node, keys);
    }

    public int line() {
        return line;
    }

    /** The line of a key's value; the section's own where the key is left out. */
    public int line(String key) {
        return given(key).map(Problems::lineOf).orElse(line);
    }

    /** A part that may be left out. */
    Section section(String key, String... keys) {
        return given(key)
                .map(node -> new Section(problems, environment, key, Problems.lineOf(node)).filled(node, List.of(keys)))
                .orElseGet(() -> new Section(problems, environment, key, line));
    }

    /** A part that must be there. */
    Section requiredSection(String key, String... keys) {
        requireGiven(key);
        return section(key, keys);
    }

    /** A list of parts that must be there, if only as {@code []}. */
    List<Section> requiredList(String key, String... keys) {
        requireGiven(key);
        var sections = new ArrayList<Section>();
        given(key).ifPresent(node -> {
            if (node instanceof SequenceNode sequence) {
                for (var item : sequence.getValue()) {
                    sections.add(
                            new Section(problems, environment, key, Problems.lineOf(item)).filled(item, List.of(keys)));
                }
            } else {
                problems.error(node, "not-a-list", key);
            }
        });
        return sections;
    }

    public boolean has(String key) {
        return given(key).isPresent();
    }

    /** Whether a key is there and nothing is wrong with its value by itself. */
    boolean isSound(String key) {
        return has(key) && !wrong.contains(key);
    }

    <T> T required(String key, ValueType<T> type) {
        requireGiven(key);
        return optional(key, type).orElse(type.standIn());
    }

    <T> T value(String key, ValueType<T> type, T otherwise) {
        return has(key) ? optional(key, type).orElse(type.standIn()) : otherwise;
    }

    /** The value of a key; empty if it is left out or wrong. */
    <T> Optional<T> optional(String key, ValueType<T> type) {
        return given(key).flatMap(node -> value(key, node, type));
    }

    private <T> Optional<T> value(String key, Node node, ValueType<T> type) {
        return text(key, node).flatMap(text -> {
            var value = type.parse().apply(text);
            if (value.isEmpty()) {
                wrong.add(key);
                problems.error(
                        node,
                        "wrong-" + type.code(),
                        Stream.concat(Stream.of(key, text), type.bounds().stream())
                                .toArray());
            }
            return value;
        });
    }

    /** A part whose keys are the operator's own; empty if it is left out. */
    Map<String, String> texts(String key) {
        var texts = new LinkedHashMap<String, String>();
        given(key).ifPresent(node -> {
            if (node instanceof MappingNode mapping) {
                for (var entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode name) {
                        text(key, entry.getValueNode()).ifPresent(value -> texts.put(name.getValue(), value));
                    }
                }
            } else {
                problems.error(node, "not-a-section", key);
            }
        });
        return texts;
    }

    /** What stands under a key, as it was parsed; empty if it is left out. */
    public Optional<Node> node(String key) {
        return given(key);
    }

    /** What must stand under a key. */
    public Optional<Node> requiredNode(String key) {
        requireGiven(key);
        return given(key);
    }

    /** A part whose keys are the operator's own, in their order, with what stands under each. */
    public Map<String, Node> named(String key) {
        var found = new LinkedHashMap<String, Node>();
        given(key).ifPresent(node -> {
            if (node instanceof MappingNode mapping) {
                for (var entry : mapping.getValue()) {
                    var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    var before = found.putIfAbsent(name, entry.getValueNode());
                    if (before != null) {
                        problems.error(entry.getKeyNode(), "doubled", name, Problems.lineOf(before));
                    }
                }
            } else {
                problems.error(node, "not-a-section", key);
            }
        });
        return found;
    }

    /** A part that stands somewhere in this one. */
    public Section within(String name, Node node, List<String> keys) {
        return new Section(problems, environment, name, Problems.lineOf(node)).filled(node, keys);
    }

    /** The values of a key that may be one or a list; empty if it is left out. */
    <T> List<T> list(String key, ValueType<T> type) {
        var values = new ArrayList<T>();
        given(key).ifPresent(node -> {
            for (var one : node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node)) {
                value(key, one, type).ifPresent(values::add);
            }
        });
        return values;
    }

    private void requireGiven(String key) {
        // what is missing in a part that is not there itself is not worth a word
        if (there && !has(key)) {
            problems.error(values.containsKey(key) ? Problems.lineOf(values.get(key)) : line, "missing", key, name);
        }
    }

    private Optional<Node> given(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    private Section filled(Node node, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            problems.error(node, "not-a-section", name);
            return this;
        }
        there = true;
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                unknown(key, entry.getKeyNode(), known);
            } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                problems.error(entry.getKeyNode(), "doubled", key, Problems.lineOf(values.get(key)));
            }
        }
        return this;
    }

    private void unknown(String key, Node node, List<String> known) {
        Spelling.nearest(key, known)
                .ifPresentOrElse(
                        meant -> problems.error(node, "unknown-key-like", key, name, meant),
                        () -> problems.error(node, "unknown-key", key, name, String.join(", ", known)));
    }

    private Optional<String> text(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return resolved(key, scalar);
        }
        wrong.add(key);
        problems.error(node, "not-a-value", key);
        return Optional.empty();
    }

    private Optional<String> resolved(String key, ScalarNode scalar) {
        var missing = PLACEHOLDER
                .matcher(scalar.getValue())
                .results()
                .map(found -> found.group(1))
                .filter(variable -> !environment.containsKey(variable))
                .distinct()
                .toList();
        missing.forEach(variable -> problems.error(scalar, "unset-variable", variable));
        if (!missing.isEmpty()) {
            wrong.add(key);
        }
        return missing.isEmpty()
                ? Optional.of(PLACEHOLDER
                        .matcher(scalar.getValue())
                        .replaceAll(found -> Matcher.quoteReplacement(environment.get(found.group(1)))))
                : Optional.empty();
    }
}
