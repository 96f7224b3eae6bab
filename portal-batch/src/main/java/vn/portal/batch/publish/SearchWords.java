package vn.portal.batch.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.portal.text.Folding;

/** A text as words to be searched for; {@code search.js} cuts what is searched for in the same way. */
final class SearchWords {
    /** Letters, digits and marks: a bit for each of Unicode's categories. */
    private static final int WORD = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK);

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
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (end == start) {
                start += Character.charCount(text.codePointAt(start));
                continue;
            }
            var word = word(text.substring(start, Math.min(end, start + LONGEST)));
            if (!word.folded().isEmpty()) {
                words.add(word);
            }
            start = end;
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if ((WORD >>> Character.getType(c) & 1) == 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** The same few thousand syllables make up every text. */
    private Word word(String written) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(written, text -> new Word(Folding.fold(text), form(text)));
    }

    private static int bits(int... categories) {
        return IntStream.of(categories).map(category -> 1 << category).reduce(0, (a, b) -> a | b);
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
