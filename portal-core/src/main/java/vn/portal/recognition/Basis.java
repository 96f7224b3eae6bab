package vn.portal.recognition;

import java.util.Optional;

/** Reads the higher instruction that an order carries out, as the sentence says before it comes to the order. */
final class Basis {
    private Basis() {}

    /** @param end where the order itself begins */
    static Optional<String> read(Reading reading, int sentence, int end) {
        var words = reading.words();
        int first = words.at(sentence);
        int after = OrderWords.BASES.after(words, first);
        if (after < 0 && first < words.size() && words.key(first).equals("theo")) {
            after = OrderWords.INSTRUCTIONS.startsAt(words, first + 1) ? first + 1 : -1;
        }
        if (after < 0 || after >= words.size() || words.start(after) >= end) {
            return Optional.empty();
        }
        var text = reading.text().substring(words.start(after), end).strip();
        int last = text.length() - 1;
        return last > 0 && (text.charAt(last) == ',' || text.charAt(last) == ';')
                ? Optional.of(text.substring(0, last).strip())
                : Optional.empty();
    }
}
