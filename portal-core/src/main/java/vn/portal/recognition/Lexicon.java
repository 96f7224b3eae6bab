package vn.portal.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases to look for in words, the longest first. */
final class Lexicon {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    private Lexicon() {}

    /** Phrases separated by {@code |}. */
    static Lexicon of(String... lists) {
        var lexicon = new Lexicon();
        for (var list : lists) {
            for (var phrase : list.split("\\|")) {
                lexicon.add(keys(phrase));
            }
        }
        lexicon.byFirst
                .values()
                .forEach(l -> l.sort(
                        Comparator.comparingInt((List<String> p) -> p.size()).reversed()));
        return lexicon;
    }

    private void add(List<String> phrase) {
        byFirst.computeIfAbsent(phrase.get(0), k -> new ArrayList<>()).add(phrase);
    }

    /** The word after the phrase that starts at {@code i}; -1 if none does. */
    int after(Words words, int i) {
        if (i < 0 || i >= words.size()) {
            return -1;
        }
        var phrases = byFirst.get(words.key(i));
        for (int k = 0; phrases != null && k < phrases.size(); k++) {
            int after = words.after(i, phrases.get(k));
            if (after >= 0) {
                return after;
            }
        }
        return -1;
    }

    boolean startsAt(Words words, int i) {
        return after(words, i) >= 0;
    }

    boolean mayBegin(Word word) {
        return byFirst.containsKey(word.key());
    }

    List<List<String>> phrases() {
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    static List<String> keys(String phrase) {
        var words = Words.of(phrase);
        var keys = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            keys.add(words.key(i));
        }
        return List.copyOf(keys);
    }
}
