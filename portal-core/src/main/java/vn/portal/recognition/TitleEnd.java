package vn.portal.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.model.CampaignKind;
import vn.portal.model.Period;

/** Where the name of a campaign ends that stands without quotation marks: years behind it say it best. */
final class TitleEnd {
    /** Years without a word for them, at the end of what is said. */
    private static final Pattern BARE_YEAR =
            Pattern.compile(" ((?:19|20)\\d{2})(?:(?= ?(?:$|[.,;:)]))|(?<=hè (?:19|20)\\d{2}))");

    private static final int LONGEST = 40;
    private static final int LONGEST_TAIL = 4;
    /** Fewer words before a comma are verbs that share what follows: {@code đánh giá, công bố các doanh nghiệp …}. */
    private static final int SHORTEST = 2;

    /** Words at which a name ends. */
    private static final Lexicon STOPS = Lexicon.of(
            "bắt đầu|bằng|bước đầu|giải ngân|kết thúc|khép lại|thu được|thu hút|với hơn|với kinh phí|với quy mô|với số|với tổng|cần|có hiệu quả|có|còn|cũng|diễn ra|do|đã|đang|đạt|đây|để|đem|được|gắn với|giúp|gồm|góp|góp phần|hoàn thành",
            "hàng năm|hàng ngày|hàng tháng|hàng tuần|hằng năm|hằng ngày|hằng tháng|hằng tuần|khi|là|lần này|mà|mang|năm nay|năm ngoái|năm qua|năm sau|năm tới|năm trước|nhằm|như|nhưng|này|nên|ngày|phải|rất|sáng ngày|sau|sẽ|tại buổi|tại hội nghị|thì|tiếp tục|tối ngày|tới|trên địa bàn|trong thời gian",
            "trước|từ|vào cuộc|vào dịp|vào lúc|vào năm|vào ngày|vào tháng|vào thực tiễn|vẫn|vừa|với chủ đề|lần đầu|lần thứ|hướng tới|hướng đến|chính thức|cho biết|theo|thông qua|với mục tiêu|với sự|nói riêng|nói chung|đến nay|thuộc|trên báo|trên đài|trên kênh|trên sóng|trên truyền hình|trên VTV");

    /** Words behind the number by which people call a scheme: {@code Tổ Đề án 06 các khu phố}. */
    private static final Lexicon BEHIND_NUMBER = Lexicon.of("cấp|các|những");

    /** Verbs of which all that stands before is the subject, whatever commas it holds: {@code Phong trào A, b được …}. */
    private static final Lexicon PREDICATES = Lexicon.of("có|cũng|đã|đang|đạt|được|là|tiếp tục|vẫn");

    /** What people do for each other is part of a name. */
    private static final Lexicon TOGETHER = Lexicon.of("giúp nhau");

    /** Words that lead over to what is no part of it. */
    private static final Set<String> DANGLING = Set.of("và", "với", "cùng");

    /** Words at which it ends where no years stand further on. */
    private static final Lexicon SOFT_STOPS = Lexicon.of(
            "của các|của địa phương|của đơn vị|của huyện|của mỗi|của phường|của thành phố|của tỉnh|của trường|của xã|của những|của từng|cũng như|cùng với|dưới sự|hoạt động dưới|hoạt động theo|và các|và những|và một số");

    /** Words that begin another clause behind a comma. */
    private static final Lexicon CLAUSES = Lexicon.of(
            "bao gồm|các|cả|chủ động|coi|đến nay|hiện|nhiều|toàn|công tác|cùng|đảm bảo|đồng thời|góp|kịp thời|nhất là|như|những|qua đó|tạo|thực hiện|tiếp tục|tích cực",
            "tổ chức|trong đó|trong|từ đó|tuyên truyền|và|với|xây dựng|hoàn thành|đẩy mạnh|triển khai|UBND|Sở|Ban");

    /** Prepositions before a year that speaks of something else. */
    private static final Lexicon BEFORE_YEARS = Lexicon.of("cuối|đầu|hết|sang|trong|từ|vào");

    /** What an occasion of a row stands with in one name: {@code và Tháng Công nhân}. */
    private static final Lexicon TIMES = Lexicon.of("Ngày|Tháng|Tuần|Năm");

    static final Lexicon LEVELS = Lexicon.of("huyện|phường|quận|thành phố|phố|thị xã|tỉnh|xã");

    private TitleEnd() {}

    /** The word after the name: years behind it say best where it ends. */
    static int of(Reading reading, Launchers launchers, CampaignNoun noun, int first) {
        var words = reading.words();
        if (words.isDigit(first)
                && (!words.follows(first + 1)
                        || LEVELS.startsAt(words, first + 1)
                        || noun.is(CampaignKind.SCHEME) && BEHIND_NUMBER.startsAt(words, first + 1))) {
            return first + 1;
        }
        boolean acronym = TitleStart.isAcronym(words.word(first)) && !TitleStart.NATIONAL_TARGET.startsAt(words, first);
        if (acronym && words.follows(first + 1) && !words.isUpper(first + 1)) {
            return first + 1; // Chương trình OCOP nâng tầm nông sản
        }
        int comma = -1;
        int last = -1;
        int i = first + 1;
        for (; i < words.size() && i - first < LONGEST; i++) {
            if (years(reading.text(), words.end(i - 1)).isPresent()) {
                return BEFORE_YEARS.startsAt(words, i - 1) ? i - 1 : i;
            }
            boolean behindComma = isComma(words, i);
            if (!behindComma && !joins(words, i)
                    || STOPS.startsAt(words, i) && !TOGETHER.startsAt(words, i) && !isWithin(words, i)
                    || behindComma && CLAUSES.startsAt(words, i)
                    || launchers.at(words, i).isPresent()
                    || words.key(i).equals("và")
                            && words.isUpper(Math.min(i + 1, words.size() - 1))
                            && TIMES.startsAt(words, i + 1)
                    || words.key(i).equals("tại") && launchers.isBody(words, i + 1)
                    || isJoint(words, i) && CampaignNoun.at(words, i + 1).isPresent()
                    || (words.isUpper(i) || behindComma)
                            && CampaignNoun.at(words, i).isPresent()) {
                break;
            }
            boolean soft =
                    SOFT_STOPS.startsAt(words, i) || behindComma && words.isUpper(i) && !noun.is(CampaignKind.WEEK);
            last = last < 0 && soft ? i : last;
            comma = behindComma && last < 0 ? i : comma;
        }
        i = last < 0 ? i : last;
        while (i > first + 1 && DANGLING.contains(words.key(i - 1))) {
            i--;
        }
        // a list within a name goes on in short steps; what comes in one long step is another clause
        boolean whole =
                (noun.is(CampaignKind.MOVEMENT) || noun.is(CampaignKind.DRIVE)) && PREDICATES.startsAt(words, i);
        boolean tail = !whole && comma > 0 && i - comma > LONGEST_TAIL && firstComma(words, first) - first > SHORTEST;
        return tail ? firstComma(words, first) : i - first < LONGEST ? i : first;
    }

    /** {@code 100 ngày cao điểm}, {@code doanh nghiệp nhỏ và vừa} */
    private static boolean isWithin(Words words, int i) {
        return words.isDigit(i - 1) && words.key(i).equals("ngày")
                || words.key(i - 1).equals("và") && words.key(i).equals("vừa");
    }

    private static boolean isJoint(Words words, int i) {
        return DANGLING.contains(words.key(i));
    }

    private static int firstComma(Words words, int first) {
        int i = first + 1;
        while (!isComma(words, i)) {
            i++;
        }
        return i;
    }

    /** {@code phòng, chống} is one word in two. */
    private static boolean isComma(Words words, int i) {
        boolean one = words.key(i).equals("chống") && words.key(i - 1).equals("phòng");
        return !one && isGapOfComma(words, i);
    }

    static boolean isGapOfComma(Words words, int i) {
        return i < words.size()
                && words.text()
                        .substring(words.end(i - 1), words.start(i))
                        .strip()
                        .equals(",");
    }

    private static boolean joins(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        return gap.isBlank()
                || gap.equals(", ") && !isComma(words, i)
                || gap.equals(" (") && isAcronymWithin(words, i)
                || gap.equals(") ") && isAcronymWithin(words, i - 1)
                || gap.equals("-")
                || gap.equals("/")
                || gap.equals(" - ")
                || gap.equals(" – ")
                || gap.equals("&");
    }

    /** Whether an acronym stands in brackets within a name that goes on behind it. */
    private static boolean isAcronymWithin(Words words, int i) {
        int next = i + 1;
        return i > 0
                && next < words.size()
                && TitleStart.isAcronym(words.word(i).substring(1))
                && words.text().substring(words.end(i - 1), words.start(i)).equals(" (")
                && words.text().substring(words.end(i), words.start(next)).equals(") ")
                && !words.isUpper(next)
                && !STOPS.startsAt(words, next)
                && Periods.at(words.text(), words.end(i) + 1).isEmpty();
    }

    /** The years right behind a name. */
    static Optional<Periods.Found> years(String text, int from) {
        var found = Periods.at(text, from);
        boolean summer = text.startsWith(" hè", from) || text.startsWith(" mùa hè", from);
        if (found.isPresent() && !summer) {
            return found;
        }
        var bare = BARE_YEAR
                .matcher(text)
                .region(from, Math.min(text.length(), from + 8))
                .useTransparentBounds(true);
        bare.useAnchoringBounds(false);
        return bare.lookingAt()
                ? Optional.of(new Periods.Found(Period.ofYear(Integer.parseInt(bare.group(1))), bare.end()))
                : Optional.empty();
    }
}
