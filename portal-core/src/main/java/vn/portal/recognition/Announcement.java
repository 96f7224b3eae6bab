package vn.portal.recognition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.Period;

/**
 * What stands between a noun and the name in quotation marks that it announces.
 *
 * @param period the years said there ({@code chủ đề năm 2019 “…”})
 * @param by the body said there ({@code chủ đề của Ủy ban An toàn giao thông Quốc gia “…”})
 */
record Announcement(@Nullable Period period, @Nullable String by) {
    private static final int MOST_WORDS = 12;
    private static final int MOST_WORDS_OF_THEMES = 20;
    private static final int LONGEST_LIST = 120;
    /** Words with which another phrase begins, so that the quotation marks belong to that one. */
    private static final Lexicon BREAKS = Lexicon.of(
            "bị|biểu dương|cho biết|đã|đang|để|được|gọi|góp phần|hoặc|hưởng ứng|khi|mà|này|nên|nhằm|nhưng|nói|phải|sẽ|theo|thì|thực hiện|tiếp tục",
            "tổ chức|triển khai|và|vào|vì|trong đó|trao|tặng|danh hiệu|giải thưởng|cuốn|bài|phim|khẩu hiệu|cơ chế|cuộc thi");

    /** Words behind which a time tells its message. */
    private static final Lexicon NO_TIMES = Lexicon.of("là|thông điệp|với|năm nay|về|khẩu hiệu");

    /** How several are presented whose names a colon leads to. */
    private static final Lexicon PASSIVE = Lexicon.of("được|được biểu dương|biểu dương|đã|đang|thực hiện|triển khai");

    /** What leads from the noun to its name, and is no such word. */
    private static final Lexicon LEADS =
            Lexicon.of("được gọi là|có tên|có tên gọi|mang tên|với tên gọi|tên gọi|là|về|như|gồm|sau");

    private static final Lexicon CHOSEN =
            Lexicon.of("chọn|chọn là|đặt là|lấy là|lựa chọn|lựa chọn là|xác định|xác định là");

    /** What stands between {@code noun} and {@code quoteStart}; empty if that says that they don't belong together. */
    static Optional<Announcement> between(Reading reading, Launchers launchers, CampaignNoun noun, int quoteStart) {
        var words = reading.words();
        if (isEnumerated(words, noun, quoteStart)) {
            return Optional.of(new Announcement(null, null));
        }
        boolean presented = isPresented(words, noun, quoteStart);
        int most = noun.is(CampaignKind.THEME) ? MOST_WORDS_OF_THEMES : MOST_WORDS;
        int at = words.end(noun.after() - 1);
        Period period = null;
        String by = null;
        for (int step = 0; at < quoteStart && step < most; step++) {
            var years = Periods.at(reading.text(), at);
            if (years.isPresent() && years.get().end() <= quoteStart) {
                period = years.get().period();
                at = years.get().end();
                continue;
            }
            int next = words.at(at);
            if (next >= words.size() || words.start(next) >= quoteStart) {
                break;
            }
            if (isYear(words, next)) {
                period = Period.ofYear(Integer.parseInt(words.word(next)));
            }
            int lead = Math.max(LEADS.after(words, next), noun.is(CampaignKind.THEME) ? chosen(words, next) : -1);
            if (!joins(words, at, next)
                    || (lead < 0 || noun.isOfTime())
                            && !(presented && PASSIVE.startsAt(words, next))
                            && breaks(words, next, noun)) {
                return Optional.empty();
            }
            var body = launchers.at(words, next).filter(b -> words.end(b.after() - 1) <= quoteStart);
            by = by == null && body.isPresent() ? body.get().written() : by;
            at = words.end((body.isPresent() ? body.get().after() : Math.max(lead, next + 1)) - 1);
        }
        boolean near = at <= quoteStart
                && reading.text().substring(at, quoteStart).chars().allMatch(c -> " :(".indexOf(c) >= 0);
        return near ? Optional.of(new Announcement(period, by)) : Optional.empty();
    }

    /** Behind the words by which somebody chose a theme: {@code được tỉnh chọn là}. */
    private static int chosen(Words words, int i) {
        if (!words.key(i).equals("được")) {
            return -1;
        }
        for (int k = i + 1; k < Math.min(words.size(), i + MOST_WORDS) && words.follows(k); k++) {
            int after = CHOSEN.after(words, k);
            if (after > 0) {
                return after;
            }
        }
        return -1;
    }

    /** Whether names without quotation marks stand before it in one list: {@code các phong trào như: văn nghệ; “…”}. */
    private static boolean isEnumerated(Words words, CampaignNoun noun, int quoteStart) {
        int at = words.end(noun.after() - 1);
        var gap = words.text().substring(at, quoteStart).strip();
        boolean list =
                noun.isPlural(words) && (gap.startsWith("như") || gap.startsWith(":")) && gap.length() < LONGEST_LIST;
        return list && (gap.endsWith(";") || gap.endsWith(",")) && gap.indexOf('.') < 0;
    }

    /** Whether a colon leads from several to their names: {@code các mô hình được tuyên dương: “…”}. */
    private static boolean isPresented(Words words, CampaignNoun noun, int quoteStart) {
        var gap =
                words.text().substring(words.end(noun.after() - 1), quoteStart).strip();
        return noun.isPlural(words) && gap.endsWith(":") && gap.indexOf('.') < 0 && gap.indexOf(',') < 0;
    }

    private static boolean joins(Words words, int at, int next) {
        var gap = words.text().substring(at, words.start(next));
        return gap.length() <= 3 && gap.chars().allMatch(c -> " ()/-–&".indexOf(c) >= 0);
    }

    private static boolean isYear(Words words, int i) {
        return words.word(i).matches("(19|20)\\d\\d");
    }

    private static boolean isUpper(Words words, int i) {
        return i < words.size() && words.isUpper(i);
    }

    private static boolean breaks(Words words, int next, CampaignNoun noun) {
        // a programme with a number is a document, and the quotation marks hold what it is about
        boolean numbered = noun.is(CampaignKind.PROGRAMME) && words.isDigit(next)
                || noun.is(CampaignKind.SCHEME) && words.isDigit(next) && words.follows(next + 1);
        boolean within = words.key(next).equals("và") && words.isUpper(next - 1) && isUpper(words, next + 1);
        return numbered
                || BREAKS.startsAt(words, next) && !within
                || noun.isOfTime() && NO_TIMES.startsAt(words, next)
                || CampaignNoun.at(words, next)
                        .filter(other -> !(noun.is(CampaignKind.THEME) && other.isOfTime()))
                        .isPresent();
    }
}
