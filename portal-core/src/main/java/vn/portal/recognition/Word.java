package vn.portal.recognition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A word with all that rules ask of it by itself.
 *
 * <p>A language has few syllables, and texts repeat them: each is made ready once and remembered until another needs its
 * place, so that reading a text makes no strings.
 */
final class Word {
    /** Both ways of placing a tone on an open oa, oe, uy are right; words are compared in one of them. */
    private static final Map<String, String> TONES = tones();

    private static final int LONGEST_REMEMBERED = 12;
    /** Racing threads may each make the same word; which one stays is all the same. */
    private static final Word[] REMEMBERED = new Word[1 << 13];

    private static final int UNASKED = -1;

    private final String written;
    private final String key;
    private final boolean upper;
    private final boolean digit;
    private int openings = UNASKED;

    private Word(String written) {
        this.written = written;
        this.key = key(written);
        this.upper = Character.isUpperCase(written.codePointAt(0));
        this.digit = Character.isDigit(written.charAt(0));
    }

    /** @param hash of its characters */
    static Word of(String text, int start, int end, int hash) {
        int place = (hash ^ hash >>> 13) & REMEMBERED.length - 1;
        var known = REMEMBERED[place];
        if (known != null && known.written.length() == end - start && text.startsWith(known.written, start)) {
            return known;
        }
        var word = new Word(text.substring(start, end));
        if (end - start <= LONGEST_REMEMBERED) {
            REMEMBERED[place] = word;
        }
        return word;
    }

    /** As it stands in the text. */
    String written() {
        return written;
    }

    /** As it is compared: in lower case, with its tone in the old place. */
    String key() {
        return key;
    }

    /** Whether its first letter is a capital. */
    boolean isUpper() {
        return upper;
    }

    boolean isDigit() {
        return digit;
    }

    /** Asked only when a text is read: the rules' own phrases are made of words before there are rules. */
    boolean mayBegin(Opening opening) {
        if (openings == UNASKED) {
            openings = Opening.of(this);
        }
        return (openings & opening.bit()) != 0;
    }

    private static String key(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 2) {
            return lower;
        }
        var tail = TONES.get(lower.substring(lower.length() - 2));
        return tail == null ? lower : lower.substring(0, lower.length() - 2) + tail;
    }

    private static Map<String, String> tones() {
        var old = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");
        var modern = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");
        var tones = new HashMap<String, String>();
        for (int i = 0; i < old.length; i++) {
            tones.put(modern[i], old[i]);
        }
        return Map.copyOf(tones);
    }
}
