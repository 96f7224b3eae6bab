package vn.portal.recognition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.portal.model.Period;

/** Of what time a sentence about indices speaks, beside what its own words say of each value. */
final class IndicatorTimes {
    private static final int LONGEST_COMPARED = 3;
    private static final int YEAR_LENGTH = 4;
    private static final int LONGEST_HEADING = 60;
    /** How far before brackets the value may stand that they compare with another. */
    private static final int REACH = 24;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Lexicon NOW =
            Lexicon.of("hiện|hiện nay|nhiều năm|những năm|các năm|hằng năm|hàng năm|năm nay|năm trước|năm ngoái");

    private IndicatorTimes() {}

    /** The one year that a title tells: {@code PCI 2024}, {@code Năm 2023, …}; empty where it tells several, or none. */
    static List<Period> onlyYear(String title) {
        var years = YEAR.matcher(title)
                .results()
                .map(m -> Period.ofYear(Integer.parseInt(m.group())))
                .distinct()
                .toList();
        return years.size() == 1 ? years : List.of();
    }

    /** Whether a sentence says itself of what time it speaks. */
    static boolean isTold(Reading reading, int from, int to) {
        var words = reading.words();
        for (int i = from; i < Math.min(to, words.size()); ) {
            int compared = IndicatorWords.COMPARED.after(words, i);
            if (compared < 0 && isAside(reading, from, i)) {
                i++;
                continue;
            }
            if (compared < 0 && (isYear(words, i) || NOW.startsAt(words, i))) {
                return true;
            }
            i = compared < 0 ? i + 1 : behindTime(reading, compared);
        }
        return false;
    }

    /** Whether a year in brackets is that of a value beside it alone: {@code 88,61% (năm 2023: 86,97%)}. */
    private static boolean isAside(Reading reading, int from, int i) {
        var words = reading.words();
        int year = isYear(words, i) ? i : -1;
        int first = year > from && words.key(year - 1).equals("năm") ? year - 1 : year;
        return first > from
                && IndicatorAside.closing(reading.text(), words.start(first), words.end(year)) > 0
                && IntStream.range(Math.max(from, first - REACH), first).anyMatch(words::isDigit);
    }

    /** The one year that a heading tells for what stands below it ({@code Kết quả năm 2024 như sau:}); days are none. */
    static List<Period> heading(Reading reading) {
        var words = reading.words();
        var years = IntStream.range(0, Math.min(words.size(), LONGEST_HEADING))
                .filter(i -> !isOfDay(reading, words.start(i)))
                .mapToObj(i -> IndicatorPeriods.at(reading.text(), words.start(i)))
                .flatMap(told -> told.stream().flatMap(found -> found.periods().stream()))
                .distinct()
                .limit(2)
                .toList();
        return years.size() == 1 ? years : List.of();
    }

    /** Whether a text is a row of cells. */
    static boolean isRow(Reading reading) {
        return reading.text().indexOf('|') >= 0 || reading.text().indexOf('\t') >= 0;
    }

    /** The times that the cells of a row tell, each once. */
    static List<Period> columns(Reading row) {
        var words = row.words();
        return IntStream.range(0, Math.min(words.size(), LONGEST_HEADING))
                .mapToObj(i -> IndicatorPeriods.at(row.text(), words.start(i))
                        .map(IndicatorPeriods.Found::periods)
                        .orElseGet(() ->
                                isYear(words, i) ? List.of(Period.ofYear(Integer.parseInt(words.word(i)))) : List.of()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static boolean isOfDay(Reading reading, int position) {
        int date = reading.dateEndingAfter(position);
        return date < reading.dates().size()
                && reading.dates().get(date).start() <= position
                && OrderDay.isDay(reading.dates().get(date));
    }

    private static boolean isYear(Words words, int i) {
        return words.isDigit(i) && YEAR.matcher(words.word(i)).matches();
    }

    /** Behind the time that a value is compared with ({@code so với cùng kỳ năm 2022}), which is not the sentence's own. */
    private static int behindTime(Reading reading, int i) {
        var words = reading.words();
        for (int k = i; k < Math.min(words.size(), i + LONGEST_COMPARED); k++) {
            var time = IndicatorPeriods.at(reading.text(), words.start(k));
            int now = NOW.after(words, k);
            if (time.isPresent() || now > 0) {
                return time.map(found -> words.at(found.end())).orElse(now);
            }
        }
        return i;
    }

    /**
     * The year of a result of which the sentence before tells that it is out: {@code công bố kết quả … năm 2023. …}.
     *
     * @param from the first word of the sentence
     */
    static List<Period> published(Reading reading, int from) {
        var words = reading.words();
        int first = from == 0 ? 0 : words.at(reading.sentences().start(words.start(from - 1)));
        return published(reading, first, from);
    }

    /** The year of the last result that a text tells to be out; what was told before it where it tells of none. */
    static List<Period> published(Reading reading, List<Period> before) {
        var words = reading.words();
        var last = before;
        for (int from = 0; from < words.size(); ) {
            int to = Math.max(from + 1, words.at(reading.sentences().end(words.start(from))));
            var told = published(reading, from, Math.min(to, words.size()));
            last = told.isEmpty() ? last : told;
            from = to;
        }
        return last;
    }

    private static List<Period> published(Reading reading, int first, int from) {
        var words = reading.words();
        if (IntStream.range(first, from).noneMatch(i -> IndicatorWords.RESULTS.startsAt(words, i))) {
            return List.of();
        }
        var years = IntStream.range(first, from)
                .mapToObj(i -> IndicatorPeriods.at(reading.text(), words.start(i)))
                .flatMap(told -> told.stream().flatMap(found -> found.periods().stream()))
                .filter(period -> period.toString().length() == YEAR_LENGTH)
                .distinct()
                .limit(2)
                .toList();
        return years.size() == 1 ? years : List.of();
    }
}
