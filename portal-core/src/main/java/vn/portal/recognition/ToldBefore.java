package vn.portal.recognition;

/**
 * Whether what a sentence tells before it names an index is of that one: a value ({@code đạt 87,45 điểm PAR Index}), a rank
 * ({@code xếp thứ 9 về PCI}), or one behind the other ({@code Với 71,23 điểm, Đồng Tháp xếp hạng 5 PCI}).
 */
final class ToldBefore {
    /** How many words may call what the index measures: {@code về mức độ chuyển đổi số (DTI)}. */
    private static final int LONGEST_LEAD = 7;

    /** How many words a clause may have that comes to its index. */
    private static final int REACH = 24;

    private static final Lexicon INDEX = Lexicon.of("chỉ số");

    private ToldBefore() {}

    /** @param index its first word */
    static boolean leads(Words words, IndicatorGroup told, int index) {
        return adjoins(words, told.lastEnd(), index)
                || told.isOfSubject() && isLedTo(words, index)
                || told.isFormer() && isSubject(words, index);
    }

    /** Whether a clause tells first and then of what: {@code …; 65,9 điểm, xếp thứ 34 về PCI}. */
    static boolean isOfIndexAhead(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + REACH); i++) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            if (i > from && (gap.indexOf(';') >= 0 || gap.equals(". "))) {
                return false;
            }
            if (Index.at(words, i).isPresent()) {
                return i > from && IndicatorWords.ABOUT.after(words, i - 1) == i;
            }
        }
        return false;
    }

    /** Whether a rank is said to be of the index behind it: {@code … trong khi xếp thứ 3 về Chỉ số xanh}. */
    static boolean isOfIndexBehind(Words words, int after) {
        int about = words.follows(after) ? Math.max(after, IndicatorWords.ABOUT.after(words, after)) : -1;
        return about > 0 && about < words.size() && Index.at(words, about).isPresent();
    }

    /** Whether an index is what a clause behind a comma is about: {@code Từ vị trí thứ 41 của năm 2021, chỉ số PCI đã …}. */
    private static boolean isSubject(Words words, int index) {
        int first = INDEX.after(words, index - 2) == index ? index - 2 : index;
        return first > 0
                && words.text()
                        .substring(words.end(first - 1), words.start(first))
                        .equals(", ");
    }

    /** Right before the index, or with nothing between but words that lead to it. */
    private static boolean adjoins(Words words, int end, int index) {
        int i = end < 0 ? index + 1 : words.at(end);
        int from = Math.max(0, end);
        while (i < index && words.text().substring(from, words.start(i)).isBlank()) {
            int between = IndicatorWords.BETWEEN.after(words, i);
            if (between < 0) {
                return false;
            }
            i = between;
            from = words.end(i - 1);
        }
        return i == index && words.text().substring(from, words.start(i)).isBlank();
    }

    /** Whether a word that leads to an index stands shortly before it. */
    private static boolean isLedTo(Words words, int index) {
        int i = index - 1;
        while (i > 0 && index - i < LONGEST_LEAD && words.follows(i) && !IndicatorWords.ABOUT.startsAt(words, i)) {
            i--;
        }
        return IndicatorWords.ABOUT.startsAt(words, Math.max(0, i));
    }
}
