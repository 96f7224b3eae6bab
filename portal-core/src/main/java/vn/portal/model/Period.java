package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A span of time as an ISO 8601 interval of partial dates, both ends included.
 *
 * <pre>{@code
 * Period.ofYears(2021, 2025).toString() // "2021/2025"
 * Period.ofYear(2024).toString()        // "2024"
 * Period.until(2030).toString()         // "../2030"
 * }</pre>
 *
 * @param start {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; {@code ..} where only the end is known
 * @param end in the same form as {@code start}, and not before it
 */
public record Period(String start, String end) {
    /** The start of a period of which only the end is known. */
    public static final String OPEN = "..";

    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    public Period {
        boolean open = start.equals(OPEN);
        if (!open && !PARTIAL_DATE.matcher(start).matches()
                || !PARTIAL_DATE.matcher(end).matches()) {
            throw new IllegalArgumentException("not a period: " + start + "/" + end);
        }
        if (!open && (start.length() != end.length() || start.compareTo(end) > 0)) {
            throw new IllegalArgumentException("a period must not end before it starts: " + start + "/" + end);
        }
    }

    public static Period ofYear(int year) {
        return ofYears(year, year);
    }

    public static Period ofYears(int first, int last) {
        return new Period(year(first), year(last));
    }

    /** A period that ends with that year, and of which the start is not known. */
    public static Period until(int year) {
        return new Period(OPEN, year(year));
    }

    private static String year(int year) {
        return year >= 1000 && year <= 9999 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    }

    @JsonCreator
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new Period(text, text) : new Period(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return start.equals(end) ? start : start + "/" + end;
    }
}
