package vn.portal.recognition;

import java.util.Optional;
import java.util.stream.IntStream;

/** Where words end that stand beside what a sentence tells of an index: in brackets, or as far as the next comma. */
final class IndicatorAside {
    private static final int LONGEST = 80;

    private IndicatorAside() {}

    /** Where brackets close that open right before a place, and do not hold a year alone; -1 if none do. */
    static int closing(String text, int start, int end) {
        int close = start > 0 && text.charAt(start - 1) == '(' ? close(text, end) : -1;
        return close > end ? close : -1;
    }

    /** Where brackets close that open right behind a place; -1 if none do. */
    static int behind(String text, int end) {
        return text.startsWith(" (", end) ? close(text, end + 2) : -1;
    }

    private static int close(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    /** The word behind the next comma; behind the brackets that open there. */
    static int afterClause(Words words, int i) {
        int k = clauseEnd(words, i);
        int close = k < words.size() ? behind(words.text(), words.end(k - 1)) : -1;
        return close > 0 ? words.at(close) : k;
    }

    /** The word before which a clause ends. */
    static int clauseEnd(Words words, int i) {
        int k = i;
        while (k < words.size() && !endsClause(words.text().substring(words.end(k - 1), words.start(k)))) {
            k++;
        }
        return k;
    }

    /** A comma or full stop without a space behind it stands within a number. */
    private static boolean endsClause(String gap) {
        return gap.length() > 1 && gap.chars().anyMatch(c -> ",;().".indexOf(c) >= 0) || gap.equals(";");
    }

    /** A place that something is compared with and whose value stands behind it: {@code cao hơn Lào Cai (65,1 điểm)}. */
    static Optional<Integer> place(Words words, int i) {
        int end = clauseEnd(words, i);
        return IntStream.range(i, end)
                .filter(k -> IndicatorArea.at(words, k, false)
                        .filter(place -> words.text().startsWith(" (", words.end(place.after() - 1)))
                        .isPresent())
                .boxed()
                .findFirst();
    }
}
