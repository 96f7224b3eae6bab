package vn.portal.batch.imports;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a place in a source is called from now on.
 *
 * @param key its path in NFC, at most as long as the ledger can hold
 * @param problem what is wrong with the name itself, as a notice code; null where nothing is
 */
record PlaceName(String key, @Nullable String problem) {
    /** What the ledger can hold. */
    private static final int LONGEST_KEY = 700;

    /** @param rawName the path as a file system or an archive writes it */
    static PlaceName of(String rawName) {
        var key = Normalizer.normalize(rawName, Normalizer.Form.NFC);
        if (key.isBlank()) {
            // a key must say something; no other begins like this
            return new PlaceName("./" + key, null);
        }
        if (key.length() > LONGEST_KEY) {
            return new PlaceName(shortened(key), "name-too-long");
        }
        // the file system's bytes are no text: two such names would be written alike
        return new PlaceName(key, key.indexOf('\uFFFD') < 0 ? null : "name-unreadable");
    }

    /** A name that is too long to be a key, still told apart from others like it. */
    private static String shortened(String key) {
        int end = LONGEST_KEY - 10;
        int whole = Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end;
        return key.substring(0, whole) + "…" + Integer.toHexString(key.hashCode());
    }

    /** Whether a file or folder of that name is there for programs, not for readers. */
    static boolean isHidden(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || folded.equals("thumbs.db")
                || folded.equals("desktop.ini")
                || folded.equals("__macosx");
    }
}
