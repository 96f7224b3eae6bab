package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A moment as exactly as it is known: an instant, or a day, a month or a year.
 *
 * <pre>{@code
 * When.day(LocalDate.of(2024, 2, 22), "text").at()    // "2024-02-22"
 * When.month(YearMonth.of(2008, 5), "text").at()      // "2008-05"
 * }</pre>
 *
 * @param at ISO 8601, as short as the precision: {@code 2024-02-22T03:15:00Z}, {@code 2024-02-22}, {@code 2024-02},
 *     {@code 2024}
 * @param precision how exactly it is known
 * @param from where it was read: {@code text}, {@code reported}, {@code meta}, {@code feed}, …
 */
public record When(String at, Precision precision, String from) {
    /** Of nearly every day, each zero standing for a digit. */
    private static final String FORM = "0000-00-00";

    /** How exactly a moment is known. */
    public enum Precision {
        @JsonProperty("instant")
        INSTANT,
        @JsonProperty("day")
        DAY,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("year")
        YEAR
    }

    /** @throws IllegalArgumentException if {@code at} is not written in that precision */
    @JsonCreator
    public When {
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(from, "from");
        try {
            start(at, precision, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a " + precision + ": " + at, e);
        }
    }

    public static When instant(Instant instant, String from) {
        return new When(instant.toString(), Precision.INSTANT, from);
    }

    public static When day(LocalDate day, String from) {
        return new When(day.toString(), Precision.DAY, from);
    }

    public static When month(YearMonth month, String from) {
        return new When(month.toString(), Precision.MONTH, from);
    }

    public static When year(int year, String from) {
        return new When(YearMonth.of(year, 1).toString().replaceFirst("-01$", ""), Precision.YEAR, from);
    }

    /** Its first instant, for a reader in that zone. */
    public Instant start(ZoneId zone) {
        return start(at, precision, zone);
    }

    /** Its month ({@code 2024-02}) for a reader in that zone; of a bare year the first one. */
    public YearMonth monthIn(ZoneId zone) {
        return YearMonth.from(start(zone).atZone(zone));
    }

    @JsonIgnore
    public boolean isInstant() {
        return precision == Precision.INSTANT;
    }

    private static Instant start(String at, Precision precision, ZoneId zone) {
        return switch (precision) {
            case INSTANT -> Instant.parse(at);
            case DAY -> day(at).atStartOfDay(zone).toInstant();
            case MONTH -> YearMonth.parse(at).atDay(1).atStartOfDay(zone).toInstant();
            // as a year alone Java would also take 24
            case YEAR -> day(at + "-01-01").atStartOfDay(zone).toInstant();
        };
    }

    /** Java's own parser takes many times as long, and every date that a text names comes here. */
    private static LocalDate day(String at) {
        int digits = 0;
        for (int i = 0; i < at.length(); i++) {
            char c = at.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (i >= FORM.length() || FORM.charAt(i) != (digit ? '0' : c)) {
                return LocalDate.parse(at);
            }
            digits = digit ? digits * 10 + c - '0' : digits;
        }
        return at.length() == FORM.length()
                ? LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100)
                : LocalDate.parse(at);
    }
}
