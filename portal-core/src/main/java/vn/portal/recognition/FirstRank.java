package vn.portal.recognition;

import java.util.Set;

/**
 * The first place among those compared: {@code ngôi đầu}, {@code dẫn đầu cả nước}; to lead says one of those alone who lead a
 * whole list, or with their score.
 */
final class FirstRank {
    /** How far before those who lead a word may stand that says that they are several, or that somebody heads them. */
    private static final int NEAR = 4;

    /** How far behind those who lead their score may stand. */
    private static final int MOST_TO_SCORE = 12;

    private static final Lexicon SEVERAL = Lexicon.of("các|hai|ba|bốn|người|nhiều|những|nhóm|tốp|top");
    private static final Lexicon POINTS = Lexicon.of("điểm");

    private static final Set<String> BEHIND_SCORE = Set.of(", ", "%, ");

    private FirstRank() {}

    /** The word behind it; -1 if it does not begin there. */
    static int after(Reading reading, int i) {
        var words = reading.words();
        int first = IndicatorWords.FIRST.after(words, IndicatorWords.STANDING.startsAt(words, i) ? i + 1 : i);
        int leads = first > 0 ? -1 : IndicatorWords.LEADS.after(words, i);
        boolean rank = leads > 0
                && (IndicatorRank.isOfPlaceBehind(words, leads)
                        || leadsAlone(reading, i, leads)
                        || isOfScore(words, i, leads));
        return rank ? leads : first;
    }

    /** Whether one leads all others, as is told of a whole list or with the score: nobody heads an office, and no group does it. */
    private static boolean leadsAlone(Reading reading, int i, int after) {
        var words = reading.words();
        for (int k = i - 1; k >= Math.max(0, i - NEAR) && words.follows(k + 1); k--) {
            boolean counted = words.isDigit(k)
                    && Figure.at(reading.text(), words.start(k))
                            .filter(Figure::isYear)
                            .isEmpty();
            if (counted || !words.isUpper(k) && SEVERAL.startsAt(words, k)) {
                return false;
            }
        }
        return words.follows(after) && IndicatorWords.LED.startsAt(words, after) || isScored(reading, after);
    }

    /** Whether one is said to lead right behind its score, but not a mere group: {@code đạt 93,10%, dẫn đầu khối}. */
    private static boolean isOfScore(Words words, int i, int after) {
        return i > 0
                && BEHIND_SCORE.contains(words.text().substring(words.end(i - 1), words.start(i)))
                && (words.isDigit(i - 1) || POINTS.after(words, i - 1) == i)
                && !SEVERAL.startsAt(words, after);
    }

    /** Whether a score is told behind a rank, before another place or clause is. */
    private static boolean isScored(Reading reading, int after) {
        var words = reading.words();
        for (int k = after; k < Math.min(words.size(), after + MOST_TO_SCORE); k++) {
            var gap = words.text().substring(words.end(k - 1), words.start(k));
            if (gap.indexOf(';') >= 0
                    || gap.indexOf('.') >= 0
                    || IndicatorArea.at(words, k, false).isPresent()) {
                return false;
            }
            if (words.isDigit(k)
                    && Figure.at(reading.text(), words.start(k))
                            .filter(Figure::isYear)
                            .isEmpty()) {
                boolean told = gap.indexOf('(') >= 0 || IndicatorWords.IS.startsAt(words, k - 1);
                return told
                        && IndicatorFigure.at(reading, k)
                                .filter(IndicatorFigure::isScore)
                                .isPresent();
            }
        }
        return false;
    }
}
