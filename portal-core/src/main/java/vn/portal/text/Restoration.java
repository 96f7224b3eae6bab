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

    private final Optional<Winner> main;
    private final Trial ofMain;
    private final Trial ofAll = new Trial(VietnameseCharsets.guessable());

    private Restoration(Optional<Winner> main) {
        this.main = main;
        this.ofMain = new Trial(main.map(Winner::charset).map(List::of).orElse(List.of()));
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
        var trial = new Trial(VietnameseCharsets.guessable());
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
        int heard = Math.min(line.bytes().length, ENOUGH);
        if (main.isPresent()) {
            ofMain.restart();
            ofMain.add(line.bytes(), 0, heard);
            if (ofMain.isGood()) {
                return LineDecoding.of(main.get().charset(), line);
            }
        }
        ofAll.restart();
        ofAll.add(line.bytes(), 0, heard);
        return ofAll.winner(false)
                .map(Winner::charset)
                .or(() -> main.map(Winner::charset).filter(charset -> ofMain.mayBe()))
                .map(charset -> LineDecoding.of(charset, line))
                .orElse(line.text());
    }
}
