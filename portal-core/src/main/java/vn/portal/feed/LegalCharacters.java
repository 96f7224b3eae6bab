package vn.portal.feed;

/**
 * Lets through what XML 1.0 can hold, in one text after another, and counts the rest.
 *
 * <p>XML writers don't: they write characters that no parser reads back, or give up the whole feed. Controls, U+FFFE and
 * U+FFFF stand for nothing and are left out; half of a surrogate pair was once a character, so U+FFFD takes its place.
 * Line ends become {@code \n}.
 */
final class LegalCharacters {
    private static final char REPLACEMENT = '\uFFFD';
    private long lost;

    /** How many characters were left out or replaced so far. */
    long lost() {
        return lost;
    }

    /** The text itself where it is clean, as nearly all are. */
    String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= Character.MIN_SURROGATE && isSuspect(text, i)) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static boolean isSuspect(String text, int i) {
        char c = text.charAt(i);
        return c >= '\uFFFE' || Character.isSurrogate(c) && !isPaired(text, i);
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private String cleaned(String text, int clean) {
        var cleaned = new StringBuilder(text.length()).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    cleaned.append('\n');
                }
            } else if (c < ' ' && c != '\n' && c != '\t' || c >= '\uFFFE') {
                lost++;
            } else if (Character.isSurrogate(c) && !isPaired(text, i)) {
                lost++;
                cleaned.append(REPLACEMENT);
            } else {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }
}
