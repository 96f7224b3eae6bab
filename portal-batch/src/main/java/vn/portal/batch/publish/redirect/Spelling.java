package vn.portal.batch.publish.redirect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ways in which browsers, programs and people write a parameter's value. */
final class Spelling {
    /** What a browser leaves as it is when a link has it so. */
    private static final String BROWSER = "-._~!$'()*,;:@/?[]|{}^`\\";

    /** What JavaScript's encodeURI leaves, but for what ends a value. */
    private static final String SCRIPT = "-._~!$'()*,;:@/?";

    private static final String UNRESERVED = "-._~";
    private static final List<UnaryOperator<String>> WAYS = Stream.of(
                    way(value -> value),
                    way(value -> encoded(value, BROWSER, " ")),
                    way(value -> encoded(value, SCRIPT, " ")),
                    way(value -> encoded(value, UNRESERVED + "!'()*", " ")),
                    way(value -> encoded(value, UNRESERVED, " ")))
            .flatMap(way -> Stream.of(
                    way(value -> way.apply(value).replace(" ", "%20")),
                    way(value -> way.apply(value).replace(' ', '+'))))
            .toList();

    private static final List<UnaryOperator<String>> SIMPLE_WAYS =
            List.of(value -> value, value -> encoded(value, UNRESERVED, "%20"));

    private Spelling() {}

    private static UnaryOperator<String> way(UnaryOperator<String> way) {
        return way;
    }

    /** A rule's key in all ways, for a server that does not decode what is asked. */
    static Set<String> keys(Rule rule) {
        boolean simple = rule.values().stream().allMatch(Spelling::isSimple);
        var keys = new LinkedHashSet<String>();
        for (var way : simple ? SIMPLE_WAYS : WAYS) {
            var values = rule.values().stream().map(way).toList();
            keys.add(OldAddress.folded(rule.form().key(rule.path(), values)));
        }
        return keys;
    }

    /** Whether nothing in it is written in more than two ways, which holds for nearly all values. */
    private static boolean isSimple(String value) {
        return value.chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || (UNRESERVED + "/:,;@").indexOf(c) >= 0));
    }

    /** A value in all ways, in small letters. */
    static Set<String> values(String value) {
        var values = new LinkedHashSet<String>();
        WAYS.forEach(way -> values.add(OldAddress.folded(way.apply(value))));
        return values;
    }

    /** A regular expression for a parameter's name, as it is and encoded; to be matched whatever the case. */
    static String pattern(String name) {
        return "(?:" + literal(name) + "|" + literal(encoded(name, UNRESERVED, "%20")) + ")";
    }

    static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_%]", "\\\\$0");
    }

    /** A path as it stands in a link. */
    static String path(String path) {
        return encoded(path, "-._~!$&'()*+,;=:@/", "%20");
    }

    /** A value as it stands in a link. */
    static String value(String value) {
        return encoded(value, UNRESERVED + "/:,", "%20");
    }

    /** @param plain what stays as it is, beside letters and digits of ASCII */
    static String encoded(String text, String plain, String space) {
        var encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(c == ' ' ? space : hex(c));
            }
        }
        return encoded.toString();
    }

    private static String hex(char c) {
        return "%" + Character.toUpperCase(Character.forDigit(c >> 4, 16))
                + Character.toUpperCase(Character.forDigit(c & 15, 16));
    }
}
