package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.portal.batch.legacy.mapping.Block.As;
import vn.portal.batch.legacy.mapping.Block.Field;
import vn.portal.batch.legacy.mapping.Block.Part;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.Section;

/** The part of a mapping file that speaks of one kind of item. */
final class BlockReader {
    private static final List<String> JOIN = List.of("table", "on", "where", "up", "order");
    private static final List<String> PICTURE = List.of("address", "alt", "caption", "where");
    private static final List<String> FILE = List.of("address", "name", "where");
    private static final List<String> READING = List.of("code", "label", "value", "period", "where");
    private static final List<String> ALIASES = List.of("address", "guid", "slug", "row");
    private static final List<String> OWN = List.of(
            "as",
            "table",
            "needs",
            "without",
            "where",
            "by",
            "latest",
            "one",
            "join",
            "key",
            "state",
            "from",
            "until",
            "aliases",
            "pictures",
            "files",
            "readings");

    private final Problems problems;
    private final Function<String, TablePattern> patterns;
    private final Set<String> joins = new LinkedHashSet<>();
    private Set<String> variables = Set.of();

    BlockReader(Problems problems, Function<String, TablePattern> patterns) {
        this.problems = problems;
        this.patterns = patterns;
    }

    Block read(String name, Node node, Section root) {
        var section = root.within(name, node, keys());
        var table = patterns.apply(section.requiredNode("table").map(this::text).orElse(""));
        variables = table.variables();
        var joined = joins(section);
        boolean isOne =
                section.node("one").map(this::text).filter("true"::equals).isPresent();
        var fields = fields(section);
        if (!fields.containsKey(Field.TITLE)) {
            section.requiredNode("title");
        }
        return new Block(
                name,
                section.node("as").map(this::as).orElse(As.ARTICLE),
                table,
                section.node("needs").map(this::texts).orElse(Set.of()),
                section.node("without").map(this::texts).orElse(Set.of()),
                condition(section.node("where").orElse(null)),
                section.node("by").map(this::text).orElse(null),
                section.node("latest").map(this::text).orElse(null),
                isOne,
                joined,
                section.requiredNode("key")
                        .map(key -> value(key, section, false))
                        .orElse(new Value.Literal("")),
                states(section),
                section.node("from").map(from -> value(from, section, false)).orElse(null),
                section.node("until").map(until -> value(until, section, false)).orElse(null),
                fields,
                aliases(section),
                parts(section, "pictures", PICTURE),
                parts(section, "files", FILE),
                parts(section, "readings", READING));
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(OWN);
        Arrays.stream(Field.values()).map(BlockReader::word).forEach(keys::add);
        return keys;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private As as(Node node) {
        var written = text(node);
        for (var as : As.values()) {
            if (word(as).equals(written)) {
                return as;
            }
        }
        names().unknown(
                        node,
                        "mapping-as",
                        written,
                        Arrays.stream(As.values()).map(BlockReader::word).toList());
        return As.ARTICLE;
    }

    /** A join may look at those above it alone, so that their rows are known when it is looked for. */
    private Map<String, Join> joins(Section section) {
        var read = new LinkedHashMap<String, Join>();
        section.named("join").forEach((name, node) -> {
            read.put(name, join(name, section.within(name, node, JOIN)));
            joins.add(name);
        });
        return read;
    }

    private Join join(String name, Section section) {
        var on = new LinkedHashMap<String, Value>();
        section.requiredNode("on");
        section.named("on").forEach((column, node) -> on.put(column, value(node, section, true)));
        var alone = new Names(Set.of(), Set.of(), problems);
        return new Join(
                name,
                patterns.apply(section.requiredNode("table").map(this::text).orElse("")),
                on,
                section.node("where")
                        .map(where -> new ConditionReader(alone).read(where))
                        .orElse(new Condition.Always()),
                section.node("up").map(this::text).orElse(null),
                section.node("order").map(this::text).orElse(null));
    }

    private Map<State, Condition> states(Section section) {
        var states = new LinkedHashMap<State, Condition>();
        section.requiredNode("state");
        section.named("state").forEach((word, node) -> {
            var state = State.of(word).filter(known -> known != State.UNKNOWN);
            if (state.isEmpty()) {
                names().unknown(node, "mapping-state", word, State.words());
            } else {
                states.put(state.get(), condition(node));
            }
        });
        return states;
    }

    private Map<Field, Value> fields(Section section) {
        var fields = new LinkedHashMap<Field, Value>();
        for (var field : Field.values()) {
            section.node(word(field)).ifPresent(node -> fields.put(field, value(node, section, field.isMany())));
        }
        return fields;
    }

    private Map<String, Value> aliases(Section section) {
        var aliases = new LinkedHashMap<String, Value>();
        section.named("aliases").forEach((kind, node) -> {
            if (!ALIASES.contains(kind)) {
                names().unknown(node, "mapping-alias", kind, ALIASES);
            }
            aliases.put(kind, value(node, section, true));
        });
        return aliases;
    }

    /** One, or a list of them; what is no section is its first field. */
    private List<Part> parts(Section section, String key, List<String> keys) {
        var parts = new ArrayList<Part>();
        section.node(key).ifPresent(node -> {
            var several = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
            several.forEach(part -> parts.add(part(part, section, key, keys)));
        });
        return parts;
    }

    private Part part(Node node, Section section, String key, List<String> keys) {
        var values = new LinkedHashMap<String, Value>();
        if (node instanceof ScalarNode) {
            values.put(keys.get(0), value(node, section, true));
            return new Part(values, new Condition.Always());
        }
        var part = section.within(key, node, keys);
        for (var field : keys) {
            if (!field.equals("where")) {
                part.node(field).ifPresent(inner -> values.put(field, value(inner, part, false)));
            }
        }
        part.requiredNode(keys.get(0));
        return new Part(values, condition(part.node("where").orElse(null)));
    }

    private Value value(Node node, Section place, boolean isMany) {
        if (node.getTag().equals(Tag.NULL)) {
            problems.error(node, "mapping-empty");
            return new Value.Literal("");
        }
        return new ValueReader(names(), place).read(node, isMany);
    }

    private Condition condition(@Nullable Node node) {
        return node == null ? new Condition.Always() : new ConditionReader(names()).read(node);
    }

    private Names names() {
        return new Names(Set.copyOf(joins), variables, problems);
    }

    private String text(Node node) {
        return MappingReader.text(node, problems);
    }

    private Set<String> texts(Node node) {
        return MappingReader.texts(node, problems);
    }
}
