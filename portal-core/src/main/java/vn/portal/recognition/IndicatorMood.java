package vn.portal.recognition;

import java.util.stream.IntStream;

/**
 * Of what else than values of its indices a sentence speaks: aims, parts of an index, other things that are counted, and the
 * average of many.
 */
final class IndicatorMood {
    private static final int NEAR_AVERAGE = 4;
    private static final int FAR_AVERAGE = 16;
    private static final Lexicon SEVERAL = Lexicon.of("cả nước|các|hai|ba|bốn|năm|những|nhóm|toàn quốc|toàn vùng|vùng");

    private static final Lexicon OF = Lexicon.of("của|trong");

    private final Words words;
    private boolean aimed;
    private boolean parts;
    private int behindParts = -1;
    private boolean others;
    private int averaged = -NEAR_AVERAGE;
    /** Whether the next value is that of many. */
    private boolean ofMany;

    private boolean averageTold;

    IndicatorMood(Words words) {
        this.words = words;
    }

    /** A new clause. */
    void clause() {
        aimed = false;
        parts = false;
        others = false;
    }

    /** An index is named, of which comes next. */
    void named() {
        others = false;
    }

    void word(int i) {
        aimed |= IndicatorWords.AIMS.startsAt(words, i) && !IndicatorWords.BUT_THEN.startsAt(words, i);
        int part = words.key(i).equals("trong") ? -1 : IndicatorWords.PARTS.after(words, i);
        behindParts = Math.max(part, behindParts);
        parts |= part > 0;
        others |= isOther(i);
        boolean average = IndicatorWords.AVERAGES.startsAt(words, i)
                && !(i > 0 && words.key(i - 1).equals("nhóm"));
        averaged = average ? i : averaged;
        ofMany |= average || IndicatorWords.COUNTRY.startsAt(words, i);
    }

    /** Whether something else is counted from there on; a value in general is the index's own: {@code với giá trị 0,72}. */
    boolean isOther(int i) {
        int after = IndicatorWords.OTHERS.after(words, i);
        boolean own = words.key(i).equals("giá")
                && after > 0
                && after < words.size()
                && (words.isDigit(after)
                        || IndicatorWords.IS.startsAt(words, after)
                        || Index.at(words, after).isPresent());
        return IndicatorWords.PARTS.startsAt(words, i) || after > 0 && !own;
    }

    boolean isAimed() {
        return aimed;
    }

    /** Whether an index is named for the average of all: {@code giá trị trung bình PAR Index của 63 tỉnh}. */
    boolean isAverage(int index) {
        return index - averaged < NEAR_AVERAGE || isOfSeveral(index);
    }

    /** Whether the average is that of many in whose index it is: {@code điểm trung bình của 6 tỉnh miền Trung đối với SIPAS}. */
    private boolean isOfSeveral(int index) {
        int of = averaged < 0 || index - averaged > FAR_AVERAGE ? -1 : IndicatorWords.AVERAGES.after(words, averaged);
        boolean several = of > 0
                && of + 1 < index
                && words.key(of).equals("của")
                && (words.isDigit(of + 1) || SEVERAL.startsAt(words, of + 1));
        return several && IntStream.rangeClosed(of, index).allMatch(words::follows);
    }

    /** Whether an index is named for its parts: {@code chỉ số thành phần … của PCI}. */
    boolean isOfParts(int index) {
        return behindParts == index || parts && index > 0 && OF.startsAt(words, index - 1);
    }

    /** Whether a value may be of an index that is named further on. */
    boolean mayTell() {
        return !ofMany && !others && averaged < 0;
    }

    /** A figure was read that is none of an index. */
    void skipped(boolean bound) {
        averageTold |= !bound && averaged >= 0;
        ofMany &= bound;
    }

    /** Whether the value that was read is of many, which then is told. */
    boolean takesForAll() {
        boolean all = ofMany;
        averageTold |= all;
        ofMany = false;
        return all;
    }

    boolean isAverageTold() {
        return averageTold;
    }
}
