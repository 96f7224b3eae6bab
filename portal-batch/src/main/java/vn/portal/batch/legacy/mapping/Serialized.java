package vn.portal.batch.legacy.mapping;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Values in what PHP's {@code serialize} writes, found by their key; nothing of it is ever run. */
final class Serialized {
    private static final Pattern STRING = Pattern.compile("s:(\\d{1,9}+):\"");

    private Serialized() {}

    /**
     * The text that follows a key: {@code value("a:1:{s:3:\"alt\";s:5:\"Chợ\";}", "alt")} is {@code Chợ}.
     *
     * @return empty if there is no such key, or its value is no text
     */
    static String value(String serialized, String key) {
        var marked = "s:" + key.getBytes(StandardCharsets.UTF_8).length + ":\"" + key + "\";";
        int at = serialized.indexOf(marked);
        if (at < 0) {
            return "";
        }
        var length = STRING.matcher(serialized).region(at + marked.length(), serialized.length());
        if (!length.lookingAt()) {
            return "";
        }
        return taken(serialized, length.end(), Integer.parseInt(length.group(1)));
    }

    /** Lengths are told in bytes; where they are wrong, as after a change of encoding, the closing quote tells. */
    private static String taken(String serialized, int from, int bytes) {
        int at = from;
        int left = bytes;
        while (left > 0 && at < serialized.length()) {
            int point = serialized.codePointAt(at);
            left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            at += Character.charCount(point);
        }
        if (left == 0 && serialized.startsWith("\";", at)) {
            return serialized.substring(from, at);
        }
        int quote = serialized.indexOf("\";", from);
        return quote < 0 ? "" : serialized.substring(from, quote);
    }
}
