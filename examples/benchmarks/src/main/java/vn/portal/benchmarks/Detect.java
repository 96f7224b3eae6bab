package vn.portal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.TextHints;
import vn.portal.text.VietnameseCharsets;

/**
 * How well encodings are told: {@code detect PATH… [--most N] [--wrong FILE]}.
 *
 * <p>PATH is a text in UTF-8, a folder of such, or JSON with strings. They are cut into pieces of some syllables, written
 * in every legacy encoding and read again with no hint but for VPS; right is the right encoding <i>and</i> the text
 * itself, letter by letter, but for capitals that the encoding lacks. The last lines count pieces that are in Unicode already and were
 * changed.
 */
public final class Detect {
    private static final List<Integer> SYLLABLES = List.of(3, 5, 8, 12, 20, 40, 80, 300);
    private static final String USAGE = "detect PATH… [--most N] [--wrong FILE]";

    private final PrintStream out;
    private final TextPieces pieces;
    private final int most;
    private final List<String> wrong = new ArrayList<>();

    private Detect(PrintStream out, TextPieces pieces, int most) {
        this.out = out;
        this.pieces = pieces;
        this.most = most;
    }

    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
    }

    static void run(PrintStream out, String... args) throws IOException {
        var paths = new ArrayList<Path>();
        int most = 2000;
        Path list = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--most" -> most = Integer.parseInt(args[++i]);
                case "--wrong" -> list = Path.of(args[++i]);
                default -> paths.add(Path.of(args[i]));
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        new Detect(out, TextPieces.in(paths), most).run(list);
    }

    private void run(@Nullable Path list) throws IOException {
        var sets = SYLLABLES.stream().map(n -> pieces.ofSyllables(n, most)).toList();
        row("pieces of … syllables", SYLLABLES.stream().map(String::valueOf).toList());
        row("how many", sets.stream().map(set -> String.valueOf(set.size())).toList());
        charsets().forEach(charset -> printTold(charset, sets));
        printChanged(Form.NFC, sets);
        printChanged(Form.NFD, sets);
        if (list != null) {
            Files.write(list, wrong);
        }
    }

    private void printTold(Charset charset, List<List<String>> sets) {
        var bytes = new LegacyBytes(charset);
        boolean capitals = charset == VietnameseCharsets.TCVN3_H;
        for (var dress : capitals ? List.of(Dress.CAPITALS) : List.of(Dress.values())) {
            row(
                    charset.name() + " " + dress.name().toLowerCase(Locale.ROOT),
                    sets.stream()
                            .map(set -> set.stream()
                                    .map(dress::of)
                                    .filter(bytes::writes)
                                    .toList())
                            .map(set -> share(set, text -> isTold(text, charset, bytes, dress)))
                            .toList());
        }
    }

    private void printChanged(Form form, List<List<String>> sets) {
        for (var dress : Dress.values()) {
            row(
                    "changed: " + form + " " + dress.name().toLowerCase(Locale.ROOT),
                    sets.stream()
                            .map(set -> set.stream()
                                    .map(piece -> Normalizer.normalize(dress.of(piece), form))
                                    .filter(this::isChanged)
                                    .count())
                            .map(String::valueOf)
                            .toList());
        }
    }

    private static List<Charset> charsets() {
        return Stream.concat(VietnameseCharsets.all().stream(), Stream.of(Charset.forName("windows-1258")))
                .toList();
    }

    private void row(String name, List<String> cells) {
        out.printf(Locale.ROOT, "%-24s", name);
        cells.forEach(cell -> out.printf(Locale.ROOT, "%8s", cell));
        out.println();
    }

    private static String share(List<String> set, Predicate<String> right) {
        return set.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.4f", set.stream().filter(right).count() / (double) set.size());
    }

    private boolean isTold(String text, Charset charset, LegacyBytes bytes, Dress dress) {
        boolean hinted = charset == VietnameseCharsets.VPS;
        var hints = charset == VietnameseCharsets.TCVN3_H
                ? new TextHints(null, null, List.of(".VnTimeH"))
                : hinted ? TextHints.transport(charset) : TextHints.NONE;
        var decoded = LegacyText.decode(bytes.of(text, dress == Dress.QUOTES), hints);
        boolean told = decoded instanceof Decoded.Text read
                && read.encoding().equals(charset.name())
                && simple(read.text()).equals(simple(text));
        if (!told) {
            wrong.add(charset.name() + "\t" + dress + "\t" + text + "\t" + decoded);
        }
        return told;
    }

    private boolean isChanged(String text) {
        boolean changed = !LegacyText.restore(text).equals(text)
                || !(LegacyText.decode(text.getBytes(StandardCharsets.UTF_8)) instanceof Decoded.Text read
                        && read.text().equals(text));
        if (changed) {
            wrong.add("UTF-8\t\t" + text + "\t" + LegacyText.restore(text));
        }
        return changed;
    }

    /** Letters and digits, small: signs are typed in many ways. */
    private static String simple(String text) {
        return Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ");
    }
}
