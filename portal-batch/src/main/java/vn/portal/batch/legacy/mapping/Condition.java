package vn.portal.batch.legacy.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a mapping asks of a row: {@code status = 1 and groups_view has 6}. */
sealed interface Condition {
    Truth of(Scope scope);

    void references(Consumer<Reference> sink);

    /** Holds for every row. */
    record Always() implements Condition {
        @Override
        public Truth of(Scope scope) {
            return Truth.TRUE;
        }

        @Override
        public void references(Consumer<Reference> sink) {
            // looks at nothing
        }
    }

    record Both(Condition one, Condition other) implements Condition {
        @Override
        public Truth of(Scope scope) {
            return one.of(scope).and(other.of(scope));
        }

        @Override
        public void references(Consumer<Reference> sink) {
            one.references(sink);
            other.references(sink);
        }
    }

    record Either(Condition one, Condition other) implements Condition {
        @Override
        public Truth of(Scope scope) {
            return one.of(scope).or(other.of(scope));
        }

        @Override
        public void references(Consumer<Reference> sink) {
            one.references(sink);
            other.references(sink);
        }
    }

    record Not(Condition other) implements Condition {
        @Override
        public Truth of(Scope scope) {
            return other.of(scope).not();
        }

        @Override
        public void references(Consumer<Reference> sink) {
            other.references(sink);
        }
    }

    /** {@code alias is empty}: the one question that a row without the column answers too. */
    record Empty(Reference reference) implements Condition {
        @Override
        public Truth of(Scope scope) {
            return Truth.of(
                    scope.column(reference.join(), reference.column()).stream().allMatch(String::isBlank));
        }

        @Override
        public void references(Consumer<Reference> sink) {
            sink.accept(reference);
        }
    }

    /** @param isEvery whether all joined rows must fulfil it; otherwise one is enough */
    record Compared(Reference reference, Relation relation, List<String> with, boolean isEvery) implements Condition {
        public Compared {
            with = List.copyOf(with);
        }

        @Override
        public Truth of(Scope scope) {
            var values = scope.column(reference.join(), reference.column());
            if (values.isEmpty()) {
                return Truth.UNKNOWN;
            }
            return Truth.of(
                    isEvery
                            ? values.stream().allMatch(value -> relation.holds(value, with))
                            : values.stream().anyMatch(value -> relation.holds(value, with)));
        }

        @Override
        public void references(Consumer<Reference> sink) {
            sink.accept(reference);
        }
    }

    /** How a value may stand to what is written in the mapping. */
    enum Relation {
        EQUAL,
        DIFFERENT,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        /** One of several. */
        IN,
        /** A list in one column, separated by commas, spaces, semicolons or bars, holds it. */
        HAS,
        /** It begins so. */
        BEGINS;

        private static final Pattern SEPARATORS = Pattern.compile("[,;|\\s]++");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}+(?:\\.\\d{1,30}+)?");
        private static final Set<String> YES = Set.of("1", "t", "true", "y", "yes", "on");
        private static final Set<String> NO = Set.of("0", "f", "false", "n", "no", "off");

        boolean holds(String value, List<String> with) {
            return switch (this) {
                case EQUAL -> equal(value, with.get(0));
                case DIFFERENT -> !equal(value, with.get(0));
                case LESS -> compared(value, with.get(0)) < 0;
                case AT_MOST -> compared(value, with.get(0)) <= 0;
                case MORE -> compared(value, with.get(0)) > 0;
                case AT_LEAST -> compared(value, with.get(0)) >= 0;
                case IN -> with.stream().anyMatch(one -> equal(value, one));
                case BEGINS -> value.strip().startsWith(with.get(0));
                case HAS -> SEPARATORS.splitAsStream(value).anyMatch(part -> equal(part, with.get(0)));
            };
        }

        private static boolean equal(String value, String with) {
            var written = value.strip();
            return switch (with) {
                case "true" -> YES.contains(written.toLowerCase(Locale.ROOT));
                case "false" -> NO.contains(written.toLowerCase(Locale.ROOT));
                default -> written.equals(with) || isNumber(written) && isNumber(with) && compared(written, with) == 0;
            };
        }

        private static int compared(String value, String with) {
            var written = value.strip();
            return isNumber(written) && isNumber(with)
                    ? new BigDecimal(written).compareTo(new BigDecimal(with))
                    : written.compareTo(with);
        }

        private static boolean isNumber(String text) {
            return NUMBER.matcher(text).matches();
        }
    }
}
