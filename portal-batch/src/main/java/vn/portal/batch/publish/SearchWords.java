package vn.portal.batch.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.portal.text.Folding;

/** A text as words to be searched for; {@code search.js} cuts what is searched for in the same way. */
final class SearchWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]+");
    private static final int LONGEST = 40;
    private static final int MOST_KNOWN = 20_000;
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VOWEL_MARKS = "\u0302\u031B\u0306";

    private final Map<String, Word> known = new HashMap<>();

    /**
     * A word as it is found, and as it is written.
     *
     * @param folded lower case without marks ({@code van})
     * @param form with its marks as digits, the tone last wherever it stood ({@code va6n5} for {@code vận})
     */
    record Word(String folded, String form) {}

    List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = word(text.substring(matcher.start(), Math.min(matcher.end(), matcher.start() + LONGEST)));
            if (!word.folded().isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The same few thousand syllables make up every text. */
    private Word word(String written) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(written, text -> new Word(Folding.fold(text), form(text)));
    }

    static String form(String written) {
        var form = new StringBuilder();
        var tones = new StringBuilder();
        var decomposed = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append((char) ('1' + TONES.indexOf(c)));
            } else if (VOWEL_MARKS.indexOf(c) >= 0) {
                form.append((char) ('6' + VOWEL_MARKS.indexOf(c)));
            } else if (c == 'đ' || c == 'ð' || c == 'ɖ') {
                form.append("d9");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                form.append(c);
            }
        }
        return form.append(tones).toString();
    }
}
