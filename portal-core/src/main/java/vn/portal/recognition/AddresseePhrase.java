package vn.portal.recognition;

/**
 * How far the words go by which an order says whom it instructs. Of verbs there is no end; of what bodies and people are
 * called there is one: where neither a noun of theirs, nor a name, nor a word that joins them stands, the demand begins.
 *
 * @param after the word after its last
 * @param sure whether it ends with a body or a unit, behind which no noun goes on
 */
record AddresseePhrase(int after, boolean sure) {
    private static final int MOST_WORDS = 90;
    /** How many words may stand before a unit that no list knows. */
    private static final int MOST_UNKNOWN = 3;

    private static final Lexicon UNITS = Lexicon.of(
            "tỉnh|thành phố|TP|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|bản|buôn|làng|ấp|khóm|khu phố|tổ dân phố|cấp tỉnh|cấp huyện|cấp xã");

    /** Who can be instructed, beside those whom capitals name. */
    private static final Lexicon NOUNS = Lexicon.of(
            "sở|ban|ngành|đoàn thể|mặt trận|bộ|bộ đội|quân đội|cơ quan ngang bộ|cơ quan thuộc Chính phủ|bộ phận|cơ sở",
            "khu|cụm|khối|tổ|tổ công tác|tổ chức|trạm|hạt|đội|đồn|chốt|ban ngành|ban quản lý dự án|dự án|công trình|nhà máy|xí nghiệp|chợ|bến|cảng|bệnh viện|trạm y tế",
            "trường|trường học|lớp|nhà trường|hợp tác xã|tổ hợp tác|trang trại|làng nghề|nông dân|ngư dân|chủ tàu|tàu cá|chủ vườn|chủ phương tiện|chủ hồ|chủ đập|tiểu thương|tài xế|lái xe|phụ huynh",
            "học sinh|sinh viên|thanh niên|phụ nữ|người lao động|người có uy tín|già làng|trưởng bản|trưởng ấp|trưởng buôn|trưởng khóm|phó|tổ trưởng|đội trưởng|hội|đoàn|chi hội|chi đoàn|chi cục|trung ương",
            "hiệp hội|hội đoàn|văn phòng|thanh tra|thuế|hải quan|kiểm lâm|kho bạc|ngân hàng|bảo hiểm xã hội|công ty|tập đoàn|tổng công ty|quân sự|biên phòng|cảnh sát|quản lý thị trường|điện lực|viễn thông|báo|đài");

    private static final Lexicon SEVERAL = Lexicon.of("các|hai|ba|mỗi|mọi|những|tất cả|tất cả các|toàn thể|toàn|từng");

    /** What such nouns are told apart by. */
    private static final Lexicon FIELDS = Lexicon.of(
            "kinh doanh|sản xuất|dịch vụ|vận tải|du lịch|y tế|giáo dục|văn hóa|nông nghiệp|lâm nghiệp|thủy sản|thủy lợi|môi trường|tài chính|nội vụ|tư pháp|nông thôn|xây dựng|đô thị|giao thông|công thương",
            "chuyên môn|chức năng|công cộng|công ích|đảng|địa chính|một cửa|tiếp nhận|liên quan|có liên quan|trực thuộc|quản lý nhà nước|báo chí|truyền thông|dân sự|kinh tế|xã hội|khoa học|công nghệ|bảo trợ|phúc lợi|lưu trú|ăn uống|thực phẩm|dược|khai thác",
            "an toàn thực phẩm|hạ tầng|hình sự|kỹ thuật|phòng cháy chữa cháy|chăn nuôi|chế biến|nuôi trồng|đánh bắt|thi công|tư vấn|thiết kế|bảo trì|cấp nước|thoát nước|điện|nước|chính trị|nhân dân|quốc phòng|an ninh|trọng điểm|vũ trang|tín dụng|thương mại|mầm non|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông|dân lập|tư thục|công lập|ngoài công lập");

    /** What joins them. */
    private static final Lexicon JOINS = Lexicon.of(
            "và|cùng|với|cùng với|hoặc|của|thuộc|trên địa bàn|trong toàn|trong|ngoài|tại|ở|nơi|dọc|ven|quanh|từ|đến|có|do|các|những|mỗi|từng|mọi|tất cả|toàn bộ|hai|ba|bốn|năm|ven biển|miền núi|vùng cao|vùng ven|biên giới",
            "phía|khu vực|vùng|miền|còn lại|khác|này|nêu trên|nói trên|trên|dưới|chủ chốt|phụ trách|đứng đầu|hữu quan|các cấp ủy|cấp ủy|các cấp|loại|hạng");

    /** Verbs that begin what somebody is to do where no noun of theirs goes on, and are too short to be told within a name. */
    private static final Lexicon VERBS = Lexicon.of(
            "ăn|bán|bao vây|bắn|bắt|báo|bóc|bốc|bón|bơm|buộc|bù|canh gác|cắm|cắt|cân|cân đối|cấp|che|chặn|chặt|chấm|chép|chi|chia|chỉ|chỉ rõ|cho|chở|chọn|chôn|chuyên chở|chữa|cõng|cứu|cứu trợ|dán|dành|dẫn|di chuyển|di dời|dò|dời|dùng|dựng",
            "đào|đắp|đặt hàng|đếm|đến|đi|điền|điều|điều chỉnh|điều động|điều phối|điều trị|đo|đóng|đón|dồn lực|dồn sức|dốc sức|đốt|đổ|đưa ra|gác|gặp|ghi|ghép|gia hạn|giải cứu|giải phóng|giải thích|giải tỏa|giải trình|giám hộ|giành|giao|gieo|gìn giữ|giúp|góp|gọi|hạ|hàn|học|họp|hỏi",
            "in|kéo|kê|kết hợp|kết nạp|khai|khai báo|khai giảng|khai trương|khảo sát|khóa|khoán|khoan|khởi công|khởi động|khởi tố|ký|ký kết|lau|lãnh đạo|lên|liên kết|lo|loại|luyện tập|lưu|lưu trữ|mang|mời|mua|mua sắm|mượn|nạp|ngăn|nghe|nghỉ|nhắc|nhắn|nhận|nhập|nhổ|nối|nói|nuôi|phá",
            "phát|phát hành|phát quang|phát sóng|phân phát|phơi|quay|quây|quét|ra|rà|rải|rào|rút|rửa|san|san lấp|sáng tác|sắm|so sánh|soạn|soạn thảo|sửa|tách|tái định cư|tải|tăng|tẩy|thả|tháo|thăm hỏi|thắt chặt|thắt|thuê|thu|thu dọn|thưởng|thực hành|tiêm phòng|tiễn|tiếp|tiếp tế|tiếp dân",
            "tính|tính toán|tìm kiếm|tô|tra|tra cứu|trám|trình diễn|trông|trợ cấp|trợ giúp|trục vớt|truyền|truyền đạt|tưới|ủi|vá|vào|vận chuyển|vây|vẽ|về|viện trợ|vớt|xác minh|xây|xem|xếp|xin|xịt|xúc|xúc tiến|xuất|xuất cấp|yểm trợ");

    private static final Lexicon LEADING = Lexicon.of("lãnh đạo");

    /** Small words that are no verb, or tell what happened. */
    private static final Lexicon NO_VERBS = Lexicon.of(
            "bị|đã|đang|được|là|sẽ|vừa|bằng|cho|để|do|hay|khi|mà|nếu|nhằm|như|nhưng|rằng|sau|theo|thì|trước|về|vì|vào|nhất là|trong đó|gồm|bao gồm");

    /**
     * @param start its first word
     * @param limit where the sentence ends
     */
    static AddresseePhrase read(Words words, Bodies bodies, int start, int limit) {
        int i = start;
        boolean sure = false;
        while (i < words.size()
                && i - start < MOST_WORDS
                && words.start(i) < limit
                && (i == start || isJoined(words, i))) {
            var body = bodies.at(words, i);
            int unit = UNITS.after(words, i);
            int next = body.isPresent() ? body.get().after() : unit > 0 ? unit : noun(words, i);
            boolean name = next < 0 && (words.isUpper(i) || words.isDigit(i));
            if (next < 0 && !name && i > start) {
                next = behindUnknown(words, i);
                sure |= next > 0;
                unit = next;
            }
            if (next < 0 && !name || i > start && leads(words, i)) {
                break;
            }
            sure = name ? sure : body.map(b -> !goesOn(words, b.after())).orElse(unit > 0);
            i = body.isEmpty() && unit < 0 && next <= i + 1 ? behindName(words, i) : next;
        }
        return new AddresseePhrase(i, sure);
    }

    /** Whether leading is what they do, and not who they are: right behind a noun that nothing joins to it. */
    private static boolean leads(Words words, int i) {
        return LEADING.startsAt(words, i) && words.follows(i) && !words.isUpper(i) && !JOINS.startsAt(words, i - 1);
    }

    /**
     * Behind words that no list knows and the unit that they lead to, where a verb beyond doubt follows: {@code Ban Quản lý chợ
     * | đầu mối thành phố | điều chỉnh …}; -1 where the demand may have begun.
     */
    private static int behindUnknown(Words words, int i) {
        for (int k = i; k < Math.min(words.size(), i + MOST_UNKNOWN); k++) {
            if (!words.follows(k) || isVerb(words, k) || NO_VERBS.startsAt(words, k)) {
                return -1;
            }
            int unit = UNITS.after(words, k + 1);
            if (unit > 0 && unit < words.size() && words.follows(k + 1) && words.follows(unit)) {
                return isVerb(words, unit) ? unit : -1;
            }
        }
        return -1;
    }

    private static boolean isVerb(Words words, int i) {
        return VERBS.startsAt(words, i) || OrderWords.DEMANDS.startsAt(words, i);
    }

    /** Behind a word of a name, and the small one that makes a whole of it: {@code Cục Quản lý | Dược}, {@code Ban Giám hiệu}. */
    private static int behindName(Words words, int i) {
        int next = i + 1;
        boolean whole = words.isUpper(i)
                && next < words.size()
                && words.follows(next)
                && !words.isUpper(next)
                && !words.isDigit(next)
                && noun(words, next) < 0
                && UNITS.after(words, next) < 0
                && !NO_VERBS.startsAt(words, next)
                && !VERBS.startsAt(words, next)
                && !OrderWords.DEMANDS.startsAt(words, next)
                && !OrderWords.BEFORE_DEMANDS.startsAt(words, next);
        return whole ? next + 1 : next;
    }

    /** Whether a noun that makes one with a verb behind it stands before: {@code Ban Quản lý dự án | đầu tư xây dựng}. */
    private static boolean goesOn(Words words, int after) {
        return OrderWords.COMPOUNDS.after(words, after - 1) == after
                || OrderWords.COMPOUNDS.after(words, after - 2) == after;
    }

    /** Whether somebody is named there: {@code các xã}, {@code Công an thị xã}; not {@code các hoạt động}. */
    static boolean names(Words words, int i) {
        int several = SEVERAL.after(words, i);
        int noun = several > 0 && words.follows(several) ? several : i;
        return NOUNS.startsAt(words, noun)
                || UNITS.startsAt(words, noun)
                || Bodies.startsBody(words, noun)
                || words.isUpper(noun) && OrderWords.CAPITAL_HEADS.startsAt(words, noun)
                || OrderWords.ADDRESSEES.startsAt(words, noun) && !SEVERAL.startsAt(words, noun);
    }

    private static int noun(Words words, int i) {
        int best = -1;
        for (var lexicon : new Lexicon[] {NOUNS, FIELDS, JOINS, OrderWords.ADDRESSEES, OrderWords.CAPITAL_HEADS}) {
            best = Math.max(best, lexicon.after(words, i));
        }
        return best;
    }

    /** Whether the word goes on with what stands before it: behind a comma only another of them does. */
    private static boolean isJoined(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i)).strip();
        return gap.isEmpty() || gap.length() == 1 && ",;:-–/&".indexOf(gap.charAt(0)) >= 0;
    }

    /** Whether what goes on behind it is a verb beyond doubt. */
    boolean endsAtVerb(Words words) {
        boolean clause = after > 0 && words.key(after - 1).equals("có"); // các đơn vị có | chỉ số dưới 7 điểm
        return VERBS.startsAt(words, after) && !clause;
    }

    /** Whether a demand begins right behind it: nothing parts a verb from those who are to do it. */
    boolean endsBeforeVerb(Words words, int start, int limit) {
        return after > start
                && after < words.size()
                && words.start(after) < limit
                && words.follows(after)
                && !words.isUpper(after)
                && !words.isDigit(after)
                && !NO_VERBS.startsAt(words, after);
    }
}
