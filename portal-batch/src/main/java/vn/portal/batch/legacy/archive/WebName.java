package vn.portal.batch.legacy.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which wget would have saved an address, so that a capture and a folder of the same pages are the same
 * source.
 *
 * <pre>{@code
 * WebName.of("http://www.cu.example/tin/")                 // www.cu.example/tin/index.html
 * WebName.of("https://WWW.CU.example:443/a%20b.html#top")  // www.cu.example/a b.html
 * WebName.of("http://www.cu.example/xem.php?id=3")         // www.cu.example/xem.php?id=3
 * }</pre>
 */
final class WebName {
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?|ftp)://(?:[^/?#@]*+@)?([^/?#@]++)([^?#]*+)(\\?[^#]*+)?.*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WebName() {}

    /** Empty for what is no address of the web. */
    static String of(String address) {
        var parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            return "";
        }
        var path = path(parts.group(3));
        var name = path.isEmpty() || parts.group(3).endsWith("/") ? path + "/index.html" : path;
        var query = parts.group(4) == null ? "" : decoded(parts.group(4));
        return host(parts.group(2)) + name + (query.length() > 1 ? query : "");
    }

    private static String host(String authority) {
        var host = authority.toLowerCase(Locale.ROOT);
        return host.endsWith(":80") || host.endsWith(":443") ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    /** Each step with a slash before it, none of them to and fro. */
    private static String path(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add("/" + decoded(step));
            }
        }
        return String.join("", steps);
    }

    /** Without percent signs, where they stand for text and for nothing that means more in a name. */
    private static String decoded(String step) {
        if (step.indexOf('%') < 0) {
            return step;
        }
        var bytes = ByteBuffer.allocate(step.length() * 4);
        for (int i = 0; i < step.length(); ) {
            int code = step.codePointAt(i);
            int value = code == '%' ? hex(step, i + 1) : -1;
            if (value >= ' ' && value != '/' && value != '\\' && value != '%') {
                bytes.put((byte) value);
                i += 3;
            } else {
                bytes.put(Character.toString(code).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(code);
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return text.equals("..") || text.equals(".") ? step : text;
        } catch (CharacterCodingException e) {
            return step;
        }
    }

    private static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
