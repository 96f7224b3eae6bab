package vn.portal.validation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.portal.text.LegacyText;

/** What can be wrong with the characters of a text, each fault with what is to be said of it; empty for a right text. */
final class Characters {
    private static final int FIRST_MARK = 0x300;
    private static final int LAST_CONTROL = 0x9F;
    private static final int DELETE = 0x7F;
    private static final char LOST = '\uFFFD';
    /** One may be a slip of the hand. */
    private static final int FEWEST_LOST = 2;
    /** Before which an address has a dot or a slash. */
    private static final int LONGEST_WORD = 200;
    /** Latin letters that old fonts drew something else for, beside those that Vietnamese has itself. */
    private static final String VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    private Characters() {}

    /** Characters below this are right or not by themselves or in their words; any above asks for a closer look. */
    private static final int KNOWN = 0x2100;

    private static final boolean[] PLAIN = plain();

    private static boolean[] plain() {
        var plain = new boolean[KNOWN];
        for (char c = 0; c < KNOWN; c++) {
            plain[c] = !isUnreadable(c) && !standsApart(c) && !(c > LAST_CONTROL && isStrange(c));
        }
        return plain;
    }

    /** Whether a text has none but characters in which nothing is ever wrong, as nearly all have. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= KNOWN || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }

    /** Where letters and their marks stand apart. */
    static Optional<Map<String, String>> decomposed(String text) {
        if (isPlain(text) || !mayDecompose(text) || Normalizer.isNormalized(text, Form.NFC)) {
            return Optional.empty();
        }
        var composed = Normalizer.normalize(text, Form.NFC);
        int at = 0;
        while (at < composed.length() && composed.charAt(at) == text.charAt(at)) {
            at++;
        }
        return Optional.of(Map.of("position", String.valueOf(at)));
    }

    /** Text of Vietnamese and its neighbours is composed unless it has a character outside their blocks: no need to look. */
    private static boolean mayDecompose(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (standsApart(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsApart(char c) {
        return c >= FIRST_MARK && !(c >= '\u1E00' && c <= '\u1EFF') && !(c >= '\u2010' && c <= '\u2044');
    }

    /** Characters that nobody can read: controls, what stands for lost ones, what only one font knows, halves of pairs. */
    static Optional<Map<String, String>> damaged(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnreadable(c) || Character.isSurrogate(c) && !isPaired(text, i)) {
                return Optional.of(Map.of(
                        "character", String.format(Locale.ROOT, "U+%04X", (int) c), "position", String.valueOf(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnreadable(char c) {
        if (c <= LAST_CONTROL) {
            return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= DELETE;
        }
        return c >= '\uE000' && c <= '\uF8FF' || c == LOST || c >= '\uFFFE';
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** Question marks in the middle of words, where a conversion into a smaller character set lost letters for good. */
    static Optional<Map<String, String>> lost(String text) {
        int first = -1;
        int found = 0;
        for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
            if (isLostLetter(text, i)) {
                first = found == 0 ? i : first;
                found++;
            }
        }
        return found < FEWEST_LOST
                ? Optional.empty()
                : Optional.of(Map.of(
                        "found",
                        Found.shortened(word(text, first)),
                        "position",
                        String.valueOf(first),
                        "count",
                        String.valueOf(found)));
    }

    /** After a question the next sentence begins with a capital, even where the space was forgotten. */
    private static boolean isLostLetter(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i + 1))
                && !isInAddress(text, i);
    }

    private static boolean isInAddress(String text, int i) {
        for (int j = i - 1; j >= 0 && i - j < LONGEST_WORD && !Character.isWhitespace(text.charAt(j)); j--) {
            if (text.charAt(j) == '/' || text.charAt(j) == '.') {
                return true;
            }
        }
        return false;
    }

    private static String word(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Text that makes sense only when it is read in an old encoding. */
    static Optional<Map<String, String>> legacy(String text) {
        if (isPlain(text) || !mayBeLegacy(text)) {
            return Optional.empty();
        }
        var meant = LegacyText.restore(text);
        return meant.equals(text)
                ? Optional.empty()
                : Optional.of(Map.of("found", Found.shortened(text), "meant", Found.shortened(meant)));
    }

    /** Whether two letters or signs stand within words that Vietnamese in Unicode has no use for. */
    private static boolean mayBeLegacy(String text) {
        int strange = 0;
        for (int i = 0; i < text.length() && strange < 2; i++) {
            char c = text.charAt(i);
            if (c > LAST_CONTROL && c <= '\u2122' && isStrange(c) && isInWord(text, i)) {
                strange++;
            }
        }
        return strange == 2;
    }

    /** What windows-1252 has above ASCII, without the letters and quotes that are in use. */
    private static boolean isStrange(char c) {
        return c <= 0xFF
                ? VIETNAMESE.indexOf(c) < 0 && c != 0xA0
                : c == 'Œ' || c == 'œ' || c == '†' || c == '‡' || c == 'ˆ' || c == '‰' || c == '€' || c == '™'
                        || c == 'ƒ' || c == 'Ÿ' || c == 'Š' || c == 'š' || c == 'Ž' || c == 'ž';
    }

    private static boolean isInWord(String text, int i) {
        return i > 0 && Character.isLetter(text.charAt(i - 1))
                || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }
}
