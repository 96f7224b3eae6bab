package vn.portal.parity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Differences that are meant.
 *
 * <pre>{@code
 * new Declared(Set.of(Field.BYLINE), List.of("Lượt xem: *"))   // any byline may differ; "Lượt xem: 12" need not come
 * }</pre>
 *
 * @param fields that may differ
 * @param phrases words that only one side has; a star stands for anything
 */
public record Declared(Set<Field> fields, List<String> phrases) {
    public static final Declared NOTHING = new Declared(Set.of(), List.of());

    public Declared {
        fields = Set.copyOf(fields);
        phrases = List.copyOf(phrases);
    }

    /** Which differences they cover, to be asked of many. */
    Test test() {
        var patterns = phrases.stream().map(Declared::pattern).toList();
        return difference -> fields.contains(difference.field())
                || patterns.stream()
                        .anyMatch(pattern -> Stream.of(difference.text(), difference.line())
                                .anyMatch(text -> pattern.matcher(text.strip()).matches()));
    }

    /** Whether a difference is meant. */
    interface Test {
        boolean covers(Difference difference);
    }

    private static Pattern pattern(String phrase) {
        var parts = Stream.of(phrase.strip().split("\\*+", -1)).map(Pattern::quote);
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return Pattern.compile(parts.collect(Collectors.joining(".*")), flags);
    }
}
