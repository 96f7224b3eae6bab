package vn.portal.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells before it names its index: a value ({@code đạt 87,45 điểm PAR Index}), a rank ({@code xếp thứ 9 về
 * PCI}), or one behind the other ({@code Với 71,23 điểm, Đồng Tháp xếp hạng 5 PCI}).
 */
final class ToldBefore {
    /** How many words may call what the index measures: {@code về mức độ chuyển đổi số (DTI)}. */
    private static final int LONGEST_LEAD = 7;

    private final Words words;
    private @Nullable IndicatorFigure value;
    private @Nullable IndicatorRank rank;
    /** Whether the sentence has come to speak of something else that is counted, too. */
    private boolean others;

    ToldBefore(Words words) {
        this.words = words;
    }

    void value(@Nullable IndicatorFigure value) {
        this.value = value;
    }

    void rank(@Nullable IndicatorRank rank) {
        this.rank = rank;
    }

    void others() {
        others = true;
    }

    /** A new clause. */
    void parted() {
        others = false;
        value = null;
        rank = null;
    }

    /** Gives a row that an index has opened what leads to it. */
    void giveTo(IndicatorGroup group, int index) {
        boolean ranked = rank != null && leads(rank, index);
        if (ranked) {
            group.rank(rank.rank(), rank.outOf(), rank.start(), rank.end(), false);
        }
        boolean both = ranked && value != null && !others && value.end() <= rank.start();
        // 0,31% GRDP is a share of it
        boolean share = value != null
                && group.grows()
                && Index.PERCENT.equals(value.figure().unit());
        if (!share && (both || value != null && leads(value, index))) {
            group.value(value.figure(), value.start(), false);
        }
        rank = null;
        value = null;
    }

    /** Right before the index, or behind a word that leads to it. */
    private boolean leads(IndicatorRank rank, int index) {
        if (rank.after() == index && words.follows(index)) {
            return true;
        }
        int i = index - 1;
        while (i > 0 && index - i < LONGEST_LEAD && words.follows(i) && !IndicatorWords.ABOUT.startsAt(words, i)) {
            i--;
        }
        return IndicatorWords.ABOUT.startsAt(words, Math.max(0, i));
    }

    private boolean leads(IndicatorFigure value, int index) {
        int i = words.at(value.end());
        int behind = i;
        while (i < index) {
            boolean joined = i == behind
                    ? words.text().substring(value.end(), words.start(i)).isBlank()
                    : words.follows(i);
            int between = joined ? IndicatorWords.BETWEEN.after(words, i) : -1;
            if (between < 0) {
                return false;
            }
            i = between;
        }
        return i == index
                && (i > behind
                        ? words.follows(i)
                        : words.text().substring(value.end(), words.start(i)).isBlank());
    }
}
