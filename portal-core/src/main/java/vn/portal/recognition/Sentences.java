package vn.portal.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where the sentences of a text end. */
final class Sentences {
    private static final Set<String> PARTS = Set.of("phần", "chương", "mục", "điều", "khoản", "bài", "câu");

    private final int[] ends;

    private Sentences(int[] ends) {
        this.ends = ends;
    }

    static Sentences of(String text) {
        int[] ends = new int[16];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == text.length() - 1 || isEnd(text, i)) {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count * 2);
                }
                ends[count++] = i + 1;
            }
        }
        return new Sentences(Arrays.copyOf(ends, count));
    }

    /** The unit after the sentence that holds a position, its full stop included. */
    int end(int position) {
        int found = Arrays.binarySearch(ends, position + 1);
        int at = found >= 0 ? found : -found - 1;
        return at < ends.length ? ends[at] : position;
    }

    /** The unit where the sentence that holds a position starts. */
    int start(int position) {
        int found = Arrays.binarySearch(ends, position);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : ends[at];
    }

    /** A full stop with a space and a capital behind it, and no abbreviation before it. */
    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        if (c != '.' && c != '!' && c != '?' || i + 2 >= text.length() || text.charAt(i + 1) != ' ') {
            return false;
        }
        int next = text.codePointAt(i + 2);
        boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || "“\"«-–".indexOf(next) >= 0;
        return begins && (c != '.' || !isAbbreviation(text, i));
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < 4 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, dot);
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return word.equals("TP")
                || word.equals("Tp")
                || word.equals("TX")
                || word.equals("ThS")
                || word.equals("TS")
                || word.length() == 1 && Character.isUpperCase(word.charAt(0))
                || number && (start == 0 || word.length() < 2 && countsItems(text, start));
    }

    /** Whether a number counts the items of a list or the parts of a document, and is not the end of what a sentence says. */
    private static boolean countsItems(String text, int start) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || ".;:!?…\"”".indexOf(text.charAt(end - 1)) >= 0) {
            return true;
        }
        int word = end;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return PARTS.contains(text.substring(word, end).toLowerCase(Locale.ROOT));
    }
}
