package vn.portal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.portal.text.Trial.Winner;

/**
 * Finds the encodings of a text whose bytes were read as windows-1252, line by line, and decodes it.
 *
 * <p>The lines are heard together first: a short one is in the encoding of its neighbours unless it speaks against it.
 */
final class Restoration {
    /** As much as is heard of a long text; more would only cost time. */
    private static final int ENOUGH = 1 << 14;

    private final Optional<Winner> main;
    private final Optional<Reading> ofMain;

    private Restoration(Optional<Winner> main) {
        this.main = main;
        this.ofMain = main.map(winner -> Reading.remembering(winner.charset().table()));
    }

    /**
     * A text decoded.
     *
     * @param main the encoding of most of it
     */
    record Restored(String text, Winner main) {}

    /**
     * The text decoded; empty if nothing shows that it needs to be.
     *
     * @param raw whether it is bytes of which only is known that they are not UTF-8
     */
    static Optional<Restored> of(String text, boolean raw) {
        var suspicious = new ArrayList<Line>();
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            if (Line.isSuspicious(text, start, end)) {
                suspicious.add(Line.of(text.substring(start, end)));
            }
            start = end;
        }
        if (suspicious.isEmpty()) {
            return Optional.empty();
        }
        var restoration = new Restoration(main(suspicious, raw));
        return restoration.main.map(main -> new Restored(restoration.restoreLines(text), main));
    }

    /** For lines that are parts of one document. */
    static Restoration of(List<Line> lines) {
        return new Restoration(main(lines.stream().filter(Line::isSuspicious).toList(), false));
    }

    /** As if told which encoding it is in. */
    static String as(LegacyCharset charset, String text) {
        var decoded = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            decoded.append(LineDecoding.of(charset, Line.of(text.substring(start, end))));
            start = end;
        }
        return decoded.toString();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        return end == 0 ? text.length() : end;
    }

    private static Optional<Winner> main(List<Line> lines, boolean raw) {
        long all = lines.stream().mapToLong(line -> line.bytes().length).sum();
        var trial = new Trial(VietnameseCharsets.tried());
        long heard = 0;
        long passed = 0;
        for (var line : lines) {
            // evenly from start to end
            if (passed * ENOUGH >= heard * all) {
                int length = Math.min(line.bytes().length, ENOUGH);
                trial.add(line.bytes(), 0, length);
                heard += length;
            }
            passed += line.bytes().length;
        }
        return trial.winner(raw);
    }

    private String restoreLines(String text) {
        var restored = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            if (Line.isSuspicious(text, start, end)) {
                restored.append(restore(Line.of(text.substring(start, end))));
            } else {
                restored.append(text, start, end);
            }
            start = end;
        }
        return restored.toString();
    }

    /** One suspicious line, in its own encoding where it tells one, else in that of its neighbours. */
    String restore(Line line) {
        return ofMain.filter(reading -> isGood(reading, line.bytes()))
                .map(reading -> main.map(Winner::charset))
                .orElseGet(() -> charset(line))
                .map(charset -> LineDecoding.of(charset, line))
                .orElse(line.text());
    }

    /** Whether every word but a few makes sense. */
    private static boolean isGood(Reading reading, byte[] bytes) {
        int syllables = 0;
        int nonsense = 0;
        var words = new Words(bytes, 0, bytes.length);
        while (words.next()) {
            var verdict = reading.judgeQuickly(bytes, words.start(), words.end());
            syllables += verdict == Reading.Verdict.SYLLABLE ? 1 : 0;
            nonsense += verdict == Reading.Verdict.NONSENSE ? 1 : 0;
        }
        return syllables > 0 && nonsense * 10 <= syllables;
    }

    /** Whether a line that is said to be in one encoding can only be in another. */
    static boolean isAnother(LegacyCharset said, Line line) {
        if (isGood(new Reading(said.table()), line.bytes())) {
            return false;
        }
        var trial = new Trial(VietnameseCharsets.tried());
        trial.add(line.bytes(), 0, Math.min(line.bytes().length, ENOUGH));
        // the fonts of capitals have the bytes of the others
        var own = said == VietnameseCharsets.TCVN3_H ? VietnameseCharsets.TCVN3 : said;
        return trial.winner(false).filter(winner -> winner.charset() != own).isPresent();
    }

    private Optional<LegacyCharset> charset(Line line) {
        var trial = new Trial(VietnameseCharsets.tried());
        trial.add(line.bytes(), 0, Math.min(line.bytes().length, ENOUGH));
        return trial.winner(false)
                .map(Winner::charset)
                .or(() -> main.map(Winner::charset).filter(trial::mayBe));
    }
}
