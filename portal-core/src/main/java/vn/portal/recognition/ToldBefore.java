package vn.portal.recognition;

/**
 * Whether what a sentence tells before it names an index is of that one: a value ({@code đạt 87,45 điểm PAR Index}), a rank
 * ({@code xếp thứ 9 về PCI}), or one behind the other ({@code Với 71,23 điểm, Đồng Tháp xếp hạng 5 PCI}).
 */
final class ToldBefore {
    /** How many words may call what the index measures: {@code về mức độ chuyển đổi số (DTI)}. */
    private static final int LONGEST_LEAD = 7;

    private ToldBefore() {}

    /** @param index its first word */
    static boolean leads(Words words, IndicatorGroup told, int index) {
        return adjoins(words, told.lastEnd(), index) || told.isOfSubject() && isLedTo(words, index);
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
