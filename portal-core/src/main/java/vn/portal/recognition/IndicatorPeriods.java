package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/** Reads the times that values speak of: years, rows of years, quarters, months. */
final class IndicatorPeriods {
    private static final int LONGEST = 80;
    /** With what the patterns below may begin. */
    private static final String FIRSTS = "0123456789bBcCgGnNqQsStTvV";

    private static final String YEAR = "((?:19|20)\\d{2})(?![\\d/.]\\d|\\d)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEARS = Pattern.compile(
            "(?:các |trong |vào |từ )?năm " + YEAR + "((?:(?:, ?| và | đến )(?:năm )?(?:19|20)\\d{2}(?!\\d)){0,9})",
            FLAGS);
    private static final Pattern SPAN =
            Pattern.compile("(?:trong )?(?:giai đoạn|nhiệm kỳ|thời kỳ) " + YEAR + " ?[-–] ?" + YEAR, FLAGS);
    private static final Pattern MORE = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{1,2}|ba|sáu|chín) tháng (đầu|cuối)? ?(?:của )?(?:năm |/)" + YEAR, FLAGS);
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})(?:/| ?năm )" + YEAR, FLAGS);
    private static final Pattern QUARTER = Pattern.compile("quý (IV|III|II|I|[1-4])(?:/| ?năm | )" + YEAR, FLAGS);
    private static final Pattern YEARLESS = Pattern.compile(
            "(?:(?<count>[3-9]|1[0-2]|ba|sáu|chín) tháng(?: (?<which>đầu|cuối) năm)?|quý (?<quarter>IV|III|II|I))(?!\\p{L}| ?(?:/|năm \\d|\\d|qua|tới|tuổi|liên))",
            FLAGS);
    private static final Lexicon THE_YEAR_BEFORE = Lexicon.of("năm liền trước|năm trước|năm trước đó");
    /** Before these words they speak of no one year: {@code nhiều năm trước}. */
    private static final Set<String> SEVERAL = Set.of("các", "hai", "ba", "mấy", "nhiều", "những", "vài");

    private static final int YEAR_LENGTH = 4;
    private static final Map<String, Integer> QUARTERS =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private IndicatorPeriods() {}

    /** @param end the unit after the expression */
    record Found(List<Period> periods, int end) {}

    /** The times that are written right at {@code from}, more than one in a row of years. */
    static Optional<Found> at(String text, int from) {
        if (!mayBegin(text, from)) {
            return Optional.empty();
        }
        int to = Math.min(text.length(), from + LONGEST);
        Matcher m = YEARS.matcher(text).region(from, to).useTransparentBounds(true);
        if (m.lookingAt()) {
            var periods = new ArrayList<Period>();
            periods.add(Period.ofYear(Integer.parseInt(m.group(1))));
            Matcher more = MORE.matcher(m.group(2));
            while (more.find()) {
                periods.add(Period.ofYear(Integer.parseInt(more.group())));
            }
            return Optional.of(new Found(periods, m.end()));
        }
        m = SPAN.matcher(text).region(from, to).useTransparentBounds(true);
        if (m.lookingAt() && m.group(1).compareTo(m.group(2)) <= 0) {
            var years = Period.ofYears(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
            return Optional.of(new Found(List.of(years), m.end()));
        }
        return months(text, from, to);
    }

    /** Whether the first letter or digit is one of a time's; most words are told by it. */
    private static boolean mayBegin(String text, int from) {
        return from < text.length() && FIRSTS.indexOf(text.charAt(from)) >= 0;
    }

    /** Months and quarters that name no year, of the one that was told before. */
    static Optional<Found> ofYear(String text, int from, @Nullable Integer year) {
        Matcher m = YEARLESS.matcher(text)
                .region(from, Math.min(text.length(), from + LONGEST))
                .useTransparentBounds(true);
        if (year == null || !mayBegin(text, from) || !m.lookingAt()) {
            return Optional.empty();
        }
        if (m.group("quarter") != null) {
            int quarter = QUARTERS.get(m.group("quarter").toUpperCase(Locale.ROOT));
            return period(year.toString(), 3 * quarter - 2, 3 * quarter, m.end());
        }
        int count = count(m.group("count"));
        boolean last = "cuối".equals(m.group("which"));
        return period(year.toString(), last ? 13 - count : 1, last ? 12 : count, m.end());
    }

    /** The year before the one that was told: {@code năm trước đó}. */
    static Optional<Found> before(Words words, int i, List<Period> told) {
        int after = THE_YEAR_BEFORE.after(words, i);
        boolean one = told.size() == 1 && told.get(0).toString().length() == YEAR_LENGTH;
        if (after < 0 || !one || i > 0 && (words.isDigit(i - 1) || SEVERAL.contains(words.key(i - 1)))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(told.get(0).toString()) - 1;
        return Optional.of(new Found(List.of(Period.ofYear(year)), words.end(after - 1)));
    }

    private static Optional<Found> months(String text, int from, int to) {
        Matcher m = MONTHS.matcher(text).region(from, to).useTransparentBounds(true);
        if (m.lookingAt()) {
            int count = count(m.group(1));
            boolean last = "cuối".equals(m.group(2));
            return period(m.group(3), last ? 13 - count : 1, last ? 12 : count, m.end());
        }
        m = MONTH.matcher(text).region(from, to).useTransparentBounds(true);
        if (m.lookingAt()) {
            int month = Integer.parseInt(m.group(1));
            return period(m.group(2), month, month, m.end());
        }
        m = QUARTER.matcher(text).region(from, to).useTransparentBounds(true);
        if (m.lookingAt()) {
            int quarter = QUARTERS.get(m.group(1).toUpperCase(Locale.ROOT));
            return period(m.group(2), 3 * quarter - 2, 3 * quarter, m.end());
        }
        return Optional.empty();
    }

    private static int count(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "ba" -> 3;
            case "sáu" -> 6;
            case "chín" -> 9;
            default -> Integer.parseInt(written);
        };
    }

    private static Optional<Found> period(String year, int first, int last, int end) {
        if (first < 1 || last > 12 || first > last) {
            return Optional.empty();
        }
        var period = new Period(month(year, first), month(year, last));
        return Optional.of(new Found(List.of(period), end));
    }

    private static String month(String year, int month) {
        return String.format(Locale.ROOT, "%s-%02d", year, month);
    }
}
