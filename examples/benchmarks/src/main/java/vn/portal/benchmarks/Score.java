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
 * How well pages are read: {@code score FOLDER [--hash-names SEED] [--peers] [--dump FILE]}.
 *
 * <p>{@link Truth} says what the folder holds. Body figures are {@link Shingles}; other fields are compared whole, after
 * composing characters and collapsing spaces. Intervals are 95 % of a seeded bootstrap over pages.
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
            @Nullable Path dump) {
        private static final String USAGE = "score FOLDER [--hash-names SEED] [--peers] [--dump FILE]";

        static Options parse(String[] args) {
            Path folder = null;
            Long seed = null;
            boolean peers = false;
            Path dump = null;
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--hash-names" -> seed = Long.valueOf(args[++i]);
                    case "--peers" -> peers = true;
                    case "--dump" -> dump = Path.of(args[++i]);
                    default -> folder = Path.of(args[i]);
                }
            }
            if (folder == null) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Options(folder.toAbsolutePath().normalize(), seed, peers, dump);
        }

        String shown() {
            return hashSeed == null ? "" : ", class and id names hashed with seed " + hashSeed;
        }
    }
}
