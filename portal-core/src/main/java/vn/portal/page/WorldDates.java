package vn.portal.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with a month's name in the languages that pages about the world are written in. */
final class WorldDates {
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        names("january february march april may june july august september october november december");
        names("jan feb mar apr may jun jul aug sep oct nov dec");
        names("januar februar märz april mai juni juli august september oktober november dezember");
        names("jänner feber maerz apr mai jun jul aug sept okt nov dez");
        names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        names("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
        names("januari februari maart april mei juni juli augustus september oktober november december");
        names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
        names("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");
        names("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık");
    }

    private static final String NAME = "(\\p{L}{3,12})";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s{0,2}(?:de\\s)?" + NAME
                    + "[.,]?\\s{0,2}(?:de\\s|del\\s)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + NAME + "\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})(?!\\d)");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[./](\\d{1,2})[./](\\d{1,2})(?!\\d)");
    private static final Pattern BRIEF = Pattern.compile("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{2})(?!\\d)");

    private WorldDates() {}

    static Optional<LocalDate> first(String text) {
        return named(DAY_FIRST.matcher(text), 3, 2, 1)
                .or(() -> named(MONTH_FIRST.matcher(text), 3, 1, 2))
                .or(() -> numbered(CJK.matcher(text)))
                .or(() -> numbered(YEAR_FIRST.matcher(text)));
    }

    /** A date with a year of two digits, which only a place for dates makes sure: {@code 2.11.22}. */
    static Optional<LocalDate> brief(String text) {
        var m = BRIEF.matcher(text);
        return m.find() ? date("20" + m.group(3), Integer.parseInt(m.group(2)), m.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> named(Matcher m, int year, int month, int day) {
        while (m.find()) {
            var number = MONTHS.get(m.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                var date = date(m.group(year), number, m.group(day));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> numbered(Matcher m) {
        return m.find() ? date(m.group(1), Integer.parseInt(m.group(2)), m.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static void names(String names) {
        int month = 1;
        for (String name : names.split(" ")) {
            MONTHS.put(name, month++);
        }
    }
}
