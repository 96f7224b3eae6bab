package vn.portal.json;

import java.util.function.IntFunction;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/** A tree as text, the same on every machine. */
final class Writing {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    /** Half a surrogate pair has no UTF-8; as an escape it survives every store and reads back as it was. */
    private static final IntFunction<String> ESCAPED = half -> "\\u" + Integer.toHexString(half);

    private static final IntFunction<String> REPLACED = half -> "\uFFFD";

    private Writing() {}

    static String line(JsonNode tree) {
        return withoutHalves(Mappers.MAPPER.writeValueAsString(tree), ESCAPED);
    }

    static String indented(JsonNode tree) {
        return withoutHalves(print(tree), ESCAPED);
    }

    /** For readers of every make: many refuse the escape of half a surrogate pair. */
    static String indentedForEverybody(JsonNode tree) {
        return withoutHalves(print(tree), REPLACED);
    }

    private static String print(JsonNode tree) {
        var printer =
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return Mappers.MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
    }

    private static String withoutHalves(String json, IntFunction<String> instead) {
        if (json.codePoints().noneMatch(Writing::isHalf)) {
            return json;
        }
        var text = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isHalf(c)) {
                text.append(instead.apply(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
