package vn.portal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well pages are read: {@code score FOLDER [--hash-names SEED] [--peers] [--folds K] [--dump FILE]}.
 *
 * <p>{@link Truth} says what the folder holds. Body figures are {@link Shingles}; other fields are compared whole, after
 * composing characters and collapsing spaces. Intervals are 95 % of a seeded bootstrap over pages. The rules are written
 * by hand, so that there is nothing to train on the other folds: each fold is read for itself, and how far they lie apart
 * shows how far a figure may be trusted.
 */
public final class Score {
    private final PrintStream out;

    private Score(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
    }

    static void run(PrintStream out, String... args) throws IOException {
        new Score(out).run(Options.parse(args));
    }

    private void run(Options options) throws IOException {
        var truths = Truth.in(options.folder());
        out.printf(Locale.ROOT, "%s: %d pages%s%n", options.folder().getFileName(), truths.size(), options.shown());
        var ours = Scores.of(new PortalTool(), truths, options.hashSeed());
        print(ours);
        if (options.folds() > 1) {
            printFolds(ours.folds(options.folds()));
        }
        if (options.peers()) {
            for (Tool peer : Peers.all()) {
                var theirs = Scores.of(peer, truths, options.hashSeed());
                print(theirs);
                if (peer == Peers.READABILITY) {
                    out.println("  portal − readability4j, body F1, paired: " + ours.pairedTo(theirs));
                }
            }
        }
        if (options.dump() != null) {
            dump(options.dump(), truths, ours);
        }
    }

    private void print(Scores scores) {
        out.println(scores.tool());
        scores.rows().forEach((name, value) -> out.printf(Locale.ROOT, "  %-34s %s%n", name, value));
    }

    private void printFolds(List<Scores> folds) {
        out.println("each of " + folds.size() + " folds");
        var rows = folds.stream().map(Scores::rows).toList();
        for (String name : rows.get(0).keySet()) {
            var values = rows.stream()
                    .map(row -> figure(row.getOrDefault(name, "–")))
                    .toList();
            out.printf(Locale.ROOT, "  %-34s %s%n", name, String.join("  ", values));
        }
    }

    /** Without the interval or the counts behind it. */
    private static String figure(String value) {
        return value.replaceFirst(" [\\[(].*", "");
    }

    private static void dump(Path file, List<Truth> truths, Scores scores) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < truths.size(); i++) {
            var line = new java.util.LinkedHashMap<String, @Nullable Object>();
            line.put("id", truths.get(i).id());
            line.put(
                    "f1",
                    scores.bodies().isEmpty()
                            ? null
                            : Shingles.f1(List.of(scores.bodies().get(i))));
            line.put("reading", scores.readings().get(i));
            lines.add(JsonMapper.shared().writeValueAsString(line));
        }
        Files.write(file, lines);
    }

    private record Options(
            Path folder,
            @Nullable Long hashSeed,
            boolean peers,
            int folds,
            @Nullable Path dump) {
        private static final String USAGE = "score FOLDER [--hash-names SEED] [--peers] [--folds K] [--dump FILE]";

        static Options parse(String[] args) {
            Path folder = null;
            Long seed = null;
            boolean peers = false;
            int folds = 1;
            Path dump = null;
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--hash-names" -> seed = Long.valueOf(args[++i]);
                    case "--peers" -> peers = true;
                    case "--folds" -> folds = Integer.parseInt(args[++i]);
                    case "--dump" -> dump = Path.of(args[++i]);
                    default -> folder = Path.of(args[i]);
                }
            }
            if (folder == null) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Options(folder.toAbsolutePath().normalize(), seed, peers, folds, dump);
        }

        String shown() {
            return hashSeed == null ? "" : ", class and id names hashed with seed " + hashSeed;
        }
    }
}
