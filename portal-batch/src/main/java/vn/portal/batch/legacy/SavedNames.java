package vn.portal.batch.legacy;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The file names under which mirroring programs save an address.
 *
 * <pre>{@code
 * SavedNames.of("anh/a%20b.jpg?t=1")  // anh/a%20b.jpg?t=1, anh/a b.jpg?t=1, anh/a%20b.jpg@t=1, anh/a b.jpg@t=1, anh/a%20b.jpg, anh/a b.jpg
 * }</pre>
 */
final class SavedNames {
    private SavedNames() {}

    /** @param path still encoded, with its query */
    static Set<String> of(String path) {
        var names = new LinkedHashSet<String>();
        int mark = path.indexOf('?');
        if (mark >= 0) {
            add(names, path);
            // wget on Windows, where a name may hold no question mark
            add(names, path.substring(0, mark) + "@" + path.substring(mark + 1));
        }
        // HTTrack and browsers drop the query, or have put a mark of it into the name already
        add(names, mark < 0 ? path : path.substring(0, mark));
        return names;
    }

    /**
     * The one name that an address has in a mirror of its site.
     *
     * <pre>{@code
     * SavedNames.key(URI.create("http://www.cu.example/tin/l%E1%BB%85.php?id=3"))   // www.cu.example/tin/lễ.php?id=3
     * SavedNames.key(URI.create("http://www.cu.example/"))                         // www.cu.example/index.html
     * }</pre>
     */
    static String key(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return nfc(decoded(address.getRawAuthority() + path + (path.endsWith("/") ? "index.html" : "") + query));
    }

    private static void add(Set<String> names, String written) {
        names.add(nfc(written));
        var decoded = decoded(written);
        names.add(nfc(decoded));
        names.add(nfc(decoded.replace('+', ' ')));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without percent signs; as it stands where they stand for no UTF-8. */
    private static String decoded(String written) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        var bytes = ByteBuffer.allocate(written.length() * 4);
        for (int i = 0; i < written.length(); ) {
            int code = written.codePointAt(i);
            if (code == '%' && isHex(written, i + 1) && isHex(written, i + 2)) {
                bytes.put((byte) Integer.parseInt(written.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                bytes.put(Character.toString(code).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(code);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return written;
        }
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
    }
}
