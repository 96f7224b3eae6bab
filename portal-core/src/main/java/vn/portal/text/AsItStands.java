package vn.portal.text;

import vn.portal.text.Reading.Verdict;

/** Judges words as windows-1252, the code page behind every old font: do they make sense without any decoding? */
final class AsItStands {
    /** Signs that stand at words, besides quotes and dashes. */
    private static final String BEFORE = "©°±£¥€¿¡}";

    private static final String BEHIND = "®™©°²³¹ªº}";

    private AsItStands() {}

    /** Plain is also a word with signs around it, such as {@code 2026®}. */
    static Verdict judge(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSign(at(bytes, start), BEFORE)) {
            start++;
        }
        while (end > start && isSign(at(bytes, end - 1), BEHIND)) {
            end--;
        }
        var word = new char[end - start];
        boolean plain = true;
        boolean signs = true;
        for (int i = start; i < end; i++) {
            word[i - start] = at(bytes, i);
            plain &= bytes[i] >= 0;
            signs &= !Character.isLetter(word[i - start]);
        }
        if (plain || signs) {
            return Verdict.PLAIN;
        }
        return Syllables.isValid(word, 0, word.length) ? Verdict.SYLLABLE : Verdict.NONSENSE;
    }

    /** Whether it could be a word of another language: letters only, and no capital behind a small one. */
    static boolean isWord(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean climbs = i > from && Character.isUpperCase(at(bytes, i)) && Character.isLowerCase(at(bytes, i - 1));
            if (!Character.isLetter(at(bytes, i)) || climbs) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char c, String usual) {
        return Punctuation.isTypographic(c) || usual.indexOf(c) >= 0;
    }

    private static char at(byte[] bytes, int i) {
        return Windows1252.character(bytes[i] & 0xFF);
    }
}
