package vn.portal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which letters an encoding's marks make, also where a typist set two marks or one of the other case. */
final class LetterMarks {
    /** Marks of the letter itself; they stand before those of tone. */
    private static final String SHAPES = "\u0302\u0306\u031B";

    private final Map<Character, Map<Integer, Character>> table = new HashMap<>();
    /** What each mark adds, in combining characters. */
    private final Map<Integer, String> added = new HashMap<>();

    void add(char base, int mark, char letter) {
        table.computeIfAbsent(base, b -> new HashMap<>()).put(mark, letter);
        added.put(mark, combining(letter).substring(combining(base).length()));
    }

    /** Every letter that takes a mark. */
    List<Character> bases() {
        var bases = new ArrayList<>(table.keySet());
        table.values().stream()
                .flatMap(letters -> letters.values().stream())
                .filter(letter -> added.values().stream().anyMatch(mark -> stacked(letter, mark) != 0))
                .filter(letter -> !table.containsKey(letter))
                .distinct()
                .forEach(bases::add);
        bases.sort(null);
        return bases;
    }

    boolean isMark(int b) {
        return added.containsKey(b);
    }

    /**
     * What a letter and a mark make; 0 for nothing.
     *
     * @param free whether the mark's byte means nothing alone, so that it cannot be misread
     */
    char with(char base, int mark, boolean free) {
        var added = this.added.get(mark);
        if (added == null) {
            return 0;
        }
        var letters = table.get(base);
        if (letters == null) {
            return stacked(base, added);
        }
        var letter = letters.get(mark);
        return letter != null ? letter : free ? ofOtherCase(base, mark) : 0;
    }

    private char ofOtherCase(char base, int mark) {
        boolean lower = Character.isLowerCase(base);
        var letters = table.get(lower ? Character.toUpperCase(base) : Character.toLowerCase(base));
        var letter = letters == null ? null : letters.get(mark);
        return letter == null ? 0 : lower ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }

    private static char stacked(char letter, String mark) {
        if (mark.length() != 1 || combining(letter).length() != 1) {
            return 0;
        }
        var decomposed = Normalizer.normalize(String.valueOf(letter), Form.NFD);
        boolean shape = SHAPES.contains(mark);
        if (shape == SHAPES.indexOf(decomposed.charAt(1)) >= 0) {
            return 0;
        }
        var marks = shape ? mark + decomposed.charAt(1) : decomposed.charAt(1) + mark;
        var composed = Normalizer.normalize(decomposed.charAt(0) + marks, Form.NFC);
        return composed.length() == 1 ? composed.charAt(0) : 0;
    }

    private static String combining(char letter) {
        var decomposed = Normalizer.normalize(String.valueOf(letter), Form.NFD).substring(1);
        // a dot below comes first in canonical order, but is set last
        return decomposed.length() == 2 && SHAPES.indexOf(decomposed.charAt(1)) >= 0
                ? "" + decomposed.charAt(1) + decomposed.charAt(0)
                : decomposed;
    }
}
