package vn.portal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decodes a document's runs, each in the encoding of its own font. */
final class RunRestoration {
    /** How often a font's name must be wrong before nothing in it is believed. */
    private static final int ENOUGH_LIES = 3;

    private static final double ENOUGH_OF_ALL = 0.1;

    private final Set<String> liars;
    /** The encoding of most runs whose font tells nothing. */
    private final Optional<LegacyCharset> untold;

    private RunRestoration(List<FontRun> runs) {
        this.liars = liars(runs);
        this.untold = Restoration.charset(untold(runs));
    }

    static List<String> of(List<FontRun> runs) {
        var decoding = new RunRestoration(runs);
        var restored = new ArrayList<String>(runs.size());
        for (var run : runs) {
            restored.add(decoding.restored(run));
        }
        return List.copyOf(restored);
    }

    /** Fonts that were drawn for another encoding than their names say. */
    private static Set<String> liars(List<FontRun> runs) {
        var told = new HashMap<String, Integer>();
        var lies = new HashMap<String, Integer>();
        for (var run : runs) {
            named(run).filter(charset -> RawText.isSuspicious(run.text())).ifPresent(charset -> {
                told.merge(run.font(), 1, Integer::sum);
                lies.merge(run.font(), Restoration.isAnother(charset, RawText.of(run.text())) ? 1 : 0, Integer::sum);
            });
        }
        var liars = new HashSet<String>();
        for (Map.Entry<String, Integer> font : lies.entrySet()) {
            if (font.getValue() >= ENOUGH_LIES && font.getValue() >= ENOUGH_OF_ALL * told.get(font.getKey())) {
                liars.add(font.getKey());
            }
        }
        return liars;
    }

    private RawText untold(List<FontRun> runs) {
        return RawText.suspicious(runs.stream()
                .filter(run -> charset(run).isEmpty())
                .map(FontRun::text)
                .collect(Collectors.joining("\n")));
    }

    private static Optional<LegacyCharset> named(FontRun run) {
        return Optional.ofNullable(run.font()).flatMap(Fonts::charset);
    }

    private Optional<LegacyCharset> charset(FontRun run) {
        return named(run).filter(charset -> !liars.contains(run.font()));
    }

    private String restored(FontRun run) {
        var mojibake = Mojibake.undo(run.text());
        if (mojibake.isPresent()) {
            return mojibake.get();
        }
        var font = charset(run);
        if (font.isPresent()) {
            // a font's name is a promise: only letters that its bytes are never read as break it
            return RawText.isUnicode(run.text()) ? run.text() : LineDecoding.of(font.get(), RawText.of(run.text()));
        }
        return RawText.isSuspicious(run.text()) ? Restoration.line(RawText.suspicious(run.text()), untold) : run.text();
    }
}
