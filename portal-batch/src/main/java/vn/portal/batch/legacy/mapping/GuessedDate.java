package vn.portal.batch.legacy.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the values of a column write a date.
 *
 * @param step what reads them
 * @param isDoubtful whether they can be read in another way too: 03/04/2020
 */
record GuessedDate(String step, boolean isDoubtful) {
    private static final Pattern NONE =
            Pattern.compile("0|-?0+(?:\\.0+)?|0{4}-0?0-0?0.*|0001-01-01.*|1900-01-01.*|0?[01]/0?[01]/(?:0{4}|0001).*");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{8,10}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ].*)?");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:(,? )(\\d{1,2}):(\\d{2})(:\\d{2})?( [AaPp][Mm])?)?");

    /** As Oracle writes it unless told otherwise: {@code 22-FEB-24 07.30.00.000000 AM}. */
    private static final Pattern ORACLE = Pattern.compile(
            "\\d{1,2}-[A-Za-z]{3}-(\\d{2}|\\d{4})(?: \\d{1,2}([.:])\\d{2}\\2\\d{2}(\\.\\d{1,9})?( [AaPp][Mm])?)?");

    /** Empty unless at least half of them are dates written alike. */
    static Optional<GuessedDate> of(List<String> values) {
        var written =
                values.stream().filter(value -> !NONE.matcher(value).matches()).toList();
        var steps = new LinkedHashMap<String, Integer>();
        boolean monthFirst = written.stream().anyMatch(value -> part(value, 3) > 12);
        boolean dayFirst = written.stream().anyMatch(value -> part(value, 1) > 12);
        for (var value : written) {
            step(value, monthFirst && !dayFirst).ifPresent(step -> steps.merge(step, 1, Integer::sum));
        }
        return steps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() * 2 >= written.size())
                .map(most -> new GuessedDate(most.getKey(), isDoubtful(most.getKey(), monthFirst == dayFirst)));
    }

    /** A month in letters can be no day. */
    private static boolean isDoubtful(String step, boolean isEither) {
        return isEither && step.startsWith("date") && !step.contains("MMM");
    }

    private static int part(String value, int group) {
        var parts = PARTS.matcher(value);
        return parts.matches() ? Integer.parseInt(parts.group(group)) : 0;
    }

    private static Optional<String> step(String value, boolean monthFirst) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of("unix");
        }
        if (MILLIS.matcher(value).matches()) {
            return Optional.of("millis");
        }
        var parts = PARTS.matcher(value);
        if (parts.matches()) {
            return Optional.of("date " + shape(parts, monthFirst));
        }
        var oracle = ORACLE.matcher(value);
        if (oracle.matches()) {
            return Optional.of("date '" + shape(oracle) + "'");
        }
        return ISO.matcher(value).matches() ? Optional.of("local") : Optional.empty();
    }

    private static String shape(Matcher oracle) {
        var day = "d-MMM-" + "y".repeat(oracle.group(1).length());
        var mark = oracle.group(2);
        if (mark == null) {
            return day;
        }
        var fraction =
                oracle.group(3) == null ? "" : "." + "S".repeat(oracle.group(3).length() - 1);
        boolean isHalf = oracle.group(4) != null;
        return day + (isHalf ? " h" : " H") + mark + "mm" + mark + "ss" + fraction + (isHalf ? " a" : "");
    }

    private static String shape(Matcher parts, boolean monthFirst) {
        var mark = parts.group(2);
        var day = monthFirst ? "M" + mark + "d" + mark + "yyyy" : "d" + mark + "M" + mark + "yyyy";
        if (parts.group(6) == null) {
            return day;
        }
        boolean isHalf = parts.group(9) != null;
        return day
                + parts.group(5)
                + (isHalf ? "h:mm" : "H:mm")
                + (parts.group(8) == null ? "" : ":ss")
                + (isHalf ? " a" : "");
    }
}
