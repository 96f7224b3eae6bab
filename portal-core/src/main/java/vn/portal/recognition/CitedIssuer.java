package vn.portal.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The body that a document is said to be of ({@code … của Bộ trưởng Bộ Thủy sản}), known or not. */
final class CitedIssuer {
    private static final int MOST_WORDS = 16;
    /** First words of bodies. */
    private static final Set<String> HEADS = Set.of(
            "ban", "bảo", "bch", "bí", "bộ", "chánh", "chi", "chính", "chủ", "cục", "đài", "đảng", "đoàn", "giám",
            "hđnd", "học", "hội", "huyện", "kho", "kiểm", "liên", "mặt", "ngân", "nhà", "phó", "phòng", "quận", "quốc",
            "quyền", "sở", "tập", "thanh", "thành", "thị", "thống", "thủ", "thường", "tỉnh", "tòa", "tổng", "trung",
            "trưởng", "trường", "ub", "ubnd", "ubndtp", "ủy", "văn", "viện", "xã", "phường");
    /** Small words that no name of a body has: what the document does, or how the sentence goes on. */
    private static final Set<String> STOPS = Set.of(
            "ấy", "ban", "bổ", "cho", "chấp", "có", "còn", "cùng", "cụ", "đã", "đang", "đảm", "đề", "để", "đều", "do",
            "đối", "được", "gồm", "giao", "hết", "hoặc", "hiện", "hướng", "kèm", "khi", "không", "là", "làm", "mà",
            "này", "nay", "nên", "nếu", "nêu", "nhằm", "như", "phải", "phê", "quy", "qui", "sau", "sẽ", "sửa", "tại",
            "theo", "thay", "thì", "thực", "tiếp", "trên", "triển", "trong", "từ", "trước", "vẫn", "về", "v", "với",
            "ngày", "khóa", "khoá", "nhiệm", "tăng", "thi", "bãi", "ký", "số", "ra", "đính", "công", "chỉ");

    private static final Pattern CONFERENCE =
            Pattern.compile("(?U)Hội nghị (?:lần thứ [\\p{L}\\d]{1,9}(?: \\p{Ll}{1,6})?,? |Trung ương \\d{1,2}|)");

    private final Bodies bodies;

    CitedIssuer(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The body whose name starts at word {@code i}. */
    Optional<Bodies.Found> at(Words words, int i) {
        if (i >= words.size()) {
            return Optional.empty();
        }
        int held = afterConference(words, i);
        var known = bodies.at(words, held).or(() -> bodies.at(words, i));
        if (known.isPresent()) {
            return known.map(b -> together(words, i, b));
        }
        return held > i && (held == words.size() || !words.isUpper(held)) ? unknown(words, i, held) : unnamed(words, i);
    }

    /** Bodies that issue together are joined by a dash: Bộ Tài chính - Bộ Tư pháp. */
    private Bodies.Found together(Words words, int first, Bodies.Found body) {
        var gap = body.after() < words.size() ? words.text().substring(body.end(), words.start(body.after())) : "";
        var other = gap.equals(" - ") || gap.equals(" – ")
                ? bodies.at(words, body.after())
                : Optional.<Bodies.Found>empty();
        return other.map(o -> together(words, first, new Bodies.Found(first, o.after(), o.end(), null, false, o.end())))
                .orElseGet(() -> new Bodies.Found(
                        first,
                        body.after(),
                        body.end(),
                        body.level(),
                        body.named(),
                        Math.max(body.unitStart(), words.start(first))));
    }

    /** Party documents are of the conference that adopted them: Hội nghị lần thứ 6 Ban Chấp hành Trung ương. */
    private static int afterConference(Words words, int i) {
        if (!words.key(i).equals("hội")) {
            return i;
        }
        int limit = Math.min(words.text().length(), words.start(i) + 60);
        var m = CONFERENCE.matcher(words.text()).region(words.start(i), limit);
        return m.lookingAt() && m.end() > words.start(i) + 9 ? words.at(m.end()) : i;
    }

    /** A body that is on no list: from a word that begins bodies to the first that no body's name has. */
    private static Optional<Bodies.Found> unnamed(Words words, int i) {
        if (!HEADS.contains(words.key(i)) || !words.isUpper(i) && !isCommittee(words, i)) {
            return Optional.empty();
        }
        int after = isCommittee(words, i) ? i + 2 : i + 1;
        int last = Math.min(words.size(), i + MOST_WORDS);
        while (after < last && goesOn(words, after)) {
            after++;
        }
        while (after > i + 1 && words.key(after - 1).equals("và")) {
            after--;
        }
        return after == i + 1 && words.word(i).length() < 4 ? Optional.empty() : unknown(words, i, after);
    }

    /** Typists write ủy ban small. */
    private static boolean isCommittee(Words words, int i) {
        return words.key(i).equals("ủy")
                && i + 1 < words.size()
                && words.key(i + 1).equals("ban");
    }

    private static Optional<Bodies.Found> unknown(Words words, int first, int after) {
        int end = words.end(after - 1);
        return Optional.of(new Bodies.Found(first, after, end, null, false, end));
    }

    private static boolean goesOn(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        boolean capital = words.isUpper(i);
        if (gap.isBlank()) {
            return capital || !STOPS.contains(words.key(i)) && !isNewThought(words, i);
        }
        var sign = gap.strip();
        boolean dash = sign.equals("-") || sign.equals("–");
        return dash && capital || sign.equals(",") && capital && isField(words, i) || sign.equals("&") && capital;
    }

    /** Văn hóa, Thể thao và Du lịch: a comma within a name is followed by the last of the row. */
    private static boolean isField(Words words, int i) {
        for (int k = i + 1; k < Math.min(words.size() - 1, i + 5) && words.follows(k); k++) {
            if (words.key(k).equals("và")) {
                return words.isUpper(k + 1) && CitedTypes.at(words, k + 1).isEmpty();
            }
        }
        return false;
    }

    /** {@code và} before another document or a small word. */
    private static boolean isNewThought(Words words, int i) {
        if (!words.key(i).equals("và")) {
            return false;
        }
        int next = i + 1;
        return next >= words.size()
                || !words.isUpper(next) && !words.key(next).equals("phát")
                || CitedTypes.at(words, next).isPresent();
    }
}
