package vn.portal.batch.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text as both databases can hold it.
 *
 * <p>PostgreSQL stores neither U+0000 nor half of a surrogate pair, and indexes no very long text. Keys with such
 * characters are misuse; words that are only shown get U+FFFD in their place; in JSON they are escaped and kept.
 */
final class StoredText {
    static final int LONGEST_KEY = 300;
    private static final int HASH = 64;

    private StoredText() {}

    /**
     * A native key or another name as its column holds it; a very long one is cut and ends in its hash.
     *
     * @throws IllegalArgumentException if it holds a character that PostgreSQL cannot store
     */
    static String key(String key) {
        int bad = unstorable(key);
        if (bad >= 0) {
            throw new IllegalArgumentException("a key must not hold U+%04X: %s"
                    .formatted((int) key.charAt(bad), key.replace(key.charAt(bad), '\uFFFD')));
        }
        if (key.length() <= LONGEST_KEY) {
            return key;
        }
        int end = LONGEST_KEY - HASH - 1;
        int cut = Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end;
        return key.substring(0, cut) + "#" + sha256(key);
    }

    /** Words for people. */
    static String shown(String text) {
        if (unstorable(text) < 0) {
            return text;
        }
        var clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (unstorableAt(clean, i)) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }

    /** JSON with such characters escaped: it reads back as it was. */
    static String json(String json) {
        if (unstorable(json) < 0) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            if (unstorableAt(json, i)) {
                escaped.append("\\u%04x".formatted((int) json.charAt(i)));
            } else {
                escaped.append(json.charAt(i));
            }
        }
        return escaped.toString();
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (unstorableAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean unstorableAt(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == 0;
    }
}
