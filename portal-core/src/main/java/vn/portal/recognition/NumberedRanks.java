package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.portal.model.IndicatorValue;

/** Ranks that a list says by its numbers alone, where its values fall from line to line: {@code 1. Huyện Ninh Phước: 0,7415 điểm}. */
final class NumberedRanks {
    private static final int FEWEST = 3;
    private static final Pattern NUMBER = Pattern.compile("\\s{0,9}(\\d{1,3})\\s?[.)|]\\s?(?!\\d)");

    private NumberedRanks() {}

    /** @param told what each index is said to be, by texts; ranks are put in where they are right */
    static void complete(List<Reading> readings, List<IndicatorsTold> told) {
        int named = 0; // the text that named last what the lines may go on to tell
        for (int i = 0; i + FEWEST <= readings.size(); ) {
            int lines = lines(readings, i);
            if (lines >= FEWEST) {
                var list = readings.subList(i, i + lines);
                told.subList(named, i + lines).forEach(one -> one.all().forEach(values -> completeOne(list, values)));
            }
            for (int k = i; k < i + Math.max(1, lines); k++) {
                named = told.get(k).named().isEmpty() ? named : k;
            }
            i += Math.max(1, lines);
        }
    }

    /** How many texts from there on are numbered in a row that begins with one. */
    private static int lines(List<Reading> readings, int from) {
        int count = 0;
        while (from + count < readings.size() && number(readings.get(from + count)) == count + 1) {
            count++;
        }
        return count;
    }

    private static int number(Reading reading) {
        var number = NUMBER.matcher(reading.text());
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static void completeOne(List<Reading> list, List<IndicatorValue> values) {
        Map<String, Integer> numbers = new TreeMap<>();
        list.forEach(line -> numbers.put(line.field(), numbers.size() + 1));
        var places = new ArrayList<Integer>();
        for (int k = 0; k < values.size(); k++) {
            if (numbers.containsKey(values.get(k).span().field())) {
                places.add(k);
            }
        }
        if (places.size() != list.size() || !fall(list, values, places)) {
            return;
        }
        for (int k : places) {
            var value = values.get(k);
            values.set(k, ranked(value, numbers.get(value.span().field())));
        }
    }

    /** Whether each line tells one value without a rank, no higher than the one before. */
    private static boolean fall(List<Reading> list, List<IndicatorValue> values, List<Integer> places) {
        for (int line = 0; line < list.size(); line++) {
            var value = values.get(places.get(line));
            boolean alone = value.value() != null
                    && value.rank() == null
                    && value.span().field().equals(list.get(line).field());
            var before = line == 0 ? null : values.get(places.get(line - 1)).value();
            if (!alone || before != null && before.compareTo(value.value()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static IndicatorValue ranked(IndicatorValue one, int rank) {
        return new IndicatorValue(one.span(), one.value(), one.unit(), rank, one.outOf(), one.period(), one.area());
    }
}
