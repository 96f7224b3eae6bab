package vn.portal.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Folding;

/**
 * Finds the bodies and office-holders that can instruct others, by the grammar of their names: office, body, unit, proper
 * name.
 */
final class Bodies {
    /** Offices that are held at a body, which must follow. */
    private static final Lexicon OFFICES = Lexicon.of(
            "Bí thư|Bộ trưởng|Chánh|Chánh án|Chánh Thanh tra|Chánh Văn phòng|Chi cục trưởng|Chủ tịch|Cục trưởng|Giám đốc|Phó Bí thư|Phó Bí thư Thường trực",
            "Phó Chủ tịch|Phó Chủ tịch Thường trực|Phó Giám đốc|Phó Trưởng ban|Quyền Chủ tịch|Thứ trưởng|Thường trực|Trưởng ban",
            "Chỉ huy trưởng|Lãnh đạo|Chủ nhiệm|Hạt trưởng|Phó Cục trưởng|Quyền Giám đốc|Trưởng|Trưởng phòng|Phó Trưởng|Viện trưởng");
    /** Offices whose words may be those of the body, too. */
    private static final Lexicon HEADS_OF = Lexicon.of("Chánh|Trưởng");

    /** Parts of a committee or council that act for it. */
    private static final Lexicon ORGANS = Lexicon.of(
            "Ban Chấp hành|Ban Dân vận|Ban Nội chính|Ban Thường vụ|Ban Tổ chức|Ban Tuyên giáo|Thường trực|Thường vụ",
            "Ủy ban Kiểm tra|Văn phòng");
    /** Bodies that every unit has, and that its name tells apart. */
    private static final Lexicon OF_UNITS = Lexicon.of(
            "Ban An toàn giao thông|Ban Chỉ huy Quân sự|Ban Quản lý dự án|Bộ Chỉ huy Quân sự|Công an|HĐND|Hội đồng nhân dân",
            "Mặt trận Tổ quốc|MTTQ|Tòa án nhân dân|UBMTTQ|UBND|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|Ủy ban nhân dân|UBMT|UB",
            "Viện kiểm sát nhân dân|Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban MTTQ Việt Nam|Đoàn Thanh niên|Hội Cựu chiến binh",
            "Hội Liên hiệp Phụ nữ|Hội Nông dân|Liên đoàn Lao động|Hội Chữ thập đỏ|Đảng ủy|Bảo hiểm xã hội|BHXH|LĐLĐ|Hội LHPN|Hội CCB",
            "Ban CHQS|Bộ CHQS|Thanh tra|Bộ Chỉ huy Bộ đội Biên phòng|Hội Khuyến học|Hội Người cao tuổi");

    private static final Lexicon COMMITTEES =
            Lexicon.of("Thành ủy|Tỉnh ủy|Huyện ủy|Thị ủy|Quận ủy|Thành đoàn|Tỉnh đoàn|Huyện đoàn|Thị đoàn|Quận đoàn");
    /** Bodies of which there is one in the country. */
    private static final Lexicon NATIONAL = Lexicon.of(
            "Tổng Bí thư|Ban Bí thư|Ban Chấp hành Trung ương|Ban Chấp hành Trung ương Đảng|Bộ Chính trị|Chính phủ|Chủ tịch nước",
            "Phó Thủ tướng|Quốc hội|Thanh tra Chính phủ|Thủ tướng|Trung ương Đảng|Ủy ban Thường vụ Quốc hội",
            "Văn phòng Chính phủ|Ban Tuyên giáo Trung ương|Ban Dân vận Trung ương|Ngân hàng Nhà nước|Bảo hiểm xã hội Việt Nam",
            "Hội đồng Thẩm phán Tòa án nhân dân tối cao|Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao");

    private static final Lexicon GOVERNMENT = Lexicon.of("Chính phủ");
    private static final Lexicon DEPARTMENTS = Lexicon.of("Bộ|Sở|Phòng|Chi cục|Cục|Tổng cục|Ban|Trung tâm");
    /** How names of bodies begin. */
    private static final List<Lexicon> HEADS = List.of(OFFICES, ORGANS, OF_UNITS, COMMITTEES, NATIONAL, DEPARTMENTS);

    private static final Lexicon FIELDS = Lexicon.of(
            "Công an|Công nghiệp|Công Thương|Dân tộc|Du lịch|Giao thông vận tải|Giáo dục và Đào tạo|GDĐT|GD&ĐT|Hải quan|Kinh tế",
            "Kế hoạch và Đầu tư|KHĐT|KH&ĐT|Khoa học và Công nghệ|KHCN|KH&CN|Kiểm lâm|Kinh tế và Hạ tầng|Lao động Thương binh và Xã hội",
            "LĐTBXH|LĐ TB&XH|Ngoại giao|Ngoại vụ|Nội vụ|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|NN&PTNT|NNPTNT",
            "Quản lý đô thị|QLĐT|Quốc phòng|Quy hoạch Kiến trúc|Tài chính|Tài chính Kế hoạch|Tài nguyên và Môi trường|TN&MT|TNMT",
            "Thanh tra|Thông tin và Truyền thông|TTTT|TT&TT|Thuế|Tư pháp|Văn hóa và Thông tin|Văn hóa Thông tin|VHTT|VH&TT|VHTT&DL",
            "Văn hóa Thể thao và Du lịch|Văn hóa và Thể thao|Xây dựng|Y tế|Dân tộc và Tôn giáo|Thống kê|Văn hóa Xã hội",
            "Kinh tế Ngân sách|Pháp chế");
    private static final int LONGEST_FIELD = 8;
    private final BodyPlaces names;

    /** @param placeName of the portal's own unit, which may stand anywhere in a name */
    Bodies(String placeName) {
        names = new BodyPlaces(placeName);
    }

    /**
     * A body named in a text.
     *
     * @param first its first word
     * @param after the word after its last
     * @param end the unit after its last, in the text
     * @param level the unit by which it is told apart, folded ({@code thanh pho}); null where it needs none
     * @param named whether the unit's own name stands there too
     * @param unitStart where the level stands in the text; the end for a committee, whose word says the level
     */
    record Found(int first, int after, int end, @Nullable String level, boolean named, int unitStart) {}

    /** The body whose name starts at word {@code i}. */
    Optional<Found> at(Words words, int i) {
        if (i >= words.size() || !words.mayBegin(Opening.BODY, i) || !words.isUpper(i) && !OFFICES.startsAt(words, i)) {
            return Optional.empty();
        }
        int office = OFFICES.after(words, i);
        boolean ofBan = office > 0 && HEADS_OF.startsAt(words, i); // Trưởng | Ban Dân tộc HĐND tỉnh
        return office > 0 && words.follows(office)
                ? body(words, i, office, true)
                        .or(() -> ofBan ? body(words, i, i + 1, true) : Optional.empty())
                        .or(() -> body(words, i, i, false))
                : body(words, i, i, false);
    }

    private Optional<Found> body(Words words, int first, int at, boolean held) {
        int national = NATIONAL.after(words, at);
        int organ = ORGANS.after(words, at);
        int unit = organ > 0 && words.follows(organ) ? OF_UNITS.after(words, organ) : OF_UNITS.after(words, at);
        int committee = committee(words, at);
        if (committee > 0) {
            return Optional.of(named(words, first, committee, level(words, committee - 1), held));
        }
        if (unit > Math.max(national, 0) && words.isUpper(at)) {
            return Optional.of(unit(words, first, unit, held));
        }
        if (national > 0 && words.isUpper(at)) {
            int more = words.follows(national) ? GOVERNMENT.after(words, national) : -1;
            int after = more > 0 ? more : national;
            return Optional.of(new Found(first, after, words.end(after - 1), null, false, words.end(after - 1)));
        }
        return words.isUpper(at) ? department(words, first, at, held) : Optional.empty();
    }

    private static int committee(Words words, int at) {
        int organ = ORGANS.after(words, at);
        return organ > 0 && words.follows(organ)
                ? Math.max(COMMITTEES.after(words, organ), COMMITTEES.after(words, at))
                : COMMITTEES.after(words, at);
    }

    private static String level(Words words, int committee) {
        return switch (words.key(committee - 1)) {
            case "thành" -> "thanh pho";
            case "tỉnh" -> "tinh";
            case "huyện" -> "huyen";
            case "thị" -> "thi xa";
            default -> "quan";
        };
    }

    private Optional<Found> department(Words words, int first, int at, boolean held) {
        int kind = DEPARTMENTS.after(words, at);
        if (kind < 0 || !words.follows(kind) || !words.isUpper(kind)) {
            return Optional.empty();
        }
        int after = field(words, kind);
        if (after < 0) {
            return Optional.empty();
        }
        int council = words.follows(after) ? OF_UNITS.after(words, after) : -1;
        if (council > 0 && words.isUpper(after)) {
            return Optional.of(unit(words, first, council, held)); // Ban Pháp chế HĐND tỉnh
        }
        if (words.key(at).equals("bộ")) {
            return Optional.of(new Found(first, after, words.end(after - 1), null, false, words.end(after - 1)));
        }
        return Optional.of(unit(words, first, after, held));
    }

    /** A field of government; commas, dashes and ampersands between its words are as the writer likes. */
    private static int field(Words words, int at) {
        if (!FIELDS.mayBegin(words.get(at))) {
            return -1;
        }
        int best = -1;
        var key = new StringBuilder();
        for (int i = at; i < Math.min(words.size(), at + LONGEST_FIELD) && (i == at || gap(words, i) <= 3); i++) {
            if (!words.key(i).equals("và")) {
                key.append(words.key(i)).append(' ');
                best = FIELD_KEYS.contains(key.toString()) ? i + 1 : best;
            }
        }
        return best;
    }

    private static int gap(Words words, int i) {
        return words.start(i) - words.end(i - 1);
    }

    private Found unit(Words words, int first, int at, boolean held) {
        int level = words.follows(at) ? BodyPlaces.afterLevel(words, at) : -1;
        if (level < 0) {
            return named(words, first, at, "", held);
        }
        var text = Folding.fold(words.text().substring(words.start(at), words.end(level - 1)));
        var found = named(words, first, level, BodyPlaces.CUT.getOrDefault(text, text), held);
        return new Found(first, found.after, found.end, found.level, found.named, words.start(at));
    }

    /** The body with the proper name behind it, as far as that is a place and no person. */
    private Found named(Words words, int first, int at, String level, boolean held) {
        int after = at < words.size() && startsBody(words, at) ? at : names.after(words, at, held);
        boolean named = after > at;
        int last = named ? after : at;
        return new Found(first, last, words.end(last - 1), level, named, words.end(at - 1));
    }

    private static final Set<String> FIELD_KEYS = fieldKeys();

    private static Set<String> fieldKeys() {
        return FIELDS.phrases().stream()
                .map(p ->
                        String.join(" ", p.stream().filter(w -> !w.equals("và")).toList()) + " ")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The level of a unit written whole ({@code thành phố Hội An}), folded; empty where it has none. */
    static String levelOf(String unit) {
        var words = Words.of(unit);
        int after = BodyPlaces.LEVELS.after(words, 0);
        return after < 0 ? "" : Folding.fold(unit.substring(0, words.end(after - 1)));
    }

    /** The unit that a body's name ends with, level and name ({@code TỈNH BÌNH HẢI}); null where it names none. */
    static @Nullable String unitOf(String body) {
        var words = Words.of(body);
        for (int i = 1; i < words.size() - 1; i++) {
            if (BodyPlaces.LEVELS.startsAt(words, i) && words.isUpper(i)) {
                return body.substring(words.start(i));
            }
        }
        return null;
    }

    /** The name of a unit without its level. */
    static String nameOf(String unit) {
        var words = Words.of(unit);
        int after = BodyPlaces.LEVELS.after(words, 0);
        return after < 0 || after >= words.size() ? unit : unit.substring(words.start(after));
    }

    /** Whether a body's name begins with the office of somebody. */
    static boolean isOffice(Words words, int first) {
        return OFFICES.startsAt(words, first);
    }

    /** The word behind the office of somebody; -1 if none stands there. */
    static int afterOffice(Words words, int first) {
        return OFFICES.after(words, first);
    }

    /** Bodies in general, as a list of heads: what may begin the name of a body that is instructed. */
    static boolean startsBody(Words words, int i) {
        return words.isUpper(i)
                && words.mayBegin(Opening.BODY, i)
                && HEADS.stream().anyMatch(l -> l.startsAt(words, i));
    }

    /** Whether a body's name may begin with a word. */
    static boolean mayBegin(Word word) {
        return word.isUpper()
                ? HEADS.stream().anyMatch(l -> l.mayBegin(word)) || Boards.mayBegin(word)
                : OFFICES.mayBegin(word) || Boards.mayBeginSmall(word);
    }
}
