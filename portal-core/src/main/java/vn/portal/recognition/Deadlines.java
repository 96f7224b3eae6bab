package vn.portal.recognition;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.model.Deadline;
import vn.portal.model.When;

/** By when something has to be done: a day, a month, a quarter, or again and again. */
final class Deadlines {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BY =
            "(?:hoàn thành (?:xong )?|báo cáo (?:kết quả )?|xong )?(?:trước|chậm nhất(?: là)?(?: đến| trong| vào)?|muộn nhất(?: là)?|không quá|xong trong"
                    + "|hạn chót(?: là)?|thời hạn(?: đến| là)?|trong|đến hết|cho đến hết)";
    private static final Pattern BEFORE_DATE = Pattern.compile(
            "(?<!\\p{L})" + BY + "(?: \\d{1,2} ?(?:giờ|h|g)(?: ?\\d{2})?(?: phút)?,?)? ?(?:ngày )?$", FLAGS);
    private static final Pattern QUARTER = Pattern.compile(
            "(?<!\\p{L})(?:" + BY
                    + "|vào) (?:cuối )?quý (?<quarter>I{1,3}|IV|[1-4])(?:/| ?năm | ?-)(?<year>(?:19|20)\\d{2})(?!\\d)",
            FLAGS);
    private static final Pattern UNDATED = Pattern.compile(
            "(?<!\\p{L})(?:trước|chậm nhất(?: là)?(?: đến)?|muộn nhất(?: là)?) (?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?,? )?(?:ngày )?\\d{1,2}(?:/\\d{1,2}(?![/\\d]))?"
                    + "(?:,? (?:hàng|hằng|của) (?:tháng|quý|năm)| (?:mỗi|từng) tháng)?(?!\\d|[.,]\\d| ?(?:%|người|tỷ|triệu|hộ))",
            FLAGS);
    private static final Pattern AGAIN =
            Pattern.compile("(?<!\\p{L})(?:định kỳ )?(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm)(?!\\p{L})", FLAGS);
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!\\p{L})(?:trong |chậm nhất |không quá )(?:thời hạn |thời gian |vòng )?\\d{1,3} (?:ngày|tháng|giờ)(?: làm việc)?(?:,? (?:kể )?từ (?:ngày|khi)[^,.;]{0,60})?",
            FLAGS);
    private static final Map<String, Integer> QUARTERS =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "1", 1, "2", 2, "3", 3, "4", 4);
    /** How far before a date its word stands. */
    private static final int REACH = 48;

    private Deadlines() {}

    /** The deadline that stands between two places: one that names a day, else what names none. */
    static Optional<Deadline> in(Reading reading, int start, int end) {
        var text = reading.text();
        for (int i = reading.dateEndingAfter(start); i < reading.dates().size(); i++) {
            var date = reading.dates().get(i);
            if (date.end() > end) {
                break;
            }
            var before = BEFORE_DATE
                    .matcher(text)
                    .region(Math.max(start, date.start() - REACH), Math.max(start, date.start()));
            if (date.start() >= start && before.useTransparentBounds(true).find()) {
                return Optional.of(new Deadline(text.substring(before.start(), date.end()), date.when()));
            }
        }
        var task = text.substring(start, end);
        // most tasks have neither a number nor what comes back: the patterns are for those that have
        var numbered = task.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? quarter(task).or(() -> first(COUNTED, task)).or(() -> undated(reading, start, task))
                : Optional.<Deadline>empty();
        return numbered.isPresent() || !mayComeBack(task) ? numbered : first(AGAIN, task);
    }

    /** Whether {@code hàng} or {@code hằng} may stand in it. */
    private static boolean mayComeBack(String task) {
        for (int i = 1; i < task.length(); i++) {
            boolean vowel = "àằÀẰ".indexOf(task.charAt(i)) >= 0;
            if (vowel && (task.charAt(i - 1) == 'h' || task.charAt(i - 1) == 'H')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Deadline> quarter(String task) {
        var m = QUARTER.matcher(task);
        if (!m.find()) {
            return Optional.empty();
        }
        var last = YearMonth.of(
                Integer.parseInt(m.group("year")),
                3 * QUARTERS.get(m.group("quarter").toUpperCase(java.util.Locale.ROOT)));
        return Optional.of(new Deadline(m.group(), When.month(last, "text")));
    }

    /** A bare number is a day only where it comes back or a month stands beside it. */
    private static Optional<Deadline> undated(Reading reading, int start, String task) {
        var m = UNDATED.matcher(task);
        while (m.find()) {
            if (m.group().contains("/") || m.group().matches("(?s).*(?:tháng|quý|năm|ngày).*")) {
                var day = YearlessDay.in(reading, start + m.start(), start + m.end()).stream()
                        .flatMap(d -> d.future(reading.day()).stream())
                        .findFirst();
                return Optional.of(new Deadline(m.group(), day.orElse(null)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Deadline> first(Pattern pattern, String task) {
        var m = pattern.matcher(task);
        return m.find() ? Optional.of(new Deadline(m.group(), null)) : Optional.empty();
    }
}
