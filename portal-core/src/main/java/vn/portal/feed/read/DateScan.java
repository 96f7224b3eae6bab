package vn.portal.feed.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/** One way through a written date, word by word and number by number; sums up what each of them can only be. */
final class DateScan {
    private static final int CENTURY = 100;
    private final String text;
    private int at;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int dayOfYear = -1;
    private @Nullable LocalTime time;
    private long daysMore;
    private @Nullable ZoneOffset offset;
    private int noon;
    private boolean wrong;

    private DateScan(String text) {
        this.text = text;
    }

    static Optional<DateScan> of(String text) {
        var scan = new DateScan(text);
        scan.run();
        return scan.wrong || scan.year < 0 ? Optional.empty() : Optional.of(scan);
    }

    /** What is written, as exactly as it is. */
    Optional<When> when(ZoneId zone) {
        if (dayOfYear > 0) {
            return Optional.of(at(Year.of(year).atDay(dayOfYear), zone));
        }
        if (month < 0) {
            return time == null ? Optional.of(When.year(year, "feed")) : Optional.empty();
        }
        return Optional.of(
                day < 0 ? When.month(YearMonth.of(year, month), "feed") : at(LocalDate.of(year, month, day), zone));
    }

    private When at(LocalDate date, ZoneId zone) {
        if (time == null) {
            return When.day(date, "feed");
        }
        var clock = date.plusDays(daysMore).atTime(noon());
        Instant instant = offset == null ? clock.atZone(zone).toInstant() : clock.toInstant(offset);
        return When.instant(instant, "feed");
    }

    private LocalTime noon() {
        int hour = time.getHour();
        return noon == 0 || hour > 12 ? time : time.withHour(hour % 12 + (noon > 0 ? 12 : 0));
    }

    /** Date and time of day, where both are written. */
    Optional<LocalDateTime> clock() {
        return time == null || month < 0 || day < 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day).atTime(noon()));
    }

    private void run() {
        while (at < text.length() && !wrong) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else if ((c == '+' || c == '-') && time != null && offset == null && isDigit(at + 1)) {
                offset();
            } else {
                at++;
            }
        }
    }

    private void number() {
        int start = at;
        int value = digits();
        int length = at - start;
        if (time == null && isAt(':')) {
            time(value);
        } else if (length == 14 || length == 8 || length == 12) {
            compact(start, length);
        } else if (length == 4 && year < 0 && isAt('-') && isDigit(at + 1) && day < 0) {
            iso(value);
        } else if (isAt('/') || isAt('.') && isDigit(at + 1) && day < 0) {
            slashed(value, length);
        } else if (length == 4 && year < 0) {
            year = value;
        } else if (length <= 2 && day < 0) {
            day = value;
        } else if (length <= 2 && year < 0) {
            year = full(value);
        } else if (time == null && length <= 2 && year >= 0) {
            time(value);
        } else if (length > 2 || year < 0) {
            wrong = true;
        }
    }

    private int digits() {
        long value = 0;
        while (isDigit(at)) {
            value = Math.min(value * 10 + Character.digit(text.charAt(at++), 10), Integer.MAX_VALUE);
        }
        return (int) value;
    }

    private static int full(int shortYear) {
        return shortYear < 70 ? 2000 + shortYear : shortYear < CENTURY ? 1900 + shortYear : shortYear;
    }

    /** From the colon behind the hour on. */
    private void time(int hour) {
        int minute = part(':');
        int second = part(':');
        if (isAt('.') || isAt(',') && isDigit(at + 1)) {
            at++;
            digits();
        }
        if (hour == 24 && minute <= 0 && second <= 0) {
            hour = 0;
            daysMore = 1;
        }
        // a leap second is the last one of its minute here
        time = LocalTime.of(hour, Math.max(minute, 0), Math.min(Math.max(second, 0), 59));
    }

    private int part(char separator) {
        if (!isAt(separator) || !isDigit(at + 1)) {
            return -1;
        }
        at++;
        return digits();
    }

    private void compact(int start, int length) {
        String run = text.substring(start, at);
        year = Integer.parseInt(run.substring(0, 4));
        month = Integer.parseInt(run.substring(4, 6));
        day = Integer.parseInt(run.substring(6, 8));
        if (length > 8) {
            int second = length == 14 ? Integer.parseInt(run.substring(12)) : 0;
            time = LocalTime.of(
                    Integer.parseInt(run.substring(8, 10)), Integer.parseInt(run.substring(10, 12)), second);
        }
    }

    /** From the hyphen behind the year on. */
    private void iso(int value) {
        year = value;
        int start = ++at;
        int next = digits();
        if (at - start == 3) {
            dayOfYear = next;
        } else if (at - start == 4) {
            month = next / CENTURY;
            day = next % CENTURY;
        } else {
            month = next;
            day = part('-');
        }
        if (isAt('T') || isAt('t')) {
            at++;
            start = at;
            int hour = digits();
            isoTime(hour, at - start);
        }
    }

    private void isoTime(int hour, int length) {
        if (length == 4 || length == 6) {
            int seconds = length == 6 ? hour % CENTURY : 0;
            int minutes = length == 6 ? hour / CENTURY : hour;
            time = LocalTime.of(minutes / CENTURY, minutes % CENTURY, seconds);
        } else if (length > 0) {
            time(hour);
        }
    }

    /** Day first, as nearly everywhere, unless it can only be the month. */
    private void slashed(int first, int length) {
        char separator = text.charAt(at++);
        if (!isDigit(at)) {
            wrong = true;
            return;
        }
        int second = digits();
        int third = part(separator);
        if (length == 4) {
            year = first;
            month = second;
            day = third;
        } else if (third < 0) {
            wrong = true;
        } else {
            boolean monthFirst = second > 12 && first <= 12;
            day = monthFirst ? second : first;
            month = monthFirst ? first : second;
            year = full(third);
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        Integer named = month < 0 && dayOfYear < 0 ? DateWords.month(word) : null;
        if (named != null) {
            month = named;
        } else if (word.length() > 1 && DateWords.NOON.containsKey(word)) {
            noon = DateWords.NOON.get(word);
        } else if (time != null && offset == null && DateWords.ZONES.containsKey(word)) {
            zone(word);
        } else if (!word.equals("t") && !DateWords.isNoise(word) && time == null) {
            wrong = true;
        }
    }

    /** A zone by its name; {@code GMT+7} goes on with a number. */
    private void zone(String word) {
        boolean goesOn =
                at + 1 < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') && isDigit(at + 1);
        if (!goesOn) {
            offset = ZoneOffset.ofTotalSeconds(DateWords.ZONES.get(word) * 60);
        }
    }

    private void offset() {
        int sign = text.charAt(at++) == '-' ? -1 : 1;
        int start = at;
        int value = digits();
        int length = at - start;
        int minutes = part(':');
        if (minutes < 0) {
            minutes = length > 2 ? value % CENTURY : 0;
            value = length > 2 ? value / CENTURY : value;
        }
        try {
            offset = ZoneOffset.ofTotalSeconds(sign * (value * 60 + minutes) * 60);
        } catch (DateTimeException noSuchZone) {
            offset = null;
        }
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isDigit(int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }
}
