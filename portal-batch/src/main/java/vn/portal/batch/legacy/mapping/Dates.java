package vn.portal.batch.legacy.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/** Dates as tables keep them, as ISO 8601: an instant, or a day where no time is told. */
final class Dates {
    /** What stands for "no date" in the systems that cannot keep a null. */
    private static final Pattern NONE = Pattern.compile(
            "(?:0|0{4}-0?0-0?0.*|0?0/0?0/0{4}.*|0001-01-01.*|0?1/0?1/0001.*|-?0+(?:\\.0+)?|null)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final Pattern SQL = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:[T ]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,:](\\d{1,9}))?)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?|UTC)?)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<!y)yy(?!y)");
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Dates() {}

    /** A step that makes dates of texts; what is none is told and left out. */
    static Step step(Function<String, Function<ZoneId, String>> reading) {
        return (values, scope) -> values.stream()
                .map(String::strip)
                .filter(written -> !written.isEmpty() && !NONE.matcher(written).matches())
                .map(written -> read(written, reading, scope))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> read(
            String written, Function<String, Function<ZoneId, String>> reading, Scope scope) {
        try {
            return Optional.of(reading.apply(written).apply(scope.zone()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            scope.unread(written);
            return Optional.empty();
        }
    }

    /** Seconds since 1970, before it too. */
    static Step unix() {
        return step(written -> zone -> instant(Instant.ofEpochSecond(number(written))));
    }

    /** Milliseconds since 1970. */
    static Step millis() {
        return step(written -> zone -> instant(Instant.ofEpochMilli(number(written))));
    }

    /** {@code 2024-02-22 10:15:00}, ISO 8601 as well; in the zone unless it tells an offset. */
    static Step sql(@Nullable ZoneId zone) {
        return step(written -> own -> sql(written, zone == null ? own : zone));
    }

    /** A shape of the operator's own: {@code dd/MM/yyyy HH:mm}. */
    static Optional<Step> shaped(String shape) {
        try {
            var format = format(shape);
            return Optional.of(step(written -> zone -> shaped(format.parse(written), zone)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Months in whatever letters; a year of two digits is one from 1970 on. */
    private static DateTimeFormatter format(String shape) {
        var format = new DateTimeFormatterBuilder().parseCaseInsensitive();
        var year = SHORT_YEAR.matcher(shape);
        int end = 0;
        if (year.find()) {
            format.appendPattern(counted(shape.substring(0, year.start())))
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970);
            end = year.end();
        }
        return format.appendPattern(counted(shape.substring(end)))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** u counts years as people do; y would want to know the era. */
    private static String counted(String shape) {
        return shape.replace('y', 'u');
    }

    /** The day of an instant. */
    static Step day() {
        return (values, scope) ->
                values.stream().map(value -> day(value, scope.zone())).toList();
    }

    static When when(String iso) {
        return iso.length() == 10 ? When.day(LocalDate.parse(iso), "table") : When.instant(Instant.parse(iso), "table");
    }

    private static long number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        int dot = written.indexOf('.');
        return Long.parseLong(dot < 0 ? written : written.substring(0, dot));
    }

    private static String instant(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("out of the calendar");
        }
        return instant.toString();
    }

    private static String sql(String written, ZoneId zone) {
        var parts = SQL.matcher(written);
        if (!parts.matches()) {
            throw new DateTimeException("not a date");
        }
        var day = LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        if (parts.group(4) == null) {
            return day.toString();
        }
        var seconds = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
        var time = LocalTime.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)), seconds);
        var offset = parts.group(8) == null ? zone : ZoneId.of(parts.group(8));
        return instant(day.atTime(time).atZone(offset).toInstant());
    }

    private static String shaped(TemporalAccessor parsed, ZoneId zone) {
        if (parsed.query(TemporalQueries.offset()) != null) {
            return instant(OffsetDateTime.from(parsed).toInstant());
        }
        var day = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        return time == null
                ? day.toString()
                : instant(LocalDateTime.of(day, time).atZone(zone).toInstant());
    }

    private static String day(String iso, ZoneId zone) {
        return iso.length() == 10
                ? iso
                : Instant.parse(iso).atZone(zone).toLocalDate().toString();
    }

    /** The names of the steps that make dates. */
    static final List<String> STEPS = List.of("unix", "millis", "local", "utc", "date", "day");
}
