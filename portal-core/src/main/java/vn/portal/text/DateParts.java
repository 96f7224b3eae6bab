package vn.portal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/** A date as its parts were written, which may be impossible together. Month and day are {@link #UNSAID} where they are. */
record DateParts(int year, int month, int day, @Nullable Time time) {
    private static final int UNSAID = -1;
    private static final List<String> MONTHS =
            List.of("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "chạp");
    private static final List<String> OTHER_MONTHS =
            List.of("một", "", "", "bốn", "", "", "bẩy", "", "", "", "", "mười hai");

    /**
     * A time of day as written.
     *
     * @param half {@code SA}, {@code CH}, {@code AM}, {@code PM}, {@code sáng}…; empty where not said
     * @param offset from UTC as written; empty where not said
     */
    record Time(int hour, int minute, int second, String half, String offset) {

        static Time of(Matcher m) {
            return new Time(
                    number(m, "h"),
                    number(m, "n"),
                    number(m, "c"),
                    group(m, "half").toLowerCase(Locale.ROOT),
                    group(m, "o"));
        }

        static Time ofIso(Matcher m) {
            return new Time(number(m, "hi"), number(m, "ni"), number(m, "ci"), "", group(m, "oi"));
        }

        Optional<LocalTime> local() {
            boolean late = List.of("ch", "pm", "chiều", "tối").contains(half);
            int shifted = late && hour < 12 ? hour + 12 : List.of("sa", "am").contains(half) && hour == 12 ? 0 : hour;
            return shifted < 24 && minute < 60 && second < 60
                    ? Optional.of(LocalTime.of(shifted, minute, second))
                    : Optional.empty();
        }
    }

    static DateParts of(Matcher m) {
        if (has(m, "iso")) {
            return new DateParts(
                    number(m, "yi"), number(m, "mi"), number(m, "di"), has(m, "hi") ? Time.ofIso(m) : null);
        }
        if (has(m, "yn")) {
            return new DateParts(number(m, "yn"), number(m, "mn"), number(m, "dn"), null);
        }
        if (has(m, "yw")) {
            return new DateParts(number(m, "yw"), month(m, "w"), number(m, "dw"), null);
        }
        return has(m, "ym")
                ? new DateParts(number(m, "ym"), month(m, "m"), UNSAID, null)
                : new DateParts(number(m, "yy"), UNSAID, UNSAID, null);
    }

    static DateParts ofBare(Matcher m) {
        return new DateParts(number(m, "yy"), has(m, "mm") ? number(m, "mm") : UNSAID, UNSAID, null);
    }

    boolean isDay() {
        return day != UNSAID;
    }

    DateParts with(Time other) {
        return new DateParts(year, month, day, other);
    }

    /** The moment they name together; empty if there is none. */
    Optional<When> when(ZoneId zone, String from) {
        if (year < 1000 || year > 2999) {
            return Optional.empty();
        }
        try {
            if (isDay()) {
                return Optional.of(day(LocalDate.of(year, month, day), zone, from));
            }
            return Optional.of(month != UNSAID ? When.month(YearMonth.of(year, month), from) : When.year(year, from));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day with its time, or the day alone where that time cannot be. */
    private When day(LocalDate date, ZoneId zone, String from) {
        return Optional.ofNullable(time)
                .flatMap(Time::local)
                .map(t -> When.instant(date.atTime(t).atZone(zone(zone)).toInstant(), from))
                .orElseGet(() -> When.day(date, from));
    }

    private ZoneId zone(ZoneId other) {
        var offset = time == null ? "" : time.offset();
        if (offset.isEmpty()) {
            return other;
        }
        if (offset.equalsIgnoreCase("z")) {
            return ZoneOffset.UTC;
        }
        var digits = offset.substring(1).replace(":", "");
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int hours = Integer.parseInt(digits.substring(0, digits.length() > 2 ? digits.length() - 2 : digits.length()));
        int sign = offset.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int month(Matcher m, String name) {
        if (has(m, "m" + name)) {
            return number(m, "m" + name);
        }
        var word = group(m, "w" + name).toLowerCase(Locale.ROOT);
        return Math.max(MONTHS.indexOf(word), OTHER_MONTHS.indexOf(word)) + 1;
    }

    private static boolean has(Matcher m, String name) {
        return m.group(name) != null;
    }

    private static String group(Matcher m, String name) {
        return has(m, name) ? m.group(name) : "";
    }

    private static int number(Matcher m, String name) {
        return has(m, name) ? Integer.parseInt(m.group(name)) : 0;
    }
}
