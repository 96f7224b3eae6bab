package vn.portal.recognition;

import java.util.Locale;
import java.util.stream.IntStream;
import vn.portal.model.CampaignKind;

/** Where the name of a campaign begins that stands without quotation marks, if the words behind its noun may be one. */
final class TitleStart {
    static final Lexicon NATIONAL_TARGET = Lexicon.of("mục tiêu quốc gia|MTQG");
    /** With these words a sentence goes on about the campaign, and no name begins. */
    private static final Lexicon NO_NAMES = Lexicon.of(
            "bao gồm|cấp|có|của|giai đoạn|năm|cùng|cũng|cụ thể|dành|diễn ra|do|dự kiến|đã|đang|đạt|đặt|đề ra|đến|đó|được|giúp|gồm|hàng|hằng|hiện|hướng",
            "khi|là|làm|mang|mà|mỗi|này|nêu|nên|nói|như|nhằm|nhận|nhiều|phải|phân công|phối hợp|qua|quy định|sau|sẽ|tại|theo|thu hút|thuộc",
            "thì|thông qua|tới|trên|trong|trước|từ|và|vào|vẫn|với|xem|yêu cầu|tổng thể|chi tiết|khung|riêng|chung|nói trên|nêu trên");

    /** What is called a programme and is none: agendas, plans of work, agreements, lessons, shows. */
    private static final Lexicon NO_PROGRAMMES = Lexicon.of(
            "biểu diễn|bồi dưỡng|ca nhạc|Câu lạc bộ|công tác|đào tạo|Đại hội|gặp mặt|Gala|giám sát|giảng dạy|giáo dục phổ thông|giao lưu|học",
            "Hội nghị|Hội thảo|họp|hợp tác|khai mạc|kiểm tra|ký kết|làm việc|Lễ|lễ|liên kết|nghệ thuật|nghị sự|phát thanh|tham quan|thăm",
            "thời sự|tóm tắt|tọa đàm|tuyên truyền|truyền hình|văn nghệ|xây dựng luật|xây dựng pháp luật|hoạt động");

    /** Movements of history, and those of a union as a whole. */
    private static final Lexicon NO_MOVEMENTS =
            Lexicon.of("Đoàn|Đội|Hội|Cần Vương|Duy Tân|Đông Du|Không liên kết|Công đoàn|Thơ mới|Văn Thân|Xô Viết");

    /** Words that belong to a name where one follows. */
    private static final Lexicon WHOLE = Lexicon.of("tổng thể");

    /** How months and weeks of action are called; those of fairs, films and fashion are occasions. */
    private static final Lexicon MONTHS = Lexicon.of("quốc gia|phòng|vì|về|bảo vệ|chống|đẩy mạnh");

    private static final Lexicon WEEKS = Lexicon.of("quốc gia|hưởng ứng|hành động|vận động");

    /** What a programme does for people, so that the number before it is its whole name: {@code Chương trình 135 hỗ trợ …}. */
    private static final Lexicon DEEDS = Lexicon.of("cấp|đầu tư|giúp|hỗ trợ|tặng|trao");

    private static final Lexicon ACTION = Lexicon.of("hành động");
    private static final Lexicon CAUSES = Lexicon.of("quốc gia|phòng|toàn cầu|toàn dân|vì|về|bảo vệ|ứng phó");

    /** What stands between the noun of a movement and its name. */
    private static final Lexicon CONTEST = Lexicon.of("thi đua");

    private static final Lexicon ORGANISATIONS = Lexicon.of("Liên hợp quốc|Lương thực Thế giới");
    private static final int LONGEST_ORGANISATION = 6;

    private TitleStart() {}

    /** The first word of the name right behind a noun; -1 if there is none. */
    static int of(Words words, CampaignNoun noun) {
        int first = noun.after();
        boolean about = first + 1 < words.size()
                && words.key(first).equals("về")
                && noun.isTitled(words)
                && !noun.is(CampaignKind.MONTH);
        int contest = noun.is(CampaignKind.MOVEMENT) ? CONTEST.after(words, first) : -1;
        first = contest > 0 && words.follows(first) ? contest : about ? first + 1 : first;
        boolean numbered = words.key(Math.min(first, words.size() - 1)).equals("số")
                && first + 1 < words.size()
                && words.isDigit(first + 1);
        return !words.follows(first) || numbered || explainsAcronym(words, noun) || !mayBegin(words, noun, first)
                ? -1
                : first;
    }

    /** UNDP (Chương trình phát triển của Liên hợp quốc) */
    private static boolean explainsAcronym(Words words, CampaignNoun noun) {
        int before = noun.first() - 1;
        return before >= 0
                && words.text()
                        .substring(words.end(before), words.start(noun.first()))
                        .equals(" (")
                && isAcronym(words.word(before));
    }

    static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }

    private static boolean mayBegin(Words words, CampaignNoun noun, int first) {
        if (noun.is(CampaignKind.PROGRAMME) && NATIONAL_TARGET.startsAt(words, first)) {
            return true;
        }
        return switch (noun.kind()) {
            case SCHEME -> noun.isTitled(words) && !noun.isPlural(words) && !goesOn(words, first);
            case PROGRAMME ->
                noun.isTitled(words)
                        && !noun.isPlural(words)
                        && !isDocument(words, first)
                        && !goesOn(words, first)
                        && !NO_PROGRAMMES.startsAt(words, first)
                        && !isOrganisation(words, first)
                        && !isPlanOfAction(words, first);
            case DRIVE, MOVEMENT ->
                words.isUpper(first) && !isAcronym(words.word(first)) && !NO_MOVEMENTS.startsAt(words, first);
            case ACTION -> noun.isTitled(words) && !noun.isPlural(words) && !goesOn(words, first);
            case MONTH -> MONTHS.startsAt(words, first);
            case WEEK ->
                noun.isTitled(words)
                        && WEEKS.startsAt(words, first)
                        && !TitleEnd.isGapOfComma(words, WEEKS.after(words, first));
            case MODEL, THEME -> false;
        };
    }

    /**
     * Whether the sentence goes on about the campaign, and no name begins: but for {@code mỗi xã một sản phẩm}, and behind a
     * capital ({@code Chiến dịch Làm cho thế giới sạch hơn}).
     */
    private static boolean goesOn(Words words, int first) {
        int after = words.isUpper(first) ? -1 : NO_NAMES.after(words, first);
        if (after < 0) {
            return false;
        }
        boolean eachOne = words.key(first).equals("mỗi")
                && first + 2 < words.size()
                && words.key(first + 2).equals("một");
        boolean whole = WHOLE.startsAt(words, first) && words.follows(after) && !NO_NAMES.startsAt(words, after);
        return !eachOne && !whole;
    }

    /** A programme with a number alone is a document; {@code 1 triệu sáng kiến} is none. */
    private static boolean isDocument(Words words, int first) {
        return words.isDigit(first)
                && (!words.follows(first + 1)
                        || NO_NAMES.startsAt(words, first + 1)
                        || DEEDS.startsAt(words, first + 1));
    }

    /** {@code Chương trình Phát triển Liên hợp quốc (UNDP)} */
    private static boolean isOrganisation(Words words, int first) {
        return IntStream.range(first, first + LONGEST_ORGANISATION).anyMatch(i -> ORGANISATIONS.startsAt(words, i));
    }

    /** A programme of action is a body's plan, but for those with a cause. */
    private static boolean isPlanOfAction(Words words, int first) {
        int after = ACTION.after(words, first);
        return after > 0 && !(words.follows(after) && (CAUSES.startsAt(words, after) || isAcronym(words.word(after))));
    }
}
