package vn.portal.text;

/**
 * Tells Vietnamese syllables from everything else.
 *
 * <p>A word of another language that looks like one ({@code don}, {@code me}) passes for one.
 *
 * <pre>{@code
 * Syllables.isValid("nghiêng")  // true
 * Syllables.isValid("hoà")      // true, like hòa
 * Syllables.isValid("tạc")      // true
 * Syllables.isValid("tàc")      // false: a stop takes sắc or nặng alone
 * Syllables.isValid("Index")    // false
 * }</pre>
 */
public final class Syllables {
    /** As long as {@code nghiêng}. */
    private static final int LONGEST = 7;

    private Syllables() {}

    /** Whether the whole word is one syllable, in composed letters, each tone at a place where writers put it. */
    public static boolean isValid(String word) {
        return word.length() <= LONGEST && isValid(word.toCharArray(), 0, word.length());
    }

    static boolean isValid(char[] word, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST || !isOneCase(word, from, to)) {
            return false;
        }
        var letters = new char[length];
        int toneAt = -1;
        for (int i = 0; i < length; i++) {
            char c = word[from + i];
            if (!Letters.isVietnamese(c)) {
                return false;
            }
            letters[i] = Character.toLowerCase(Letters.toneless(c));
            if (Letters.tone(c) != Letters.NO_TONE) {
                if (toneAt >= 0) {
                    return false;
                }
                toneAt = i;
            }
        }
        return isSounding(letters, toneAt, toneAt < 0 ? Letters.NO_TONE : Letters.tone(word[from + toneAt]));
    }

    /** All small, all capitals, or one capital at the start. */
    private static boolean isOneCase(char[] word, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            capitals += Character.isUpperCase(word[i]) ? 1 : 0;
        }
        return capitals == 0 || capitals == to - from || capitals == 1 && Character.isUpperCase(word[from]);
    }

    private static boolean isSounding(char[] letters, int toneAt, int tone) {
        int onset = onset(letters);
        if (fits(letters, onset) && isToned(letters, onset, toneAt, tone)) {
            return true;
        }
        return isShortGi(letters) && isToned(letters, 1, toneAt, tone);
    }

    /** Whether the i belongs to the rime after all: gì, gìn, giếng. */
    private static boolean isShortGi(char[] letters) {
        if (letters.length < 2 || letters[0] != 'g' || letters[1] != 'i') {
            return false;
        }
        boolean known = letters.length == 2 || letters[2] == 'ê' || letters.length == 3 && letters[2] == 'n';
        return known && Rimes.contains(letters, 1, letters.length);
    }

    /** Where the older style sets the tone of a syllable; -1 if it is none. */
    static int tonePlace(char[] letters) {
        if (letters.length == 0 || letters.length > LONGEST) {
            return -1;
        }
        int onset = onset(letters);
        if (fits(letters, onset)) {
            return Rimes.tonePlace(letters, onset, letters.length, false);
        }
        return isShortGi(letters) ? Rimes.tonePlace(letters, 1, letters.length, false) : -1;
    }

    private static int onset(char[] letters) {
        char first = letters[0];
        char second = letters.length > 1 ? letters[1] : 0;
        return switch (first) {
            case 'n' -> second == 'g' ? letters.length > 2 && letters[2] == 'h' ? 3 : 2 : second == 'h' ? 2 : 1;
            case 'c', 'k', 'p' -> second == 'h' ? 2 : 1;
            case 't' -> second == 'h' || second == 'r' ? 2 : 1;
            case 'g' -> second == 'h' || second == 'i' ? 2 : 1;
            case 'q' -> second == 'u' ? 2 : 1;
            default -> Letters.CONSONANTS.indexOf(first) >= 0 ? 1 : 0;
        };
    }

    /** Whether onset and rime may stand together, as they are spelt. */
    private static boolean fits(char[] letters, int onset) {
        if (!Rimes.contains(letters, onset, letters.length)) {
            return false;
        }
        char vowel = letters[onset];
        boolean front = vowel == 'e' || vowel == 'ê' || vowel == 'i' || vowel == 'y';
        // iê between consonants, yê where nothing stands before it
        boolean glide = onset + 1 < letters.length && letters[onset + 1] == 'ê' && (vowel == 'i' || vowel == 'y');
        boolean spelt = !glide || (vowel == 'y') == (onset == 0);
        return switch (onset == 0 ? ' ' : letters[0]) {
            // k, but kh
            case 'k' -> spelt && (front || onset == 2);
            // c, but ch
            case 'c' -> spelt && (!front || onset == 2);
            // g, but gh and gi
            case 'g' -> onset == 1 ? !front : letters[1] == 'h' ? spelt && front : spelt;
            // n and nh, ng, ngh
            case 'n' -> onset == 3 ? spelt && front : onset == 2 && letters[1] == 'g' ? !front : spelt;
            case 'q' -> onset == 2 && (front ? !glide || vowel == 'y' : "aăâơô".indexOf(vowel) >= 0);
            default -> spelt;
        };
    }

    private static boolean isToned(char[] letters, int onset, int toneAt, int tone) {
        if (Rimes.isStopped(letters, letters.length) && tone != Letters.SAC && tone != Letters.NANG) {
            return false;
        }
        return toneAt < 0
                || toneAt == Rimes.tonePlace(letters, onset, letters.length, false)
                || toneAt == Rimes.tonePlace(letters, onset, letters.length, true);
    }
}
