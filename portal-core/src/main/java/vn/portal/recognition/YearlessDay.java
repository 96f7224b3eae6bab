package vn.portal.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/**
 * A day that a story names without its year, as its readers of that day needed none ({@code trước ngày 30/11}, {@code sáng
 * 22/9}): of the year in which it lies next to the day of the story.
 */
record YearlessDay(MonthDay day, int start, int end) {
    /** What such a day says of where its year was read: in the story's own date. */
    private static final String FROM = "published";

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|trước) (?<day>\\d{1,2})(?:[/-]| tháng )(?<month>\\d{1,2})(?![\\d/]|[.,-]\\d| ?năm \\d| ?%)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How long ago a deadline may have been that is still told. */
    private static final int LATE = 60;

    /** The days between two places. */
    static List<YearlessDay> in(Reading reading, int from, int to) {
        var days = new ArrayList<YearlessDay>();
        if (reading.day() != null && from < to) {
            var m = DAY.matcher(reading.text()).region(from, to).useTransparentBounds(true);
            while (m.find()) {
                of(m.group("day"), m.group("month"))
                        .ifPresent(day -> days.add(new YearlessDay(day, m.start(), m.end())));
            }
        }
        return days;
    }

    private static Optional<MonthDay> of(String day, String month) {
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the day of something that happened: the last one up to the story's own. */
    Optional<When> past(@Nullable LocalDate story) {
        return story == null ? Optional.empty() : in(day.atYear(story.getYear()).isAfter(story) ? -1 : 0, story);
    }

    /** As the day by which something is to be done: the next one, if it was not a short time ago. */
    Optional<When> future(@Nullable LocalDate story) {
        return story == null
                ? Optional.empty()
                : in(day.atYear(story.getYear()).isBefore(story.minusDays(LATE)) ? 1 : 0, story);
    }

    /** The 29th of February only in a year that has one. */
    private Optional<When> in(int years, LocalDate story) {
        int year = story.getYear() + years;
        return day.isValidYear(year) ? Optional.of(When.day(day.atYear(year), FROM)) : Optional.empty();
    }
}
