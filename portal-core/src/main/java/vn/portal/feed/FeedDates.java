package vn.portal.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/**
 * Dates as feeds write them.
 *
 * <p>Feeds know no partial dates. A day is written as its first instant in the portal's zone, which every reader there
 * shows as that day; a month or a year is not written at all, for a reader would show a day that nobody has told.
 */
final class FeedDates {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int LAST_YEAR = 9999;
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private FeedDates() {}

    /** The instant to write; empty where it is not known to the day, or its year has not four digits. */
    static Optional<Instant> known(@Nullable When when, ZoneId zone) {
        if (when == null || when.precision() == When.Precision.MONTH || when.precision() == When.Precision.YEAR) {
            return Optional.empty();
        }
        var start = when.isInstant() ? instant(when.at()) : when.start(zone);
        int year = start.atZone(zone).getYear();
        return year < 1 || year > LAST_YEAR ? Optional.empty() : Optional.of(start);
    }

    /** Nearly all are told to the second, and Java's parser takes its time over every one. */
    private static Instant instant(String at) {
        boolean usual = at.length() == "2024-02-22T03:15:00Z".length() && at.charAt(at.length() - 1) == 'Z';
        int second = usual ? number(at, 17) : SECONDS_OF_A_MINUTE;
        if (second >= SECONDS_OF_A_MINUTE) {
            return Instant.parse(at);
        }
        var day = LocalDate.of(number(at, 0) * 100 + number(at, 2), number(at, 5), number(at, 8));
        long minutes = (day.toEpochDay() * 24 + number(at, 11)) * 60 + number(at, 14);
        return Instant.ofEpochSecond(minutes * SECONDS_OF_A_MINUTE + second);
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** {@code 2024-02-22T10:15:00+07:00} */
    static String rfc3339(Instant instant, ZoneId zone) {
        int offset = offset(instant, zone);
        var local = local(instant, offset);
        var text = new StringBuilder("2024-02-22T10:15:00+07:00".length());
        two(two(text, local.getYear() / 100), local.getYear() % 100).append('-');
        two(two(text, local.getMonthValue()).append('-'), local.getDayOfMonth()).append('T');
        time(text, local);
        return offset == 0 ? text.append('Z').toString() : offset(text, offset, ":");
    }

    /** {@code Thu, 22 Feb 2024 10:15:00 +0700} */
    static String rfc822(Instant instant, ZoneId zone) {
        int offset = offset(instant, zone);
        var local = local(instant, offset);
        var text = new StringBuilder("Thu, 22 Feb 2024 10:15:00 +0700".length());
        text.append(DAYS[local.getDayOfWeek().ordinal()]).append(", ").append(local.getDayOfMonth());
        text.append(' ').append(MONTHS[local.getMonthValue() - 1]).append(' ');
        two(two(text, local.getYear() / 100), local.getYear() % 100).append(' ');
        time(text, local);
        return offset == 0 ? text.append(" GMT").toString() : offset(text.append(' '), offset, "");
    }

    /** In minutes: before standard time zones ran to the second (Hà Nội: +07:03:24), which no feed can say. */
    private static int offset(Instant instant, ZoneId zone) {
        return zone.getRules().getOffset(instant).getTotalSeconds() / SECONDS_OF_A_MINUTE;
    }

    private static LocalDateTime local(Instant instant, int offset) {
        long second = instant.getEpochSecond() + (long) offset * SECONDS_OF_A_MINUTE;
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    private static void time(StringBuilder text, LocalDateTime local) {
        two(two(text, local.getHour()).append(':'), local.getMinute());
        two(text.append(':'), local.getSecond());
    }

    private static String offset(StringBuilder text, int minutes, String between) {
        two(text.append(minutes < 0 ? '-' : '+'), Math.abs(minutes) / 60).append(between);
        return two(text, Math.abs(minutes) % 60).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
