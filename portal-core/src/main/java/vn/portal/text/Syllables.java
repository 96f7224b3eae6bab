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

    private static final String[] ONSETS = {
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "r", "s", "t", "v", "x", ""
    };

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
        var onset = onset(letters);
        if (fits(letters, onset) && isToned(letters, onset.length(), toneAt, tone)) {
            return true;
        }
        return onset.equals("gi") && isShortGi(letters) && isToned(letters, 1, toneAt, tone);
    }

    /** Whether the i belongs to the rime after all: gì, gìn, giếng. */
    private static boolean isShortGi(char[] letters) {
        boolean known = letters.length == 2 || letters[2] == 'ê' || letters.length == 3 && letters[2] == 'n';
        return known && Rimes.contains(letters, 1, letters.length);
    }

    /** Where the older style sets the tone of a syllable; -1 if it is none. */
    static int tonePlace(char[] letters) {
        if (letters.length > LONGEST) {
            return -1;
        }
        var onset = onset(letters);
        if (fits(letters, onset)) {
            return Rimes.tonePlace(letters, onset.length(), letters.length, false);
        }
        return onset.equals("gi") && isShortGi(letters) ? Rimes.tonePlace(letters, 1, letters.length, false) : -1;
    }

    private static String onset(char[] letters) {
        for (var onset : ONSETS) {
            if (startsWith(letters, onset)) {
                return onset;
            }
        }
        return "";
    }

    private static boolean startsWith(char[] letters, String onset) {
        for (int i = 0; i < onset.length(); i++) {
            if (i >= letters.length || letters[i] != onset.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether onset and rime may stand together, as they are spelt. */
    private static boolean fits(char[] letters, String onset) {
        int start = onset.length();
        if (!Rimes.contains(letters, start, letters.length)) {
            return false;
        }
        char vowel = letters[start];
        boolean front = "eêiy".indexOf(vowel) >= 0;
        // iê between consonants, yê where nothing stands before it
        boolean glide = start + 1 < letters.length && letters[start + 1] == 'ê' && (vowel == 'i' || vowel == 'y');
        return switch (onset) {
            case "k", "gh", "ngh" -> front && !(glide && vowel == 'y');
            case "c", "g", "ng" -> !front;
            case "qu" -> front && !(glide && vowel == 'i') || "aăâơô".indexOf(vowel) >= 0;
            case "" -> !glide || vowel == 'y';
            default -> !glide || vowel == 'i';
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
