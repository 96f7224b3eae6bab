package vn.portal.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.text.VietnameseDates;

/**
 * Place and date as they stand under the motto, or in front of a signature; parts of the date may be left blank.
 *
 * @param place as written; null where it was left blank
 * @param when as exactly as it was filled in; null where nothing was
 * @param end the unit after it
 */
record HeadingDate(@Nullable String place, @Nullable When when, int end) {
    private static final int REACH = 220;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BLANK = "[\\s.…_]{0,40}+";
    private static final Pattern DATE = Pattern.compile(
            "(?:(?<place>\\p{L}[\\p{L}.'’ -]{1,45}?(?: \\d{1,2})?)\\s{0,3}(?<comma>[,;])?|(?<dots>[.…_]{2,60}+)\\s{0,3}+,?)?"
                    + "\\s{0,3}ngày(?:\\s{0,5}+(?<numeric>\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4})|" + BLANK
                    + "(?<day>\\d{1,2})?" + BLANK + "tháng" + BLANK
                    + "(?<month>\\d{1,2}|\\p{L}{2,5}(?: một| hai)?(?<! năm))?" + BLANK
                    + "năm" + BLANK
                    + "(?<year>\\d{4}|\\d{2}(?=[.…_]))?[.…_]{0,20}+)\\s?[.;]?(?= {0,40}+(?:$|[\\n\\t|])| {3})",
            FLAGS);

    /** The place and date that begin there and end their cell. */
    static @Nullable HeadingDate at(String text, int at) {
        var m = DATE.matcher(text)
                .region(at, Math.min(text.length(), at + REACH))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (!m.lookingAt() || !isHeading(text, at, m)) {
            return null;
        }
        var place = m.group("place");
        return new HeadingDate(place == null ? null : place.strip(), when(m), m.end());
    }

    /** A line of a title goes on with {@code ngày 5 tháng 3 năm 2020}, too; there it is small and has no place. */
    private static boolean isHeading(String text, int at, Matcher m) {
        if (m.group("place") != null) {
            return m.group("comma") != null
                    || m.group("place").split(" ").length <= 5
                            && !m.group("place").contains("số");
        }
        return m.group("dots") != null || Character.isUpperCase(text.charAt(at));
    }

    private static @Nullable When when(Matcher m) {
        var whole = m.group("numeric");
        var month = m.group("month");
        if (whole == null && month != null && Character.isLetter(month.charAt(0))) {
            whole = (m.group("day") == null ? "" : m.group("day") + " ") + "tháng " + month + " năm " + m.group("year");
        }
        if (whole != null) {
            return VietnameseDates.parse(whole, ZoneOffset.UTC, "text").orElse(null);
        }
        return m.group("year") == null || m.group("year").length() < 4
                ? null
                : filled(m.group("day"), month, Integer.parseInt(m.group("year")));
    }

    private static @Nullable When filled(@Nullable String day, @Nullable String month, int year) {
        if (year < 1000 || year > 2999) {
            return null;
        }
        try {
            if (month == null) {
                return When.year(year, "text");
            }
            return day == null
                    ? When.month(YearMonth.of(year, Integer.parseInt(month)), "text")
                    : When.day(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)), "text");
        } catch (DateTimeException e) {
            return null; // a day that no calendar has is not known
        }
    }
}
