package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.portal.batch.legacy.mapping.Condition.Relation;

/** From {@code status = 1 and (exptime = 0 or every cat.groups_view has 6)} to a condition. */
final class ConditionReader {
    private static final int MOST_DEPTH = 50;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(?:('[^']*+'|`[^`]++`)|(<=|>=|!=|<>|=|<|>|\\(|\\)|,)|([^\\s'`<>=!(),]++))");
    private static final Map<String, Relation> RELATIONS = Map.of(
            "=", Relation.EQUAL,
            "!=", Relation.DIFFERENT,
            "<>", Relation.DIFFERENT,
            "<", Relation.LESS,
            "<=", Relation.AT_MOST,
            ">", Relation.MORE,
            ">=", Relation.AT_LEAST,
            "has", Relation.HAS,
            "begins", Relation.BEGINS,
            "in", Relation.IN);

    private final Names names;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    ConditionReader(Names names) {
        this.names = names;
    }

    /** What is no condition is told and holds for no row. */
    Condition read(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            names.error(node, "not-a-value", "where");
            return new Condition.Not(new Condition.Always());
        }
        try {
            tokenize(scalar.getValue());
            var condition = either(node);
            if (at < tokens.size()) {
                throw new IllegalArgumentException(tokens.get(at));
            }
            return condition;
        } catch (IllegalArgumentException e) {
            names.error(node, "mapping-condition", scalar.getValue(), String.valueOf(e.getMessage()));
            return new Condition.Not(new Condition.Always());
        }
    }

    private void tokenize(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && token.region(end, text.length()).lookingAt()) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException(text.substring(end).strip());
        }
    }

    private Condition either(Node node) {
        var condition = both(node);
        while (takes("or")) {
            condition = new Condition.Either(condition, both(node));
        }
        return condition;
    }

    private Condition both(Node node) {
        var condition = one(node);
        while (takes("and")) {
            condition = new Condition.Both(condition, one(node));
        }
        return condition;
    }

    private Condition one(Node node) {
        if (++depth > MOST_DEPTH) {
            throw new IllegalArgumentException("…");
        }
        if (takes("not")) {
            return new Condition.Not(one(node));
        }
        if (takes("(")) {
            var inner = either(node);
            expect(")");
            return inner;
        }
        return takes("always") ? new Condition.Always() : compared(node);
    }

    private Condition compared(Node node) {
        boolean isEvery = takes("every");
        var reference = names.reference(ValueReader.unquoted(next()), node);
        if (takes("is")) {
            boolean isNot = takes("not");
            expect("empty");
            var empty = new Condition.Empty(reference);
            return isNot ? new Condition.Not(empty) : empty;
        }
        var word = next();
        var relation = RELATIONS.get(word);
        if (relation == null) {
            throw new IllegalArgumentException(word);
        }
        return new Condition.Compared(
                reference, relation, relation == Relation.IN ? several() : List.of(literal(next())), isEvery);
    }

    private List<String> several() {
        var several = new ArrayList<String>();
        expect("(");
        do {
            several.add(literal(next()));
        } while (takes(","));
        expect(")");
        return several;
    }

    /** A text in quotes, or a bare number or word. */
    private static String literal(String token) {
        if (RELATIONS.containsKey(token) || token.equals("(") || token.equals(")") || token.equals(",")) {
            throw new IllegalArgumentException(token);
        }
        return token.startsWith("'") ? token.substring(1, token.length() - 1) : token;
    }

    private boolean takes(String word) {
        boolean is = at < tokens.size() && tokens.get(at).equals(word);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String word) {
        if (!takes(word)) {
            throw new IllegalArgumentException(at < tokens.size() ? tokens.get(at) : "…");
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("…");
        }
        return tokens.get(at++);
    }
}
