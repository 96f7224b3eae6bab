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
    private static final int ENOUGH = 1 << 15;

    private Restoration() {}

    /**
     * A text decoded.
     *
     * @param main the encoding of most of it
     */
    record Restored(String text, Winner main) {}

    /** The text decoded; empty if nothing shows that it needs to be. */
    static Optional<Restored> of(String text) {
        var lines = lines(text);
        return main(lines).map(main -> new Restored(decoded(lines, Optional.of(main.charset())), main));
    }

    /** As if told which encoding it is in. */
    static String as(LegacyCharset charset, String text) {
        var decoded = new StringBuilder(text.length());
        lines(text).forEach(line -> decoded.append(LineDecoding.of(charset, line)));
        return decoded.toString();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(Line.of(text.substring(start, end)));
            start = end;
        }
        return lines;
    }

    static Optional<Winner> main(List<Line> lines) {
        var suspicious = lines.stream().filter(Line::isSuspicious).toList();
        if (suspicious.isEmpty()) {
            return Optional.empty();
        }
        int all = suspicious.stream().mapToInt(line -> line.bytes().length).sum();
        var trial = new Trial(VietnameseCharsets.guessable());
        int heard = 0;
        int passed = 0;
        for (var line : suspicious) {
            // evenly from start to end
            if ((long) passed * ENOUGH >= (long) heard * all) {
                int length = Math.min(line.bytes().length, ENOUGH);
                trial.add(line.bytes(), 0, length);
                heard += length;
            }
            passed += line.bytes().length;
        }
        return trial.winner();
    }

    private static String decoded(List<Line> lines, Optional<LegacyCharset> main) {
        var decoded = new StringBuilder();
        for (var line : lines) {
            decoded.append(line.isSuspicious() ? decoded(line, main) : line.text());
        }
        return decoded.toString();
    }

    /** @param main the encoding of its neighbours */
    static String decoded(Line line, Optional<LegacyCharset> main) {
        var trial = new Trial(VietnameseCharsets.guessable());
        trial.add(line.bytes(), 0, Math.min(line.bytes().length, ENOUGH));
        return trial.winner()
                .map(Winner::charset)
                .or(() -> main.filter(trial::mayBe))
                .map(charset -> LineDecoding.of(charset, line))
                .orElse(line.text());
    }
}
