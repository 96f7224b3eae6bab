package vn.portal.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells texts in VIQR from all others in ASCII. */
final class ViqrText {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z^(+`'?~.]{0,11}+");
    /** Marks that other texts don't have inside or behind a word; {@code ' ? .} they have. */
    private static final Pattern SURE = Pattern.compile("[\\^(+`~]|^[dD][dD]");

    private static final int LEAST_WORDS = 5;
    private static final int ENOUGH = 1 << 15;

    private ViqrText() {}

    static Optional<String> decode(String text) {
        return isViqr(text) ? Optional.of(Viqr.decode(text)) : Optional.empty();
    }

    private static boolean isViqr(String text) {
        if (text.indexOf('^') < 0 && text.indexOf('+') < 0 || text.chars().anyMatch(c -> isLetterBeyondAscii(c))) {
            return false;
        }
        var words = WORD.matcher(text).region(0, Math.min(ENOUGH, text.length()));
        int all = 0;
        int marked = 0;
        int syllables = 0;
        var different = new HashSet<String>();
        while (words.find()) {
            all++;
            if (SURE.matcher(words.group()).find()) {
                marked++;
                boolean syllable = words.group().length() > 2 && isSyllable(words.group());
                syllables += syllable ? 1 : 0;
                if (syllable && different.size() < LEAST_WORDS) {
                    different.add(words.group());
                }
            }
        }
        return different.size() == LEAST_WORDS && syllables >= 0.8 * marked && marked >= 0.2 * all;
    }

    private static boolean isLetterBeyondAscii(int c) {
        return c > 0x7F && Character.isLetter(c);
    }

    private static boolean isSyllable(String word) {
        var decoded = Viqr.decode(word);
        int end = decoded.length();
        while (end > 0 && !Character.isLetter(decoded.charAt(end - 1))) {
            end--;
        }
        return Syllables.isValid(decoded.substring(0, end));
    }
}
