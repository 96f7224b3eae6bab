package vn.portal.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.portal.text.Folding;

/** The places that stand behind bodies: the level of a unit, and its name as far as that is a place and no person. */
final class BodyPlaces {
    static final Lexicon LEVELS =
            Lexicon.of("huyện|phường|quận|thành phố|thị trấn|thị xã|tỉnh|TP|xã|đặc khu|cấp huyện|cấp tỉnh|cấp xã");
    private static final Set<String> FAMILIES = Set.of(
            "bùi", "cao", "châu", "đàm", "đặng", "đào", "đinh", "đỗ", "đoàn", "dương", "hà", "hồ", "hoàng", "huỳnh",
            "lâm", "lê", "lương", "lý", "mai", "ngô", "nguyễn", "phạm", "phan", "tạ", "tô", "trần", "trịnh", "trương",
            "võ", "vũ", "vương", "chu", "cù", "danh", "đậu", "điểu", "doãn", "giàng", "hứa", "khổng", "kiều", "lại",
            "lò", "lưu", "mạc", "nghiêm", "nông", "phùng", "quách", "quàng", "sùng", "tăng", "thạch", "tòng", "tống",
            "triệu");

    private static final Set<String> DASHES = Set.of(" - ", " – ");
    /** Levels cut short, folded; one letter alone needs its full stop. */
    static final Map<String, String> CUT =
            Map.of("tp", "thanh pho", "tx", "thi xa", "tt", "thi tran", "q", "quan", "h", "huyen", "p", "phuong");
    /** What is counted where a number stands behind a level that names none. */
    private static final Lexicon COUNTED = Lexicon.of("đơn vị|lần|năm|ngày|tháng|tuần|xã|phường|quận|huyện|vụ");

    private static final int LONGEST_PLACE = 5;
    private static final int LONGEST_NAME = 9;
    /** Family, middle and given name. */
    private static final int SHORTEST_PERSON = 3;

    private final List<String> ownName;

    /** @param placeName of the portal's own unit, which may stand anywhere in a name */
    BodyPlaces(String placeName) {
        ownName = Lexicon.keys(placeName);
    }

    /** The word after the name that begins at word {@code at}; that word itself if none does. */
    int after(Words words, int at, boolean held) {
        int own = isJoined(words, at) && !ownName.isEmpty() ? words.after(at, ownName) : -1;
        return own > 0 ? own : otherPlace(words, at, held);
    }

    /** The word after the level, whole or cut short ({@code TP.}); -1 if none stands there. */
    static int afterLevel(Words words, int at) {
        int level = LEVELS.after(words, at);
        boolean cut = level < 0 && words.isUpper(at) && isCut(words, at) && isDotted(words, at + 1);
        return cut ? at + 1 : level;
    }

    private static boolean isCut(Words words, int i) {
        return CUT.containsKey(words.key(i));
    }

    /** Whether a full stop stands before a word, and perhaps a space. */
    private static boolean isDotted(Words words, int i) {
        return i > 0
                && i < words.size()
                && words.text()
                        .substring(words.end(i - 1), words.start(i))
                        .strip()
                        .equals(".");
    }

    /** Whether a name may begin there: behind a space, or behind the full stop of a word cut short. */
    private static boolean isJoined(Words words, int i) {
        return words.follows(i) || i > 0 && isCut(words, i - 1) && isDotted(words, i);
    }

    private static int otherPlace(Words words, int at, boolean held) {
        if (isNumber(words, at)) {
            return at + 1;
        }
        int province = isJoined(words, at) ? Provinces.after(words, at) : -1;
        if (held && province > 0) {
            return province; // Chủ tịch UBND tỉnh Lâm Đồng Hồ Văn Mười
        }
        if (held
                && at > 0
                && at < words.size()
                && words.key(at - 1).equals("tỉnh")
                && FAMILIES.contains(words.key(at))) {
            return at; // Phó Chủ tịch UBND tỉnh Nguyễn Minh
        }
        int after = at;
        while (after < words.size() && after - at < LONGEST_NAME && isNamePart(words, after, at)) {
            after++;
        }
        return held ? person(words, at, after) : Math.min(after, at + LONGEST_PLACE);
    }

    /** Where the name of the holder begins behind that of the place: {@code phường Cửa Nam Nguyễn Quốc Hoàn}. */
    private static int person(Words words, int at, int after) {
        for (int i = after - SHORTEST_PERSON; i >= at; i--) {
            if (FAMILIES.contains(words.key(i))) {
                return i;
            }
        }
        return Math.min(after, at + LONGEST_PLACE);
    }

    /** Where the name of somebody begins that ends right before a word; that word if none does. */
    static int beforePerson(Words words, int from, int after) {
        for (int i = after - SHORTEST_PERSON; i > from && i >= after - LONGEST_PLACE && words.isUpper(i + 1); i--) {
            if (words.isUpper(i) && FAMILIES.contains(words.key(i))) {
                return words.isUpper(after - 1) ? i : after;
            }
        }
        return after;
    }

    /** Quận 1, P.15: units of large cities are numbered. */
    private static boolean isNumber(Words words, int i) {
        return i < words.size()
                && isJoined(words, i)
                && words.isDigit(i)
                && words.word(i).length() < 3
                && (CUT.containsValue(Folding.fold(words.word(i - 1))) || isCut(words, i - 1))
                && !COUNTED.startsAt(words, i + 1);
    }

    private static boolean isNamePart(Words words, int i, int first) {
        if (!words.isUpper(i)) {
            return false;
        }
        // Bà Rịa - Vũng Tàu
        return (i == first ? isJoined(words, i) : words.follows(i))
                || i > first && DASHES.contains(words.text().substring(words.end(i - 1), words.start(i)));
    }
}
