package vn.portal.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.portal.place.Place;
import vn.portal.place.Places;

/** The names of provinces, of today and before, by which stories call them without saying what they are. */
final class Provinces {
    /** By their first words, the longest first. */
    private static final Map<String, List<List<String>>> NAMES = Places.ever()
            .all()
            .filter(place -> place.level() == Place.Level.PROVINCE)
            .map(place -> Lexicon.keys(place.name()))
            .distinct()
            .sorted(Comparator.comparingInt((List<String> name) -> name.size()).reversed())
            .collect(Collectors.groupingBy(name -> name.get(0)));

    private Provinces() {}

    /** The word after the name that starts at word {@code i}, all in capitals; -1 if none does. */
    static int after(Words words, int i) {
        if (i >= words.size() || !words.isUpper(i)) {
            return -1;
        }
        for (var name : NAMES.getOrDefault(words.key(i), List.of())) {
            if (isAt(words, i, name)) {
                return i + name.size();
            }
        }
        return -1;
    }

    private static boolean isAt(Words words, int i, List<String> name) {
        if (i + name.size() > words.size()) {
            return false;
        }
        for (int k = 0; k < name.size(); k++) {
            if (!words.key(i + k).equals(name.get(k)) || !words.isUpper(i + k) || k > 0 && !isJoined(words, i + k)) {
                return false;
            }
        }
        return true;
    }

    /** Bà Rịa - Vũng Tàu */
    private static boolean isJoined(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        return gap.isBlank()
                || gap.length() <= 3 && (gap.strip().equals("-") || gap.strip().equals("–"));
    }
}
