package vn.portal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes a document's runs, each in the encoding of its own font. */
final class RunRestoration {
    private RunRestoration() {}

    static List<String> of(List<FontRun> runs) {
        var restoration = Restoration.of(untold(runs));
        var restored = new ArrayList<String>(runs.size());
        for (var run : runs) {
            restored.add(restored(run, restoration));
        }
        return List.copyOf(restored);
    }

    private static List<Line> untold(List<FontRun> runs) {
        return runs.stream()
                .filter(run -> charset(run).isEmpty())
                .map(run -> Line.of(run.text()))
                .toList();
    }

    private static Optional<LegacyCharset> charset(FontRun run) {
        return Optional.ofNullable(run.font()).flatMap(Fonts::charset);
    }

    private static String restored(FontRun run, Restoration restoration) {
        var mojibake = Mojibake.undo(run.text());
        if (mojibake.isPresent()) {
            return mojibake.get();
        }
        var line = Line.of(run.text());
        var font = charset(run);
        if (font.isPresent()) {
            // a font's name is a promise: only letters that its bytes are never read as break it
            return line.isUnicode() ? run.text() : LineDecoding.of(font.get(), line);
        }
        return line.isSuspicious() ? restoration.restore(line) : run.text();
    }
}
