package vn.portal.recognition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word with all that rules ask of it by itself.
 *
 * <p>A language has few syllables, and texts repeat them: each is made ready once and remembered until another needs its
 * place, so that reading a text makes no strings.
 */
final class Word {
    /** Both ways of placing a tone on an open oa, oe, uy are right; words are compared in one of them. */
    private static final Map<String, String> TONES = tones();

    /** As many units as two numbers of 64 bits hold. */
    private static final int LONGEST_REMEMBERED = 8;

    private static final int PLACES = 15;
    /** For each word one of four beside each other. Racing threads may each make one; which one stays is all the same. */
    private static final int BESIDE = 4;

    private static final Word[] REMEMBERED = new Word[1 << PLACES];
    /** Spreads what is alike: 2⁶⁴ by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int UNASKED = -1;

    /** The units of a short word, the last four in {@code low}: what it is known by, without a look at its string. */
    private final long high;

    private final long low;
    private final String written;
    private final String key;
    private final boolean upper;
    private final boolean digit;
    private int openings = UNASKED;

    private Word(String written, long high, long low) {
        this.high = high;
        this.low = low;
        this.written = written;
        this.key = key(written);
        this.upper = Character.isUpperCase(written.codePointAt(0));
        this.digit = Character.isDigit(written.charAt(0));
    }

    /**
     * The word between two places.
     *
     * @param high its units before the last four, 16 bits each
     * @param low its last four units
     */
    static Word of(String text, int start, int end, long high, long low) {
        if (end - start > LONGEST_REMEMBERED) {
            return new Word(text.substring(start, end), high, low);
        }
        int place = (int) ((low + high * 31) * SPREAD >>> Long.SIZE - PLACES) & -BESIDE;
        for (int i = place; i < place + BESIDE; i++) {
            var word = REMEMBERED[i];
            if (is(word, high, low)) {
                return word;
            }
        }
        var word = new Word(text.substring(start, end), high, low);
        System.arraycopy(REMEMBERED, place, REMEMBERED, place + 1, BESIDE - 1);
        REMEMBERED[place] = word;
        return word;
    }

    private static boolean is(@Nullable Word known, long high, long low) {
        return known != null && known.low == low && known.high == high;
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
