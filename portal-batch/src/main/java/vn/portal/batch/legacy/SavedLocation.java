package vn.portal.batch.legacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that a file's path in a mirror tells: its first folder is the host's.
 *
 * <pre>{@code
 * SavedLocation.of("www.cu.example/tin/Lễ hội.html")       // http://www.cu.example/tin/L%E1%BB%85%20h%E1%BB%99i.html
 * SavedLocation.of("www.cu.example/xem.php@id=3.html")     // http://www.cu.example/xem.php?id=3
 * SavedLocation.of("tin/1.html")                           // empty
 * }</pre>
 */
final class SavedLocation {
    private static final Pattern HOSTED =
            Pattern.compile("((?:[a-z0-9-]{1,63}\\.)+[a-z]{2,18})(?:[+_:](\\d{1,5}))?/(.++)", Pattern.CASE_INSENSITIVE);
    /** What programs of a mirror write for a question mark, and the ending that they add to such a name. */
    private static final Pattern ASKED = Pattern.compile(
            "(.*\\.(?:php\\d?|phtml|aspx?|jspx?|cfm|do|html?))[?@]([^/]*?)(?:\\.html?)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern TWICE =
            Pattern.compile("(.*\\.(?:php\\d?|phtml|aspx?|jspx?|cfm|do))\\.html?", Pattern.CASE_INSENSITIVE);

    private SavedLocation() {}

    static Optional<String> of(String key) {
        var hosted = HOSTED.matcher(key);
        if (!hosted.matches()) {
            return Optional.empty();
        }
        var port = hosted.group(2) == null ? "" : ":" + hosted.group(2);
        return Optional.of("http://" + hosted.group(1) + port + "/" + written(hosted.group(3)));
    }

    private static String written(String path) {
        var asked = ASKED.matcher(path);
        if (asked.matches()) {
            return encoded(asked.group(1)) + "?" + encoded(asked.group(2));
        }
        var twice = TWICE.matcher(path);
        return encoded(twice.matches() ? twice.group(1) : path);
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            var c = Character.toString(code);
            boolean plain = code > ' ' && code < 127 && "\"<>\\^`{|}#?".indexOf(code) < 0;
            encoded.append(plain ? c : code == ' ' ? "%20" : URLEncoder.encode(c, StandardCharsets.UTF_8));
            i += Character.charCount(code);
        }
        return encoded.toString();
    }
}
