package vn.portal.batch.legacy.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.Section;

/** From YAML to a mapping; goes on after an error, so that all errors are told at once. */
public final class MappingReader {
    private static final List<String> KEYS =
            List.of("mapping", "zone", "variables", "items", "not-modelled", "repeated");

    private final Problems problems;
    private final Map<String, String> shapes = new LinkedHashMap<>();

    private MappingReader(Problems problems) {
        this.problems = problems;
    }

    /** What stands in a mapping file; to be used only if no problem was found. */
    public static Mapping read(Node yaml, Problems problems) {
        return new MappingReader(problems).mapping(Section.root(yaml, problems, "mapping", KEYS));
    }

    private Mapping mapping(Section root) {
        root.named("variables").forEach(this::variable);
        var blocks = new ArrayList<Block>();
        root.requiredNode("items");
        root.named("items")
                .forEach((name, node) -> blocks.add(new BlockReader(problems, this::pattern).read(name, node, root)));
        var notModelled = new LinkedHashMap<String, List<TablePattern>>();
        root.named("not-modelled").forEach((what, node) -> notModelled.put(what, patterns(node)));
        return new Mapping(
                root.requiredNode("mapping").map(this::text).orElse(""),
                root.node("zone").map(this::zone).orElse(null),
                blocks,
                notModelled,
                root.node("repeated").map(this::patterns).orElse(List.of()));
    }

    private void variable(String name, Node node) {
        var shape = text(node);
        try {
            Pattern.compile(shape);
            shapes.put(name, shape);
        } catch (PatternSyntaxException e) {
            problems.error(node, "mapping-variable", name, shape);
        }
    }

    private @Nullable ZoneId zone(Node node) {
        try {
            return ZoneId.of(text(node));
        } catch (DateTimeException e) {
            problems.error(node, "wrong-zone", "zone", text(node));
            return null;
        }
    }

    private List<TablePattern> patterns(Node node) {
        return texts(node).stream().map(this::pattern).toList();
    }

    private TablePattern pattern(String text) {
        return new TablePattern(text, shapes);
    }

    private String text(Node node) {
        return text(node, problems);
    }

    private Set<String> texts(Node node) {
        return texts(node, problems);
    }

    static String text(Node node, Problems problems) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problems.error(node, "mapping-text");
        return "";
    }

    /** One text, or a list of them. */
    static Set<String> texts(Node node, Problems problems) {
        var texts = new LinkedHashSet<String>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(part -> texts.add(text(part, problems)));
        } else {
            texts.add(text(node, problems));
        }
        return texts;
    }
}
