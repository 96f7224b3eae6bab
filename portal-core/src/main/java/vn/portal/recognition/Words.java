package vn.portal.recognition;

import java.util.Arrays;
import java.util.List;

/** The words of a text, with their places; found once, so that every rule over them takes linear time. */
final class Words {
    /** A syllable and its space take about five characters. */
    private static final int SHORT = 4;

    /** No letter. */
    private static final int NONE = 0;

    /** Below this are all letters of Vietnamese; whether a character is one is looked up. */
    private static final int KNOWN = 0x2000;

    private static final boolean[] PART_OF_WORD = partOfWord();

    private final String text;
    private int[] starts;
    private int[] ends;
    private Word[] words;
    private int size;

    private Words(String text) {
        this.text = text;
        int likely = text.length() / SHORT + SHORT;
        starts = new int[likely];
        ends = new int[likely];
        words = new Word[likely];
    }

    static Words of(String text) {
        var words = new Words(text);
        for (int i = 0; i < text.length(); ) {
            int start = i;
            long high = 0;
            long low = 0;
            int c = text.charAt(i);
            while (c < KNOWN ? PART_OF_WORD[c] : isPartOfWord(text, i)) {
                int units = c < KNOWN ? 1 : Character.charCount(text.codePointAt(i));
                int bits = units * Character.SIZE;
                c = units == 1 ? c : text.codePointAt(i);
                high = high << bits | low >>> Long.SIZE - bits;
                low = low << bits | c;
                i += units;
                c = i < text.length() ? text.charAt(i) : NONE;
            }
            if (i > start) {
                words.add(start, i, Word.of(text, start, i, high, low));
            } else {
                i++;
            }
        }
        return words;
    }

    private static boolean isPartOfWord(String text, int i) {
        return i < text.length() && Character.isLetterOrDigit(text.codePointAt(i));
    }

    private static boolean[] partOfWord() {
        var known = new boolean[KNOWN];
        for (int c = 0; c < KNOWN; c++) {
            known[c] = Character.isLetterOrDigit(c);
        }
        return known;
    }

    private void add(int start, int end, Word word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        words[size++] = word;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String key(int i) {
        return words[i].key();
    }

    String word(int i) {
        return words[i].written();
    }

    boolean isUpper(int i) {
        return words[i].isUpper();
    }

    boolean isDigit(int i) {
        return words[i].isDigit();
    }

    Word get(int i) {
        return words[i];
    }

    boolean mayBegin(Opening opening, int i) {
        return words[i].mayBegin(opening);
    }

    /** The first word from {@code i} on that may begin something of that sort; {@link #size} if none does. */
    int next(Opening opening, int i) {
        int next = i;
        while (next < size && !words[next].mayBegin(opening)) {
            next++;
        }
        return next;
    }

    /** Whether only spaces stand between a word and the one before it. */
    boolean follows(int i) {
        if (i <= 0 || i >= size) {
            return false;
        }
        int at = ends[i - 1];
        while (at < starts[i] && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == starts[i];
    }

    /** The word after the phrase that starts at {@code i}, with spaces alone between its words; -1 if it doesn't. */
    int after(int i, List<String> phrase) {
        if (i < 0 || i + phrase.size() > size) {
            return -1;
        }
        for (int k = 0; k < phrase.size(); k++) {
            if (!words[i + k].key().equals(phrase.get(k)) || k > 0 && !follows(i + k)) {
                return -1;
            }
        }
        return i + phrase.size();
    }

    /** The first word that starts at or after {@code position}. */
    int at(int position) {
        int found = Arrays.binarySearch(starts, 0, size, position);
        return found >= 0 ? found : -found - 1;
    }
}
