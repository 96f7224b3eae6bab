package vn.portal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** One way of writing the same thing: composed letters, plain spaces, {@code \n}, nothing invisible. */
public final class Spelling {
    /** More marks than this on one letter are no spelling; uncut they would cost quadratic time. */
    private static final int MOST_MARKS = 30;

    /** The units that stay as they are wherever they stand: what nearly all texts are made of. */
    private static final boolean[] PLAIN = plain();

    private Spelling() {}

    /**
     * Text as it should be stored.
     *
     * <p>Decode first: in TCVN3 the letter ư is a soft hyphen. The spelling itself stays the source's own: {@code hoà}
     * and {@code hòa} are both right.
     *
     * <pre>{@code
     * Spelling.tidy("Phan\u00A0Thie\u0302\u0301t\r\n")  // "Phan Thiết\n"
     * Spelling.tidy("Quyết Ðịnh số 5/QÐ-UBND")        // "Quyết Định số 5/QĐ-UBND"
     * }</pre>
     */
    public static String tidy(String text) {
        return isPlain(text) ? text : LookAlikes.mend(nfc(visible(text)));
    }

    /**
     * Text as it should be compared where both styles of writing tones must be one; not for storing.
     *
     * <pre>{@code
     * Spelling.comparable("hoà bình, thuỷ lợi, qủa")  // "hòa bình, thủy lợi, quả"
     * }</pre>
     */
    public static String comparable(String text) {
        return Tones.place(tidy(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plain() {
        var plain = new boolean[0x2028];
        for (char c = 0; c < plain.length; c++) {
            var alone = String.valueOf(c);
            plain[c] = replacement(alone, 0) == c && isComposed(alone) && LookAlikes.isGenuine(c);
        }
        return plain;
    }

    /** The text in composed form. */
    public static String nfc(String text) {
        if (isComposed(text)) {
            return text;
        }
        var bounded = bounded(text);
        return Normalizer.isNormalized(bounded, Form.NFC) ? bounded : Normalizer.normalize(bounded, Form.NFC);
    }

    /** Whether every unit is one that composing leaves alone, as in nearly all texts; the rest is looked up. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && !(c >= 0x1EA0 && c <= 0x1EF9) && !(c >= 0x2010 && c <= 0x2027)) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        int plain = 0;
        while (plain < text.length() && replacement(text, plain) == text.charAt(plain)) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        var tidied = new StringBuilder(text.length()).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            int c = replacement(text, i);
            if (c >= 0) {
                tidied.append((char) c);
            }
        }
        return tidied.toString();
    }

    /** What stands for the unit at {@code i}; -1 if nothing does. */
    private static int replacement(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t') {
            return c;
        }
        if (c == '\r') {
            return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? -1 : '\n';
        }
        if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        if (c == '\u00A0' || c >= '\u2000' && c <= '\u200A' || c == '\u202F' || c == '\u205F' || c == '\u3000') {
            return ' ';
        }
        if (Character.isSurrogate(c)) {
            return paired(text, i) ? c : '\uFFFD';
        }
        return invisible(c) && !joinsPictures(text, i) ? -1 : c;
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    static boolean invisible(char c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == '\u00AD'
                || c == '\u180E'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFB'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    /** A zero-width joiner after a picture holds a family together. */
    private static boolean joinsPictures(String text, int i) {
        return text.charAt(i) == '\u200D'
                && i > 0
                && (Character.isLowSurrogate(text.charAt(i - 1)) || text.charAt(i - 1) == '\uFE0F');
    }

    private static String bounded(String text) {
        StringBuilder cut = null;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS && cut == null) {
                cut = new StringBuilder(text.length()).append(text, 0, i);
            } else if (marks <= MOST_MARKS && cut != null) {
                cut.append(c);
            }
        }
        return cut == null ? text : cut.toString();
    }
}
