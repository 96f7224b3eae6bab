package vn.portal.recognition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.text.VietnameseNumbers;

/**
 * A number in a text with the unit behind it.
 *
 * @param unit as machines call it; null where none stands there
 * @param outOf what stands behind a slash ({@code 9/63}); null where nothing does
 * @param end the unit after its last in the text
 */
record Figure(
        BigDecimal value, @Nullable String unit, @Nullable Integer outOf, int end) {
    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{3})++(?:,\\d{1,4})?+|\\d{1,9}+(?:[.,]\\d{1,4})?+)(?![.,]?\\d)(?:/(\\d{1,3}|1\\.?000)(?![\\d/]|,\\d))?+");
    private static final Pattern UNIT = Pattern.compile(
            "(?: ?(%)| (phần trăm|điểm %|điểm phần trăm|điểm|nghìn tỷ đồng|ngàn tỷ đồng|tỷ đồng|tỉ đồng|triệu đồng|USD|bậc|hạng|lần|sao))"
                    + "(?:/(?:người|năm|người/năm))?+(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> UNITS = Map.of(
            "%", Index.PERCENT,
            "phần trăm", Index.PERCENT,
            "điểm", Index.POINT,
            "nghìn tỷ đồng", "trillion-vnd",
            "ngàn tỷ đồng", "trillion-vnd",
            "tỷ đồng", "billion-vnd",
            "tỉ đồng", "billion-vnd",
            "triệu đồng", "million-vnd",
            "usd", "usd");

    /** A unit that no value of an index has: steps, times, stars. */
    static final String STEPS = "steps";

    /** The figure that starts right at a place. */
    static Optional<Figure> at(String text, int from) {
        Matcher number = NUMBER.matcher(text)
                .region(from, Math.min(text.length(), from + LONGEST))
                .useTransparentBounds(true);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        var value = VietnameseNumbers.parse(number.group(1));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Matcher unit = UNIT.matcher(text)
                .region(number.end(), Math.min(text.length(), number.end() + LONGEST))
                .useTransparentBounds(true);
        boolean united = unit.lookingAt();
        return Optional.of(new Figure(
                value.get(),
                united ? unit(unit) : null,
                number.group(2) == null ? null : Integer.valueOf(number.group(2).replace(".", "")),
                united ? unit.end() : number.end()));
    }

    private static String unit(Matcher unit) {
        var written = unit.group(1) == null ? unit.group(2).toLowerCase(java.util.Locale.ROOT) : unit.group(1);
        var known = UNITS.getOrDefault(written, STEPS);
        boolean each = unit.group().toLowerCase(java.util.Locale.ROOT).contains("/người");
        return each && (known.equals("million-vnd") || known.equals("usd")) ? known + "-per-person" : known;
    }

    boolean isWhole() {
        return value.scale() <= 0;
    }

    /** A whole number that stands for a year. */
    boolean isYear() {
        return unit == null && outOf == null && isWhole() && value.intValue() >= 1990 && value.intValue() <= 2100;
    }

    /** A place among as many as there are provinces or districts: dates have no such second number. */
    boolean isPlaceOfMany() {
        return outOf != null
                && outOf >= 20
                && isWhole()
                && value.signum() > 0
                && value.intValue() <= outOf
                && unit == null;
    }

    Figure negated() {
        return new Figure(value.negate(), unit, outOf, end);
    }
}
