package vn.portal.recognition;

import java.util.Optional;

/**
 * Bodies that are set up for one task and called by it: their names end where their verb of instruction begins ({@code Ban
 * Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện yêu cầu …}).
 */
final class Boards {
    private static final Lexicon HEADS = Lexicon.of(
            "Ban Chỉ đạo|Ban Chỉ huy|Ban Tổ chức|Ban Vận động|Đoàn công tác|Đoàn giám sát|Đoàn kiểm tra|Đoàn thanh tra|Hội đồng|Tổ công tác|Tổ giám sát|Tổ kiểm tra",
            "Trưởng Ban Chỉ đạo|Trưởng Ban Chỉ huy|Phó Trưởng Ban Chỉ đạo|Phó Trưởng Ban Chỉ huy|Trưởng Đoàn giám sát|Trưởng Đoàn kiểm tra",
            "Ban Giám đốc|Chi bộ|Đảng ủy|Giám đốc Công an|Giám đốc Sở|Lãnh đạo Sở|Phó Giám đốc Sở|Thường trực Đảng ủy|Trưởng Đoàn công tác|Tổ trưởng Tổ công tác|Tổ trưởng Tổ giám sát|Tổ trưởng Tổ kiểm tra|Tổ phó Tổ công tác|Tổ phó Tổ kiểm tra|Chủ tịch Hội đồng");
    /** Without a name of its own, one that holds a contest or a fair. */
    private static final Lexicon ORGANISERS = Lexicon.of("Ban Tổ chức");

    /** Units that speak for those who govern them, where their verb follows at once: {@code Thành phố giao Sở Nội vụ …}. */
    private static final Lexicon UNITS = Lexicon.of("Huyện|Phường|Quận|Thành phố|Thị xã|Tỉnh|Xã");

    /** Those of whom readers know which one is meant. */
    private static final Lexicon KNOWN = Lexicon.of("Bộ|Bộ trưởng|Sở|Thứ trưởng|Trưởng đoàn");

    private static final Lexicon ASKING = Lexicon.of("đề nghị|đã đề nghị|cũng đề nghị");

    private static final Lexicon GIVING = Lexicon.of("giao|yêu cầu|cũng giao|đã giao|cũng yêu cầu|đã yêu cầu");
    private static final int LONGEST = 18;

    private Boards() {}

    /** The board whose name starts at word {@code i}, if it instructs somebody. */
    static Optional<Bodies.Found> at(Words words, int i) {
        int known = words.isUpper(i) ? KNOWN.after(words, i) : -1;
        int unit = words.isUpper(i) ? Math.max(known, UNITS.after(words, i)) : -1;
        if (unit > 0) {
            boolean instructs = unit < words.size()
                    && words.follows(unit)
                    && (GIVING.startsAt(words, unit) || known > 0 && ASKING.startsAt(words, unit));
            int end = words.end(unit - 1);
            if (instructs) {
                return Optional.of(new Bodies.Found(i, unit, end, "", false, end));
            }
        }
        int after = words.isUpper(i) ? HEADS.after(words, i) : -1;
        if (after < 0) {
            return Optional.empty();
        }
        for (int k = after; k < words.size() && k - i < LONGEST; k++) {
            boolean verb = !words.isUpper(k)
                    && (OrderWords.VERBS.startsAt(words, k) || OrderWords.BEFORE_VERB.startsAt(words, k))
                    && !words.key(k).equals("và")
                    && !words.key(k - 1).equals("và");
            if (verb) {
                if (k == after && ORGANISERS.after(words, i) == after) {
                    return Optional.empty();
                }
                int end = words.end(k - 1);
                return Optional.of(new Bodies.Found(i, k, end, "", false, end));
            }
            if (!isWithin(words, k)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static boolean mayBegin(Word word) {
        return HEADS.mayBegin(word) || UNITS.mayBegin(word) || KNOWN.mayBegin(word);
    }

    private static boolean isWithin(Words words, int k) {
        var gap = words.text().substring(words.end(k - 1), words.start(k));
        return gap.isBlank()
                || gap.equals(", ") && !Bodies.startsBody(words, k)
                || gap.equals(" - ")
                || gap.equals(" – ")
                || gap.equals("/");
    }
}
