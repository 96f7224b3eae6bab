package vn.portal.parity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.portal.model.When;

/** The days that a page names, however it writes them. */
final class Dates {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})(?!\\d)"
                    + "|ngày\\s(\\d{1,2})\\stháng\\s(\\d{1,2})(?:,)?\\snăm\\s(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INTERNATIONAL = Pattern.compile(
            "(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\d)(?:(\\d{1,2})\\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s)?(\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private final ZoneId zone;
    private final Set<LocalDate> days = new HashSet<>();

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    void read(String text) {
        WRITTEN.matcher(text).results().forEach(this::written);
        INTERNATIONAL.matcher(text).results().forEach(this::international);
        ENGLISH.matcher(text).results().forEach(this::english);
    }

    private void written(MatchResult found) {
        int at = found.group(1) == null ? 4 : 1;
        int year = number(found, at + 2);
        add(year < 100 ? 2000 + year : year, number(found, at + 1), number(found, at));
        add(year < 100 ? 1900 + year : year, number(found, at), number(found, at + 1));
    }

    private void international(MatchResult found) {
        add(number(found, 1), number(found, 2), number(found, 3));
        try {
            days.add(OffsetDateTime.parse(found.group().replace(' ', 'T'))
                    .atZoneSameInstant(zone)
                    .toLocalDate());
        } catch (DateTimeException noTime) {
            // the day alone was meant
        }
    }

    private void english(MatchResult found) {
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        int day = found.group(1) != null ? 1 : found.group(3) != null ? 3 : 0;
        if (day > 0) {
            add(number(found, 4), month, number(found, day));
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private void add(int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            // numbers that are no day
        }
    }

    /** Whether a moment is one that the page names, as exactly as it is known. */
    boolean has(When when) {
        var day = when.start(zone).atZone(zone).toLocalDate();
        return switch (when.precision()) {
            case INSTANT, DAY -> days.contains(day);
            case MONTH -> days.stream().anyMatch(one -> YearMonth.from(one).equals(YearMonth.from(day)));
            case YEAR -> days.stream().anyMatch(one -> one.getYear() == day.getYear());
        };
    }
}
