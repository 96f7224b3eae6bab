package vn.portal.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Trial.Winner;

/**
 * Finds the encodings of a text whose bytes were read as windows-1252, line by line, and decodes it.
 *
 * <p>The text is heard as a whole first: a short line is in the encoding of the others unless it speaks against it.
 */
final class Restoration {
    private final RawText text;
    private final @Nullable LegacyCharset main;
    private final char[] out;
    private final @Nullable LineDecoding ofMain;
    private final @Nullable Reading reading;

    private Restoration(RawText text, @Nullable LegacyCharset main) {
        this.text = text;
        this.main = main;
        this.out = new char[text.length() + 1];
        this.ofMain = main == null ? null : new LineDecoding(main, text, out);
        this.reading = main == null ? null : Reading.remembering(main.table());
    }

    /**
     * A text decoded.
     *
     * @param main the encoding of most of it
     */
    record Restored(String text, Winner main) {}

    /** Bytes of which only is known that they are not UTF-8 decoded; empty if nothing shows what they are. */
    static Optional<Restored> of(byte[] bytes) {
        return of(RawText.of(bytes), true);
    }

    /** The text decoded; empty if nothing shows that it needs to be. */
    static Optional<Restored> of(String text) {
        return RawText.isSuspicious(text) ? of(RawText.suspicious(text), false) : Optional.empty();
    }

    private static Optional<Restored> of(RawText text, boolean raw) {
        return heard(text)
                .winner(raw)
                .map(main -> new Restored(new Restoration(text, main.charset()).restoreLines(), main));
    }

    /** The encoding of most of a text, if it shows. */
    static Optional<LegacyCharset> charset(RawText text) {
        return heard(text).winner(false).map(Winner::charset);
    }

    /** A line, in its own encoding where it tells one, else in that of the others. */
    static String line(RawText line, Optional<LegacyCharset> others) {
        var restoration = new Restoration(line, others.orElse(null));
        return new String(restoration.out, 0, restoration.restore(0, line.length(), 0));
    }

    /** Whether a line that is said to be in one encoding can only be in another. */
    static boolean isAnother(LegacyCharset said, RawText line) {
        if (new Reading(said.table()).isGood(line.bytes(), 0, line.length())) {
            return false;
        }
        // the fonts of capitals have the bytes of the others
        var own = said == VietnameseCharsets.TCVN3_H ? VietnameseCharsets.TCVN3 : said;
        return charset(line).filter(charset -> charset != own).isPresent();
    }

    private static Trial heard(RawText text) {
        return heard(text, 0, text.length());
    }

    private static Trial heard(RawText text, int from, int to) {
        var trial = new Trial(VietnameseCharsets.tried());
        trial.hear(text.bytes(), from, to);
        return trial;
    }

    private String restoreLines() {
        int at = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.lineEnd(start);
            at = restore(start, end, at);
            start = end;
        }
        return new String(out, 0, at);
    }

    private int restore(int from, int to, int at) {
        if (reading != null && ofMain != null && reading.isGood(text.bytes(), from, to)) {
            return ofMain.decode(from, to, at);
        }
        if (!text.isSuspicious(from, to)) {
            return text.copy(from, to, out, at);
        }
        return charset(from, to)
                .map(charset -> decoding(charset).decode(from, to, at))
                .orElseGet(() -> text.copy(from, to, out, at));
    }

    private LineDecoding decoding(LegacyCharset charset) {
        return charset == main && ofMain != null ? ofMain : new LineDecoding(charset, text, out);
    }

    private Optional<LegacyCharset> charset(int from, int to) {
        var trial = heard(text, from, to);
        return trial.winner(false)
                .map(Winner::charset)
                .or(() -> Optional.ofNullable(main).filter(trial::mayBe));
    }
}
