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
    /** How the names of all other bodies begin, with a capital for what each is set up for: {@code Chi cục Thủy lợi}. */
    private static final Lexicon KINDS = Lexicon.of(
            "Ban|Bảo hiểm|Bảo tàng|Bệnh viện|Bộ|Bộ Tư lệnh|Cảng vụ|Chi cục|Công đoàn|Cục|Đoàn|Đội|Đồn|Hạt|Hội|Kho bạc|Liên minh|Mặt trận|Phòng|Sở|Thư viện|Tổng cục|Trạm|Trung tâm|Trường|Vụ|Vườn|Viện|Vùng");

    private static final Lexicon UNITS_LED =
            Lexicon.of("tỉnh|thành phố|TP|huyện|thị xã|quận|phường|xã|Tỉnh|Thành phố|Huyện|Thị xã|Phường|Xã");

    private static final Lexicon LEADING = Lexicon.of("chỉ đạo");
    private static final Lexicon LEADERS = Lexicon.of("lãnh đạo");

    /** What begins with the syllable of such a verb. */
    private static final Lexicon NO_VERBS = Lexicon.of("giao dịch|giao lưu|giao thông");

    /** Words that are in no name. */
    private static final Lexicon NO_NAMES = Lexicon.of(
            "bị|cho|có|của|để|do|đã|được|gồm|khi|là|mà|nhằm|ở|qua|sẽ|sau|tại|theo|thì|trên|trong|từ|tham dự|tham gia|về|với|vì");

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
        int unit = words.isUpper(i) || opensClause(words, i) ? Math.max(known, UNITS.after(words, i)) : -1;
        if (unit > 0) {
            boolean instructs = unit < words.size()
                    && words.follows(unit)
                    && (GIVING.startsAt(words, unit) || known > 0 && ASKING.startsAt(words, unit));
            int end = words.end(unit - 1);
            if (instructs) {
                return Optional.of(new Bodies.Found(i, unit, end, "", false, end));
            }
        }
        var led = led(words, i);
        if (led.isPresent()) {
            return led;
        }
        int after = words.isUpper(i) ? HEADS.after(words, i) : -1;
        if (after < 0) {
            return kind(words, i);
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
                return Optional.of(found(words, i, BodyPlaces.beforePerson(words, after, k)));
            }
            if (!isWithin(words, k)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean opensClause(Words words, int i) {
        return i > 0
                && words.text().substring(words.end(i - 1), words.start(i)).equals(", ")
                && !UNITS.startsAt(words, i - 1); // các quận, huyện, thị xã yêu cầu …
    }

    /** Those who lead a unit: {@code Lãnh đạo tỉnh | yêu cầu …}. */
    private static Optional<Bodies.Found> led(Words words, int i) {
        int unit = LEADERS.after(words, i);
        int after = unit > 0 && words.follows(unit) ? UNITS_LED.after(words, unit) : -1;
        while (after > 0 && after < words.size() && words.follows(after) && words.isUpper(after)) {
            after++;
        }
        return after > 0 && isVerb(words, after) ? Optional.of(found(words, i, after)) : Optional.empty();
    }

    /** A body of another kind, or who holds an office in it, where its verb follows its name: {@code Giám đốc Trung tâm Quan trắc môi trường}. */
    private static Optional<Bodies.Found> kind(Words words, int i) {
        int office = Bodies.afterOffice(words, i);
        int head = office > 0 && words.follows(office) ? office : i;
        int name = words.isUpper(head) ? Math.max(KINDS.after(words, head), HEADS.after(words, head)) : -1;
        if (name < 0 || !words.follows(name) || !words.isUpper(name)) {
            return Optional.empty();
        }
        for (int k = name + 1; k < words.size() && k - i < LONGEST && isWithin(words, k); k++) {
            if (!words.isUpper(k) && isVerb(words, k)) {
                if (i == 0 && office < 0 && LEADING.startsAt(words, k)) {
                    return Optional.empty(); // a line of a plan: what it is to do itself
                }
                return Optional.of(found(words, i, office > 0 ? BodyPlaces.beforePerson(words, name, k) : k));
            }
            boolean deed = OrderWords.DEMANDS.startsAt(words, k) && !OrderWords.AMBIGUOUS.startsAt(words, k);
            if (!words.isUpper(k) && (deed || NO_NAMES.startsAt(words, k))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Bodies.Found found(Words words, int i, int after) {
        int end = words.end(after - 1);
        return new Bodies.Found(i, after, end, "", false, end);
    }

    private static boolean isVerb(Words words, int k) {
        return words.follows(k)
                && (OrderWords.VERBS.startsAt(words, k) && !NO_VERBS.startsAt(words, k)
                        || OrderWords.BEFORE_VERB.startsAt(words, k)
                                && !words.key(k).equals("và"))
                && !words.key(k - 1).equals("và");
    }

    static boolean mayBegin(Word word) {
        return HEADS.mayBegin(word)
                || KINDS.mayBegin(word)
                || UNITS.mayBegin(word)
                || KNOWN.mayBegin(word)
                || LEADERS.mayBegin(word);
    }

    /** The same in small letters. */
    static boolean mayBeginSmall(Word word) {
        return UNITS.mayBegin(word);
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
