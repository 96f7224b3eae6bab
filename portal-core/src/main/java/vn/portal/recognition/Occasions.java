package vn.portal.recognition;

import java.util.stream.IntStream;
import vn.portal.model.CampaignKind;

/**
 * Tells names of single occasions from names of undertakings: a show, a broadcast, a fair, a conference and what it is
 * about are no campaigns.
 */
final class Occasions {
    /** Occasions that have themes. */
    private static final Lexicon HELD = Lexicon.of(
            "bài viết|buổi|cầu truyền hình|chuyên đề|chuyên mục|chuyên trang|cuốn sách|cuộc thi|đại hội|đại hội đồng",
            "đêm ca nhạc|đêm hội|đêm nhạc|đêm thơ|diễn đàn|festival|gặp mặt|gian hàng|giải báo chí|giải chạy|giao lưu|hội báo|hội chợ",
            "hội diễn|hội nghị|hội sách|hội thao|hội thảo|hội thi|hội trại|hội xuân|khai mạc|khóa học|không gian|kỳ họp|lễ hội|liên hoan",
            "loạt bài|lớp bồi dưỡng|lớp học|lớp tập huấn|mít tinh|ngày hội|nói chuyện|phiên họp|phim|phố sách|sách về|số báo|sự kiện",
            "tuần lễ áo dài|tuần lễ âm nhạc|tuần lễ ẩm thực|tuần lễ công nghệ|tuần lễ du lịch|tuần lễ hàng|tuần lễ mua sắm|tuần lễ nông sản|tuần lễ phim|tuần lễ sách|tuần lễ thời trang|tuần lễ tin học|tuần lễ trái cây",
            "talkshow|tập huấn|tham luận|tọa đàm|tô màu|trại hè|triển lãm|trò chơi|trưng bày|chương trình văn nghệ|chương trình nghệ thuật|chương trình ca nhạc|đêm văn nghệ|vẽ tranh|viết bài");

    /** What lasts, and has themes that are campaigns. */
    private static final Lexicon LASTING = Lexicon.of(
            "chiến dịch|cuộc vận động|đợt cao điểm|kế hoạch|phong trào|tháng cao điểm|tháng hành động|tuần lễ");

    private static final Lexicon LASTING_NAMES = Lexicon.of("Ngày|Năm|Tháng|Tuần|Tết");
    /** Words behind {@code chủ đề} that make it a mere topic. */
    private static final Lexicon TOPICS =
            Lexicon.of("bài|chính|mỗi|nóng|từng|sinh hoạt|thảo luận|trao đổi|trọng tâm của buổi");

    private static final Lexicon OF_YEAR = Lexicon.of("công tác năm|công tác|cho năm|hành động|năm|thi đua");
    /** With these a theme is said to be of what stands before it. */
    private static final Lexicon ATTACHED = Lexicon.of("có|lấy|mang|với");

    /** How words behind a theme begin that say of what it is. */
    private static final Lexicon CHOSEN_FOR = Lexicon.of("của|được chọn cho|dành cho|được dành cho|là chủ đề của");

    /** What goes with a theme is not what the theme is of: {@code lồng ghép … với chủ đề “…”}. */
    private static final Lexicon JOINED_TO = Lexicon.of("gắn|kết hợp|lồng ghép");

    private static final Lexicon CARRIED_OUT =
            Lexicon.of("theo|duy trì|gắn với|hưởng ứng|lan tỏa|nhân rộng|phát động|quán triệt|thực hiện|triển khai");
    /** Words beside which a programme is a show. */
    private static final Lexicon SHOWS = Lexicon.of(
            "biểu diễn|ca múa nhạc|ca nhạc|ca sĩ|công diễn|đêm nhạc|gameshow|hòa nhạc|khán giả|lên sóng|nghệ sĩ|nhạc kịch|phát sóng",
            "đêm hội|nhà hát|xiếc|ảo thuật|sân khấu|tiết mục|vở diễn|bản tin|quay số|trúng thưởng|đài truyền hình|đài phát thanh");

    /** Words between {@code chương trình} and its name that make it a show or a meeting. */
    private static final Lexicon SHOWN = Lexicon.of(
            "bán hàng|gala|giao lưu|học|hội thảo|khuyến mại|khuyến mãi|lễ|liveshow|phát thanh|sự kiện|talkshow|thời sự|tọa đàm|trò chơi",
            "trực tiếp|truyền hình|tư vấn|radio|tivi|văn nghệ|nghệ thuật");

    /** How names of occasions begin. */
    private static final Lexicon NAMES_OF_OCCASIONS =
            Lexicon.of("cuộc thi|đêm|gala|hội chợ|hội nghị|hội thảo|hội thi|lễ|liveshow|ngày hội|tọa đàm|triển lãm");

    /** How words behind a name begin that say where it is heard or seen, or at what hour. */
    private static final Lexicon SHOWN_BEHIND = Lexicon.of(
            "của Báo|của Đài|của Kênh|của Tạp chí|do Báo|do Đài|do Kênh|do VTV|phát hằng ngày|phát hàng ngày|phát lúc|phát sóng|phát trên|phát vào|được phát sóng|trên Báo|trên Đài|trên kênh|trên sóng",
            "trên truyền hình|trên VTV|trên VTV1|trên VTV2|trên VTV3|trên VTV6|lên sóng|sẽ lên sóng|diễn ra|sẽ diễn ra|đã diễn ra|được diễn ra|được tổ chức vào|được tổ chức tại",
            "được tổ chức lúc|được tổ chức tối|sẽ được tổ chức|bắt đầu lúc");

    private static final Lexicon SHOWN_ON =
            Lexicon.of("của Báo|của Đài|của Kênh|của Tạp chí|trên kênh|trên sóng|trên truyền hình");
    private static final Lexicon ORGANISERS = Lexicon.of("ban tổ chức");
    private static final int NEAR = 10;
    private static final int FAR = 30;

    /** What has titles of its own that may begin with the noun of a campaign. */
    private static final Lexicon WORKS = Lexicon.of(
            "bài|bài hát|bài viết|báo cáo|ca khúc|chuyên đề|chuyên mục|cuốn|phim|phim tài liệu|phóng sự|sách|tác phẩm|tập sách|tranh|triển lãm|tọa đàm|hội thảo|vở|vở diễn");

    private Occasions() {}

    /** Whether a title in quotation marks is that of a film, a book, a talk. */
    static boolean isTitleOfWork(Words words, int first) {
        return IntStream.rangeClosed(1, 3).anyMatch(back -> WORKS.after(words, first - back) == first);
    }

    /** @param quote the name that {@code noun} announces */
    static boolean isOne(Words words, CampaignNoun noun, Quote quote) {
        if (noun.is(CampaignKind.THEME)) {
            return isTopic(words, noun, quote.end());
        }
        return noun.is(CampaignKind.PROGRAMME) && isShow(words, noun, quote.nameStart(), quote.end());
    }

    private static boolean isTopic(Words words, CampaignNoun noun, int end) {
        boolean opened = noun.first() > 0 && words.key(noun.first() - 1).equals("mở"); // mở chủ đề “…” on a page
        if (opened || noun.isCounted(words) || TOPICS.startsAt(words, noun.after())) {
            return true;
        }
        if (OF_YEAR.startsAt(words, noun.after())
                || noun.first() > 1
                        && (CARRIED_OUT.startsAt(words, noun.first() - 2)
                                || CARRIED_OUT.startsAt(words, noun.first() - 1))) {
            return false;
        }
        if (noun.after() + 1 < words.size() && words.key(noun.after()).equals("của")) {
            return HELD.startsAt(words, noun.after() + 1);
        }
        int behind = words.at(end);
        if (words.text().startsWith(", ", end)
                && any(HELD, words, behind, Math.min(words.size(), behind + opening(words, noun)))) {
            return true; // Với chủ đề “…”, hội sách …
        }
        int chosen = CHOSEN_FOR.after(words, behind);
        if (chosen > 0 && words.follows(behind + 1) && any(HELD, words, chosen, chosen + 2)) {
            return true;
        }
        for (int i = noun.first() - 1; i >= Math.max(0, noun.first() - FAR) && !endsSentence(words, i); i--) {
            if (HELD.startsAt(words, i)) {
                return true;
            }
            if (LASTING.startsAt(words, i) || words.isUpper(i) && LASTING_NAMES.startsAt(words, i)) {
                return false;
            }
        }
        boolean ofSomething = ATTACHED.startsAt(words, noun.first() - 1);
        return ofSomething && !lasts(words, noun, behind);
    }

    /** Whether words beside a theme say that it is one of a time or a drive: without any, it is of whatever is opened or shown. */
    private static boolean lasts(Words words, CampaignNoun noun, int behind) {
        int from = noun.first();
        while (from > Math.max(0, noun.first() - FAR) && !endsSentence(words, from - 1)) {
            from--;
        }
        for (int i = from; i < Math.min(words.size(), behind + NEAR); i++) {
            boolean year = i < behind && words.isDigit(i) && words.word(i).matches("(?:19|20)\\d{2}");
            if (year
                    || JOINED_TO.startsAt(words, i)
                    || LASTING.startsAt(words, i)
                    || words.isUpper(i) && LASTING_NAMES.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** How far behind a theme its occasion may be told: a sentence that opens with the theme names it further on. */
    private static int opening(Words words, CampaignNoun noun) {
        int before = noun.first() - 1;
        boolean opens = before >= 0
                && words.key(before).equals("với")
                && words.isUpper(before)
                && (before == 0 || endsSentence(words, before - 1));
        return opens ? NEAR + NEAR : 1;
    }

    private static boolean endsSentence(Words words, int i) {
        int end = words.end(i);
        return words.text().startsWith("; ", end)
                || words.text().startsWith(". ", end)
                        && Character.isLowerCase(words.text().codePointAt(end - 1));
    }

    /** Whether a programme whose name starts and ends there, quotation marks included, is a show. */
    static boolean isShow(Words words, CampaignNoun noun, int start, int end) {
        int first = words.at(start);
        int behind = words.at(end);
        return NAMES_OF_OCCASIONS.startsAt(words, first)
                || any(SHOWN, words, noun.after(), first)
                || any(SHOWN_ON, words, first, behind)
                || isEpisode(words, noun)
                || ORGANISERS.after(words, noun.first() - 3) == noun.first()
                || any(SHOWS, words, Math.max(0, noun.first() - NEAR), first)
                || any(SHOWS, words, behind, Math.min(words.size(), behind + NEAR))
                || isNear(words, end, behind) && SHOWN_BEHIND.startsAt(words, behind);
    }

    /** Of undertakings there are few; what there are dozens of is broadcast. */
    private static boolean isEpisode(Words words, CampaignNoun noun) {
        int before = noun.first() - 1;
        return words.follows(noun.first()) && words.isDigit(before) && words.end(before) - words.start(before) > 1;
    }

    private static boolean isNear(Words words, int end, int behind) {
        return behind < words.size()
                && words.text().substring(end, words.start(behind)).isBlank();
    }

    private static boolean any(Lexicon lexicon, Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }
}
