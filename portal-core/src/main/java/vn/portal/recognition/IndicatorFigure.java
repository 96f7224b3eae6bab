package vn.portal.recognition;

import java.util.Optional;

/**
 * A figure in a sentence about indices, with what the words around it say of it.
 *
 * @param word that it begins with
 */
record IndicatorFigure(Reading reading, Figure figure, int word) {
    /** As many provinces as there ever were. */
    private static final int MOST_IN_TABLE = 64;

    private static final int LONGEST_RISE = 6;
    private static final int EXCEEDED = 3;

    /** The figure that begins with a word. */
    static Optional<IndicatorFigure> at(Reading reading, int i) {
        return i < reading.words().size() && reading.words().isDigit(i)
                ? Figure.at(reading.text(), reading.words().start(i)).map(f -> new IndicatorFigure(reading, f, i))
                : Optional.empty();
    }

    int start() {
        return reading.words().start(word);
    }

    int end() {
        return figure.end();
    }

    /** The word behind it. */
    int after() {
        return reading.words().at(figure.end());
    }

    /** About, at least, some {@code more}: no value itself. */
    boolean isRough() {
        var words = reading.words();
        return IndicatorWords.ROUGHLY.after(words, word - 1) == word
                || IndicatorWords.ROUGHLY.after(words, word - 2) == word;
    }

    /** What something rose or fell by. */
    boolean isRise() {
        var words = reading.words();
        return IndicatorWords.RISES.startsAt(words, word - 1) && words.follows(word)
                || IndicatorWords.EXCEEDED.after(words, word - EXCEEDED) == word
                || isSecondOfRise();
    }

    /** {@code tăng 2 bậc và 1,03 điểm} */
    private boolean isSecondOfRise() {
        var words = reading.words();
        int i = word - 1;
        if (i < LONGEST_RISE || !words.key(i).equals("và")) {
            return false;
        }
        while (i > word - LONGEST_RISE && !words.isDigit(i)) {
            i--;
        }
        while (i > word - LONGEST_RISE - 1 && words.isDigit(i)) {
            i--;
        }
        return IndicatorWords.RISES.startsAt(words, i);
    }

    /** Whether it has what scores have: points, percents, or a comma. */
    boolean isScore() {
        return figure.unit() == null
                ? !figure.isWhole()
                : figure.unit().equals(Index.POINT) || figure.unit().equals(Index.PERCENT);
    }

    /** Whether it is told as one, with a unit or behind the word for it: {@code tổng điểm 90,14}. */
    boolean isToldAsScore() {
        return figure.unit() != null || isScore() && (isBehind("điểm") || isBehind("số"));
    }

    /** Whether it is a place among others, as far as what was said of an index before lets it be one. */
    boolean isRankIn(IndicatorGroup group) {
        boolean counts = figure.unit() == null && figure.isWhole();
        // 67,19 điểm, thứ 27
        boolean behindValue =
                isBehind("thứ") && group.hasValue() && !reading.words().follows(word - 1);
        boolean cell = isCell() && figure.value().intValue() <= MOST_IN_TABLE && !isBracketed();
        return figure.isPlaceOfMany() && (group.hasValue() || group.turns().areOfRanks() || isCell())
                || counts && (group.expectsRank() || behindValue || cell && group.hasValue() || isMoved(group));
    }

    /** Whether it is where a rank that is spoken of went or stands: {@code thứ hạng giảm từ 24 xuống 33}. */
    private boolean isMoved(IndicatorGroup group) {
        boolean told = IndicatorWords.MOVES.startsAt(reading.words(), word - 1) || isBehind("là") || isBehind("còn");
        return told && group.turns().areRanks() && endsClause();
    }

    /** @param onward whether the index was named by the sentence before */
    boolean isValueOf(IndicatorGroup group, boolean onward) {
        var index = group.members().get(0).index();
        boolean grows = index.grows() && Index.PERCENT.equals(figure.unit());
        boolean counted = onward && figure.isWhole();
        boolean amount = index.isEstimated() && !Index.PERCENT.equals(figure.unit());
        return (amount ? !IndicatorWords.BOUNDS.startsAt(reading.words(), word - 1) : !isRough())
                && (!isRise() || grows)
                && !counted
                && !Figure.STEPS.equals(figure.unit())
                && isSaid()
                && (index.grows() || !isShare());
    }

    /** {@code 62% doanh nghiệp}, {@code 12 điểm cầu}: a share or a number of what the noun behind it says. */
    private boolean isShare() {
        var words = reading.words();
        int behind = after();
        return figure.unit() != null
                && (figure.unit().equals(Index.PERCENT) || figure.isWhole())
                && behind < words.size()
                && reading.blank(end(), words.start(behind))
                && !words.isUpper(behind)
                && !words.isDigit(behind)
                && !IndicatorWords.BEHIND.startsAt(words, behind)
                && Index.at(words, behind).isEmpty();
    }

    boolean isBehind(String key) {
        return reading.words().key(Math.max(0, word - 1)).equals(key);
    }

    boolean isDate() {
        var text = reading.text();
        int end = figure.end();
        return end + 1 < text.length() && text.charAt(end) == '/' && Character.isDigit(text.charAt(end + 1));
    }

    boolean isBehindColon() {
        return reading.text().startsWith(": ", start() - 2);
    }

    /** Whether it stands alone in its cell of a row. */
    boolean isCell() {
        var text = reading.text();
        var before = text.substring(word == 0 ? 0 : reading.words().end(word - 1), start());
        return (before.isBlank() || before.contains("|") || before.contains("\t") || before.contains("("))
                && (end() >= text.length() || !Character.isLetter(text.charAt(end())));
    }

    private boolean isBracketed() {
        var before = reading.text().substring(word == 0 ? 0 : reading.words().end(word - 1), start());
        return before.indexOf('|') < 0 && before.indexOf('\t') < 0;
    }

    /** Whether it is a year with what is told of it behind a colon: {@code 2021: 85,43 (hạng 39)}. */
    boolean isYearOfRow() {
        return figure.isYear() && reading.text().startsWith(":", figure.end());
    }

    /** Whether it is a year alone in brackets: {@code 42,52 điểm (2023)}. */
    boolean isYearInBrackets() {
        return figure.isYear()
                && reading.text().startsWith("(", start() - 1)
                && reading.text().startsWith(")", figure.end());
    }

    /** A whole number without a unit is a value only where nothing is counted by it. */
    boolean isSaid() {
        return figure.unit() != null
                || !figure.isWhole()
                || IndicatorWords.IS.startsAt(reading.words(), word - 1)
                        && !IndicatorWords.MOVES.startsAt(reading.words(), word - 1)
                        && endsClause();
    }

    private boolean endsClause() {
        var text = reading.text();
        return end() >= text.length()
                || ",;.)".indexOf(text.charAt(end())) >= 0
                || IndicatorWords.MOVES.startsAt(reading.words(), after())
                || after() < reading.words().size()
                        && IndicatorRank.at(reading, after()).isPresent();
    }
}
