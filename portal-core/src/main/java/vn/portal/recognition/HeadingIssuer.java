package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Folding;

/**
 * Who issues a document, from the lines above its number: its own name is the last, the body above it the one before.
 *
 * @param own lines joined; null where there are none
 * @param superior null where there is none
 */
record HeadingIssuer(@Nullable String own, @Nullable String superior) {
    private static final int MOST_LINES = 8;
    /** How names of bodies begin. */
    private static final Lexicon HEADS = Lexicon.of(
            "bộ|sở|ubnd|hđnd|ub|ủy ban|uỷ ban|hội|hội đồng|trường|ban|phòng|cục|chi cục|tổng cục|tổng công ty|văn phòng|trung tâm",
            "công an|công ty|viện|học viện|đại học|đảng bộ|đảng ủy|đảng đoàn|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|bch|bql|đoàn",
            "liên đoàn|mặt trận|ubmttq|mttq|tòa án|thanh tra|ngân hàng|kho bạc|bảo hiểm|quốc hội|chính phủ|thủ tướng|chủ tịch|đài",
            "hạt|tập đoàn|bệnh viện|trạm|nhà|quỹ|đội|tiểu ban|thư viện|bảo tàng|khối|liên minh|chi bộ|kiểm toán|thông tấn xã|báo",
            "thành đoàn|tỉnh đoàn|huyện đoàn|vụ|chi nhánh|xí nghiệp|hợp tác xã|tổ công tác|thường trực|bhxh|vksnd|tand|quân khu",
            "bộ chỉ huy|bộ tư lệnh|đơn vị|xã đội|ban chấp hành|viện kiểm sát|cụm|nông trường|lâm trường|khu|cảng|nhà máy|liên hiệp");
    /** What begins like a body and is a part of a name: Mặt trận Tổ quốc, Đảng bộ, Hội Nông dân. */
    private static final Lexicon NO_HEADS =
            Lexicon.of("tổ quốc|nhà nước|nhà ở|khu vực|khu phố|đội ngũ|báo chí|đoàn kết|hội an|hội nhập|vụ bản");
    /** Names that say no more than what kind of organ it is; the next line says of which body. */
    private static final Set<String> OPEN = Set.of(
            "ban chap hanh",
            "bch",
            "ban thuong vu",
            "thuong truc",
            "ban chi huy",
            "bo chi huy",
            "ban can su dang",
            "dang bo",
            "chi bo",
            "dang uy",
            "truong",
            "hoi dong",
            "ban",
            "chi nhanh",
            "doan",
            "hoi",
            "dang doan",
            "uy ban",
            "doan dai bieu",
            "uy ban mat tran",
            "ban chi dao",
            "ban quan ly",
            "trung tam",
            "van phong doan dai bieu");
    /** A line that ends so is not at its name's end. */
    private static final Pattern GOES_ON = Pattern.compile(
            ".*(?:[-–,&]| (?:và|các|tỉnh|thành phố|tp\\.?|huyện|quận|xã|phường|thị xã|thị trấn|của|về|cho|khu))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param joint whether the bodies issue together, none above another */
    static HeadingIssuer read(List<String> lines, boolean joint) {
        var names = names(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        if (names.isEmpty()) {
            return new HeadingIssuer(null, null);
        }
        if (joint) {
            return new HeadingIssuer(String.join(" - ", names), null);
        }
        int last = names.size() - 1;
        return new HeadingIssuer(names.get(last), last > 0 ? names.get(last - 1) : null);
    }

    private static List<String> names(List<String> lines) {
        var names = new ArrayList<String>();
        for (var line : lines) {
            int last = names.size() - 1;
            if (last < 0 || begins(line) && isWhole(names.get(last))) {
                names.add(line);
            } else {
                names.set(last, names.get(last) + " " + line);
            }
        }
        return names;
    }

    static boolean begins(String line) {
        var words = Words.of(line);
        return HEADS.startsAt(words, 0) && !NO_HEADS.startsAt(words, 0);
    }

    private static boolean isWhole(String name) {
        return !OPEN.contains(Folding.fold(name)) && !GOES_ON.matcher(name).matches();
    }
}
