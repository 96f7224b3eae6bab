package vn.portal.batch.legacy.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mapping says of where a field comes from, ready to be asked row by row. */
sealed interface Value {

    /** What it comes to for a row; none where there is nothing, never a null or an empty text. */
    List<String> of(Scope scope);

    /** Tells the columns that it looks at. */
    void references(Consumer<Reference> sink);

    /** Its first value, for fields that have one. */
    default @Nullable String one(Scope scope) {
        var all = of(scope);
        return all.isEmpty() ? null : all.get(0);
    }

    /** {@code title}, {@code detail.bodyhtml}. */
    record Column(Reference reference) implements Value {
        @Override
        public List<String> of(Scope scope) {
            return scope.column(reference.join(), reference.column());
        }

        @Override
        public void references(Consumer<Reference> sink) {
            sink.accept(reference);
        }
    }

    /** {@code 'Công văn'}. */
    record Literal(String text) implements Value {
        @Override
        public List<String> of(Scope scope) {
            return text.isEmpty() ? List.of() : List.of(text);
        }

        @Override
        public void references(Consumer<Reference> sink) {
            // looks at nothing
        }
    }

    /**
     * {@code /{module}/{alias}-{id}.html}: one text with columns in it.
     *
     * <p>Where a column is empty there is no text, unless it is written with a question mark ({@code {fulltext?}}): half
     * an address is none.
     */
    record Template(List<Part> parts) implements Value {
        private static final Pattern HOLE = Pattern.compile("\\{([^{}?]++)(\\?)?}");

        /** @param hole null for words that always stand there */
        record Part(String words, @Nullable Reference hole, boolean isOptional) {}

        public Template {
            parts = List.copyOf(parts);
        }

        static Matcher holes(String text) {
            return HOLE.matcher(text);
        }

        @Override
        public List<String> of(Scope scope) {
            var text = new StringBuilder();
            for (var part : parts) {
                text.append(part.words());
                var filled = part.hole() == null ? "" : filled(part.hole(), scope);
                if (filled.isEmpty() && part.hole() != null && !part.isOptional()) {
                    return List.of();
                }
                text.append(filled);
            }
            return text.length() == 0 ? List.of() : List.of(text.toString());
        }

        private static String filled(Reference hole, Scope scope) {
            var variable = hole.join().isEmpty() ? scope.variable(hole.column()) : null;
            if (variable != null) {
                return variable;
            }
            var values = scope.column(hole.join(), hole.column());
            // of a path of categories the innermost
            return values.isEmpty() ? "" : values.get(values.size() - 1);
        }

        @Override
        public void references(Consumer<Reference> sink) {
            for (var part : parts) {
                if (part.hole() != null) {
                    sink.accept(part.hole());
                }
            }
        }
    }

    /** A value that goes through steps: {@code title | entities}. */
    record Stepped(Value from, List<Step> steps) implements Value {
        public Stepped {
            steps = List.copyOf(steps);
        }

        @Override
        public List<String> of(Scope scope) {
            var values = from.of(scope);
            for (var step : steps) {
                values = step.apply(values, scope).stream()
                        .filter(value -> !value.isEmpty())
                        .toList();
            }
            return values;
        }

        @Override
        public void references(Consumer<Reference> sink) {
            from.references(sink);
        }
    }

    /** A list: the first that is there for a field that has one value, all of them for a field that has many. */
    record Several(List<Value> choices, boolean isAll) implements Value {
        public Several {
            choices = List.copyOf(choices);
        }

        @Override
        public List<String> of(Scope scope) {
            if (isAll) {
                return all(scope);
            }
            for (var choice : choices) {
                var values = choice.of(scope);
                if (!values.isEmpty()) {
                    return values;
                }
            }
            return List.of();
        }

        /** Each once, where it is said last: of the sections that an item stands in the last is its own. */
        private List<String> all(Scope scope) {
            var all = new LinkedHashSet<String>();
            for (var choice : choices) {
                for (var value : choice.of(scope)) {
                    all.remove(value);
                    all.add(value);
                }
            }
            return List.copyOf(all);
        }

        @Override
        public void references(Consumer<Reference> sink) {
            choices.forEach(choice -> choice.references(sink));
        }
    }

    /** A value that only some rows have: {@code {value: …, where: …}}. */
    record Conditional(Value value, Condition where) implements Value {
        @Override
        public List<String> of(Scope scope) {
            return where.of(scope) == Truth.TRUE ? value.of(scope) : List.of();
        }

        @Override
        public void references(Consumer<Reference> sink) {
            value.references(sink);
            where.references(sink);
        }
    }

    /** A value that stands for another: {@code {value: cid, map: {1: Quyết định}}}; one that is not listed stays. */
    record Translated(Value value, Map<String, String> map) implements Value {
        public Translated {
            map = Map.copyOf(map);
        }

        @Override
        public List<String> of(Scope scope) {
            return value.of(scope).stream()
                    .map(written -> map.getOrDefault(written.strip(), written))
                    .filter(found -> !found.isEmpty())
                    .toList();
        }

        @Override
        public void references(Consumer<Reference> sink) {
            value.references(sink);
        }
    }
}
