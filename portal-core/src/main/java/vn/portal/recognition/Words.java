package vn.portal.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a text, with their places; found once, so that every rule over them takes linear time. */
final class Words {
    /** Both ways of placing a tone on an open oa, oe, uy are right; words are compared in one of them. */
    private static final Map<String, String> TONES = tones();

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] keys = new String[64];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        var words = new Words(text);
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isLetterOrDigit(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (i > start) {
                words.add(start, i);
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return words;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        keys[size++] = key(text.substring(start, end));
    }

    /** A word as it is compared: in lower case, with its tone in the old place. */
    static String key(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 2) {
            return lower;
        }
        var tail = TONES.get(lower.substring(lower.length() - 2));
        return tail == null ? lower : lower.substring(0, lower.length() - 2) + tail;
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
        return keys[i];
    }

    String word(int i) {
        return text.substring(starts[i], ends[i]);
    }

    boolean isUpper(int i) {
        return Character.isUpperCase(text.codePointAt(starts[i]));
    }

    boolean isDigit(int i) {
        return Character.isDigit(text.charAt(starts[i]));
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
            if (!keys[i + k].equals(phrase.get(k)) || k > 0 && !follows(i + k)) {
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

    private static Map<String, String> tones() {
        var old = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");
        var modern = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");
        var tones = new java.util.HashMap<String, String>();
        for (int i = 0; i < old.length; i++) {
            tones.put(modern[i], old[i]);
        }
        return Map.copyOf(tones);
    }
}
