package vn.portal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well texts are understood: {@code score-recognition LABELS [FOLDER] [--half NAME]}.
 *
 * <p>The pages of {@code FOLDER} (see {@link Truth}) are taken in from their bytes on, and what they were found to tell
 * is compared with what readers found; every difference is printed.
 */
public final class ScoreRecognition {
    private static final String USAGE = "score-recognition LABELS [FOLDER] [--half NAME]";

    private ScoreRecognition() {}

    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
    }

    static void run(PrintStream out, String... args) throws IOException {
        var paths = List.of(args);
        int option = paths.indexOf("--half");
        var half = option < 0 || option != paths.size() - 2 ? null : paths.get(option + 1);
        paths = half == null ? paths : paths.subList(0, option);
        if (paths.isEmpty() || paths.size() > 2) {
            throw new IllegalArgumentException(USAGE);
        }
        var folder = paths.size() < 2 ? null : Path.of(paths.get(1));
        for (var scores : scores(Path.of(paths.get(0)), folder, half).entrySet()) {
            print(out, scores.getKey(), scores.getValue());
        }
    }

    /**
     * By half, in the order of their names.
     *
     * @param folder null where the labels hold their texts themselves
     */
    static Map<String, RecognitionScores> scores(Path labels, @Nullable Path folder, @Nullable String half)
            throws IOException {
        var all = Labels.read(labels);
        var truths = folder == null
                ? Map.<String, Truth>of()
                : Truth.in(folder).stream().collect(Collectors.toMap(Truth::id, Function.identity()));
        var halves = new java.util.TreeMap<String, RecognitionScores>();
        all.pages().stream()
                .filter(page -> half == null || page.half().equals(half))
                .collect(Collectors.groupingBy(Labels.Page::half))
                .forEach((name, pages) -> halves.put(name, RecognitionScores.of(all, pages, truths)));
        return halves;
    }

    private static void print(PrintStream out, String half, RecognitionScores scores) {
        out.printf(Locale.ROOT, "%s: %d pages%n", half, scores.pages());
        var campaigns = scores.campaigns();
        row(out, "campaigns", campaigns.precisionAndRecall());
        row(out, "their period", campaigns.detail(0));
        row(out, "their body", campaigns.detail(1));
        var statistics = scores.statistics();
        row(out, "statistics", statistics.precisionAndRecall());
        row(out, "their place", statistics.detail(1));
        var directives = scores.directives();
        row(out, "directives", directives.precisionAndRecall());
        row(out, "their issuer", directives.detail(0));
        row(out, "their day", directives.detail(1));
        row(out, "addressees", directives.detail(2));
        for (var tally : List.of(campaigns, statistics, directives)) {
            tally.differences().forEach(difference -> out.println("  " + difference));
        }
    }

    private static void row(PrintStream out, String name, String value) {
        out.printf(Locale.ROOT, "  %-14s %s%n", name, value);
    }
}
