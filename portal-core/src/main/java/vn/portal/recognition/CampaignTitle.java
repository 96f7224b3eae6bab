package vn.portal.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.Period;

/**
 * The name of a campaign that stands without quotation marks, where capitals and its end tell that it is one.
 *
 * @param start of the name
 * @param end the unit after its last
 * @param period the years behind it
 * @param bare whether nothing but a number says that they are years
 * @param by the body behind it
 * @param after the unit after all that
 */
record CampaignTitle(
        int start,
        int end,
        @Nullable Period period,
        boolean bare,
        @Nullable String by,
        int after) {
    private static final Pattern ASIDE =
            Pattern.compile("(?: \\(\\p{Lu}[\\p{Lu}\\d&-]{1,11}\\))?(?: lần thứ (?:[IVXL]{1,6}|\\d{1,3}))?");
    /** Years without a word for them, at the end of what is said. */
    private static final Pattern BARE_YEAR =
            Pattern.compile(" ((?:19|20)\\d{2})(?:(?= ?(?:$|[.,;:)]))|(?<=hè (?:19|20)\\d{2}))");

    private static final String LAUNCHED = " phát động trong";
    private static final int LONGEST = 40;
    private static final int LONGEST_TAIL = 4;
    /** Fewer words before a comma are verbs that share what follows: {@code đánh giá, công bố các doanh nghiệp …}. */
    private static final int SHORTEST = 2;

    private static final Lexicon NATIONAL_TARGET = Lexicon.of("mục tiêu quốc gia|MTQG");
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

    /** Words at which a name ends. */
    private static final Lexicon STOPS = Lexicon.of(
            "bắt đầu|bằng|bước đầu|cần|có hiệu quả|có|còn|cũng|diễn ra|do|đã|đang|đạt|đây|để|đem|được|gắn với|giúp|gồm|góp|góp phần|hoàn thành",
            "hàng năm|hàng ngày|hàng tháng|hàng tuần|hằng năm|hằng ngày|hằng tháng|hằng tuần|khi|là|mà|mang|nhằm|như|nhưng|này|nên|ngày|phải|rất|sáng ngày|sau|sẽ|tại buổi|tại hội nghị|thì|tiếp tục|tối ngày|tới|trên địa bàn|trong thời gian",
            "trước|từ|vào cuộc|vào dịp|vào lúc|vào năm|vào ngày|vào tháng|vào thực tiễn|vẫn|vừa|với chủ đề|lần đầu|lần thứ|hướng tới|hướng đến|chính thức|cho biết|theo|thông qua|với mục tiêu|với sự|nói riêng|nói chung|đến nay|thuộc|trên báo|trên đài|trên kênh|trên sóng|trên truyền hình|trên VTV");

    /** Words at which it ends where no years stand further on. */
    private static final Lexicon SOFT_STOPS = Lexicon.of(
            "của các|của mỗi|của những|của từng|cũng như|cùng với|dưới sự|hoạt động dưới|hoạt động theo|và các|và những|và một số");

    /** Words that begin another clause behind a comma. */
    private static final Lexicon CLAUSES = Lexicon.of(
            "bao gồm|các|chủ động|coi|công tác|cùng|đảm bảo|đồng thời|góp|kịp thời|nhất là|như|những|qua đó|tạo|thực hiện|tiếp tục|tích cực",
            "tổ chức|trong đó|trong|từ đó|tuyên truyền|và|với|xây dựng|hoàn thành|đẩy mạnh|triển khai|UBND|Sở|Ban");

    /** Prepositions before a year that speaks of something else. */
    private static final Lexicon BEFORE_YEARS = Lexicon.of("cuối|đầu|hết|sang|trong|từ|vào");

    /** Words that belong to a name where one follows. */
    private static final Lexicon WHOLE = Lexicon.of("tổng thể");

    /** How months and weeks of action are called; those of fairs, films and fashion are occasions. */
    private static final Lexicon MONTHS = Lexicon.of("quốc gia|phòng|vì|về|bảo vệ|chống|đẩy mạnh");

    private static final Lexicon NATIONAL = Lexicon.of("quốc gia");
    /** How people are called upon to take part. */
    private static final Lexicon CALLS = Lexicon.of("hưởng ứng|phát động|ra quân|tình nguyện");

    private static final int NEAR = 5;
    private static final int FAR = 24;
    /** So many words are no mere description of a scheme. */
    private static final int LONG = 5;

    private static final String PEACE = "1990";
    private static final Lexicon WEEKS = Lexicon.of("quốc gia|hưởng ứng|hành động|vận động");

    /** What an occasion of a row stands with in one name: {@code và Tháng Công nhân}. */
    private static final Lexicon TIMES = Lexicon.of("Ngày|Tháng|Tuần|Năm");

    private static final Lexicon ACTION = Lexicon.of("hành động");
    private static final Lexicon CAUSES = Lexicon.of("quốc gia|phòng|toàn cầu|toàn dân|vì|về|bảo vệ|ứng phó");
    private static final Lexicon AREA = Lexicon.of("trên địa bàn");
    private static final Lexicon LEVELS = Lexicon.of("huyện|phường|quận|thành phố|phố|thị xã|tỉnh|xã");

    /** The name right behind a noun. */
    static Optional<CampaignTitle> behind(Reading reading, Launchers launchers, CampaignNoun noun) {
        var words = reading.words();
        int first = noun.after();
        boolean about = first + 1 < words.size()
                && words.key(first).equals("về")
                && noun.isTitled(words)
                && !noun.is(CampaignKind.MONTH);
        first = about ? first + 1 : first;
        boolean numbered = words.key(Math.min(first, words.size() - 1)).equals("số")
                && first + 1 < words.size()
                && words.isDigit(first + 1);
        if (!words.follows(first) || numbered || explainsAcronym(words, noun) || !mayBegin(words, noun, first)) {
            return Optional.empty();
        }
        return read(reading, launchers, noun, first).filter(title -> title.isName(words, noun));
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

    private static boolean isAcronym(String word) {
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
                        && !isPlanOfAction(words, first);
            case DRIVE, MOVEMENT -> words.isUpper(first) && !NO_MOVEMENTS.startsAt(words, first);
            case ACTION -> noun.isTitled(words) && !noun.isPlural(words) && !NO_NAMES.startsAt(words, first);
            case MONTH -> MONTHS.startsAt(words, first);
            case WEEK ->
                noun.isTitled(words) && WEEKS.startsAt(words, first) && !isGapOfComma(words, WEEKS.after(words, first));
            case MODEL, THEME -> false;
        };
    }

    /** Whether the sentence goes on about the campaign, and no name begins: but for {@code mỗi xã một sản phẩm}. */
    private static boolean goesOn(Words words, int first) {
        int after = NO_NAMES.after(words, first);
        if (after < 0) {
            return false;
        }
        boolean eachOne = words.key(first).equals("mỗi")
                && first + 2 < words.size()
                && words.key(first + 2).equals("một");
        boolean whole = WHOLE.startsAt(words, first) && words.follows(after) && !NO_NAMES.startsAt(words, after);
        return !eachOne && !whole;
    }

    /** Wars have campaigns, which are called by places and people, with a capital for each word. */
    private boolean isOfWar(Words words, int first, int length) {
        boolean ours = period != null && period.toString().compareTo(PEACE) > 0 || isLaunched(words, first);
        boolean place = words.isUpper(first) && (length == 1 || words.isUpper(first + 1));
        return place && !ours;
    }

    /** Whether the sentence tells that people were called upon, as they are in peace alone. */
    private static boolean isLaunched(Words words, int first) {
        for (int i = Math.max(0, first - NEAR); i < Math.min(words.size(), first + FAR); i++) {
            if (CALLS.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** A programme with a number alone is a document; {@code 1 triệu sáng kiến} is none. */
    private static boolean isDocument(Words words, int first) {
        return words.isDigit(first) && (!words.follows(first + 1) || NO_NAMES.startsAt(words, first + 1));
    }

    /** A programme of action is a body's plan, but for those with a cause. */
    private static boolean isPlanOfAction(Words words, int first) {
        int after = ACTION.after(words, first);
        return after > 0 && !(words.follows(after) && (CAUSES.startsAt(words, after) || isAcronym(words.word(after))));
    }

    /** Reads to where the name ends, then the body and the years behind it, in either order. */
    private static Optional<CampaignTitle> read(Reading reading, Launchers launchers, CampaignNoun noun, int first) {
        var words = reading.words();
        int last = end(reading, launchers, noun, first);
        if (last <= first) {
            return Optional.empty();
        }
        int end = words.end(last - 1);
        int at = aside(reading.text(), ofPlace(words, last));
        var period = years(reading.text(), at);
        boolean bare = period.isPresent() && Periods.at(reading.text(), at).isEmpty();
        at = period.map(Periods.Found::end).orElse(at);
        var by = launchers.behind(reading, at);
        at = by.map(b -> launched(reading.text(), words.end(b.after() - 1))).orElse(at);
        if (period.isEmpty()) {
            period = Periods.at(reading.text(), at);
            at = period.map(Periods.Found::end).orElse(at);
        }
        return Optional.of(new CampaignTitle(
                words.start(first),
                end,
                period.map(Periods.Found::period).orElse(null),
                bare,
                by.map(Launchers.Found::written).orElse(null),
                Math.max(end, at)));
    }

    /** Behind the word for what a body did. */
    private static int launched(String text, int from) {
        return text.startsWith(LAUNCHED, from) ? from + LAUNCHED.length() : from;
    }

    private static Optional<Periods.Found> years(String text, int from) {
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

    /** Behind what may stand between a name and its years: an acronym of it, the how-manieth it is. */
    private static int aside(String text, int from) {
        var aside = ASIDE.matcher(text).region(from, text.length());
        return aside.lookingAt() ? aside.end() : from;
    }

    /** The word after the name: years behind it say best where it ends. */
    private static int end(Reading reading, Launchers launchers, CampaignNoun noun, int first) {
        var words = reading.words();
        if (words.isDigit(first) && (!words.follows(first + 1) || LEVELS.startsAt(words, first + 1))) {
            return first + 1;
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
                    || STOPS.startsAt(words, i)
                    || behindComma && CLAUSES.startsAt(words, i)
                    || launchers.at(words, i).isPresent()
                    || words.key(i).equals("và")
                            && words.isUpper(Math.min(i + 1, words.size() - 1))
                            && TIMES.startsAt(words, i + 1)
                    || words.key(i).equals("tại") && launchers.isBody(words, i + 1)
                    || words.isUpper(i) && CampaignNoun.at(words, i).isPresent()) {
                break;
            }
            boolean soft =
                    SOFT_STOPS.startsAt(words, i) || behindComma && words.isUpper(i) && !noun.is(CampaignKind.WEEK);
            last = last < 0 && soft ? i : last;
            comma = behindComma && last < 0 ? i : comma;
        }
        i = last < 0 ? i : last;
        // a list within a name goes on in short steps; what comes in one long step is another clause
        boolean tail = comma > 0 && i - comma > LONGEST_TAIL && firstComma(words, first) - first > SHORTEST;
        return tail ? firstComma(words, first) : i - first < LONGEST ? i : first;
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

    private static boolean isGapOfComma(Words words, int i) {
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
                && isAcronym(words.word(i).substring(1))
                && words.text().substring(words.end(i - 1), words.start(i)).equals(" (")
                && words.text().substring(words.end(i), words.start(next)).equals(") ")
                && !words.isUpper(next)
                && !STOPS.startsAt(words, next)
                && Periods.at(words.text(), words.end(i) + 1).isEmpty();
    }

    /** Where {@code trên địa bàn huyện …} ends, which is no part of the name. */
    private static int ofPlace(Words words, int last) {
        int i = AREA.after(words, last);
        if (i < 0 || !words.follows(last)) {
            return words.end(last - 1);
        }
        while (i < words.size() && words.follows(i) && (words.isUpper(i) || LEVELS.startsAt(words, i))) {
            i++;
        }
        return words.end(i - 1);
    }

    private boolean isName(Words words, CampaignNoun noun) {
        int first = words.at(start);
        int length = words.at(end) - first;
        boolean known = period != null && !bare || by != null;
        if (noun.is(CampaignKind.PROGRAMME) && NATIONAL_TARGET.startsAt(words, first)) {
            return length > 3;
        }
        if (noun.is(CampaignKind.DRIVE) || noun.is(CampaignKind.MOVEMENT)) {
            return length >= 5 || by != null && length >= 2;
        }
        if (noun.is(CampaignKind.MONTH) || noun.is(CampaignKind.WEEK)) {
            return length >= (NATIONAL.startsAt(words, first) ? 4 : 2);
        }
        if (noun.is(CampaignKind.ACTION) && isOfWar(words, first, length)) {
            return false;
        }
        if (words.isDigit(first) && length == 1) {
            return isNumberOfScheme(words, first);
        }
        if (length == 1) {
            return known && words.word(first).equals(words.word(first).toUpperCase(Locale.ROOT)); // OCOP
        }
        boolean capital = words.isUpper(first) || words.isDigit(first);
        boolean full = noun.is(CampaignKind.SCHEME) && length >= LONG && !isSomebodys(words, first, length);
        if (noun.startsSentence(words) && !known && !full && !words.isUpper(first)) {
            return false;
        }
        boolean yearly = words.text().startsWith(" lần thứ", end);
        boolean show = noun.is(CampaignKind.PROGRAMME) && Occasions.isShow(words, noun, start, yearly ? end : after);
        return length >= (capital ? 2 : 3) && !show;
    }

    /** A scheme that is said to be somebody's is told of, not named: {@code Đề án tuyển sinh của trường …}. */
    private static boolean isSomebodys(Words words, int first, int length) {
        for (int i = first; i < first + length; i++) {
            if (words.key(i).equals("của")) {
                return true;
            }
        }
        return false;
    }

    /** People call some schemes by their number alone; with a symbol or a date behind it, it is a document's. */
    private boolean isNumberOfScheme(Words words, int first) {
        boolean year = end - start == 4;
        return !year
                && (words.follows(first + 1)
                        || first + 1 == words.size()
                        || ",;.)”\"".indexOf(words.text().charAt(end)) >= 0);
    }
}
