package vn.portal.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One tool's figures over a folder of pages. */
record Scores(String tool, List<Truth> truths, List<Reading> readings, List<Shingles> bodies) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final long SEED = 20_240_222;
    private static final Reading NOTHING = Reading.of(null, null, null);

    static Scores of(Tool tool, List<Truth> truths, @Nullable Long hashSeed) {
        var readings = new ArrayList<Reading>();
        var bodies = new ArrayList<Shingles>();
        for (Truth truth : truths) {
            var html = hashSeed == null ? truth.text() : HashedNames.of(truth.text(), hashSeed);
            var reading = read(tool, truth, html);
            readings.add(reading);
            if (truth.body() != null) {
                bodies.add(Shingles.compare(truth.body(), reading.body()));
            }
        }
        return new Scores(tool.name(), truths, readings, bodies);
    }

    private static Reading read(Tool tool, Truth truth, String html) {
        try {
            return tool.read(html, truth.address() == null ? "http://page.invalid/" : truth.address());
        } catch (Exception | StackOverflowError e) {
            System.err.println(tool.name() + " failed on " + truth.id() + ": " + e);
            return NOTHING;
        }
    }

    /** Each figure by its name, in words. */
    Map<String, String> rows() {
        var rows = new LinkedHashMap<String, String>();
        if (!bodies.isEmpty()) {
            rows.put("body F1", Bootstrap.interval(bodies.size(), sample -> Shingles.f1(pick(sample))));
            rows.put("body precision, recall", means());
        }
        segments(rows, "sentences of the story kept", Truth::wanted);
        segments(rows, "sentences of others kept", Truth::unwanted);
        exact(rows, "title", Truth::title, Reading::title, false);
        exact(rows, "title, letters and digits alone", Truth::title, Reading::title, true);
        exact(rows, "author", Truth::author, Reading::author, true);
        exact(rows, "date", Truth::date, Reading::date, false);
        exact(rows, "time of day", Truth::time, Reading::time, false);
        exact(rows, "view counter", Truth::views, Reading::views, false);
        exact(rows, "lead, where there is one", t -> blankToNull(t.lead()), Reading::lead, false);
        inventedLeads(rows);
        images(rows);
        rows.values().removeIf(String::isEmpty);
        return rows;
    }

    String pairedTo(Scores other) {
        return Bootstrap.interval(bodies.size(), sample -> Shingles.f1(pick(sample)) - Shingles.f1(other.pick(sample)));
    }

    /** The same pages in so many parts, drawn by a seed of their own. */
    List<Scores> folds(int count) {
        var order = new ArrayList<>(IntStream.range(0, truths.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        return IntStream.range(0, Math.min(count, order.size()))
                .mapToObj(fold -> part(IntStream.range(0, order.size())
                        .filter(i -> i % count == fold)
                        .map(order::get)
                        .sorted()
                        .boxed()
                        .toList()))
                .toList();
    }

    private Scores part(List<Integer> pages) {
        var partTruths = pages.stream().map(truths::get).toList();
        var partReadings = pages.stream().map(readings::get).toList();
        var partBodies = new ArrayList<Shingles>();
        for (int i = 0; i < partTruths.size(); i++) {
            var body = partTruths.get(i).body();
            if (body != null) {
                partBodies.add(Shingles.compare(body, partReadings.get(i).body()));
            }
        }
        return new Scores(tool, partTruths, partReadings, partBodies);
    }

    private List<Shingles> pick(int[] sample) {
        var picked = new ArrayList<Shingles>(sample.length);
        for (int i : sample) {
            picked.add(bodies.get(i));
        }
        return picked;
    }

    private String means() {
        double p = bodies.stream().mapToDouble(Shingles::precision).average().orElse(0);
        double r = bodies.stream().mapToDouble(Shingles::recall).average().orElse(0);
        return String.format(Locale.ROOT, "%.4f, %.4f", p, r);
    }

    /** How many of the texts listed for each page stand in its body. */
    private void segments(Map<String, String> rows, String name, Function<Truth, List<String>> listed) {
        int all = 0;
        int kept = 0;
        for (int i = 0; i < truths.size(); i++) {
            var body = plain(readings.get(i).body(), false);
            for (String segment : listed.apply(truths.get(i))) {
                all++;
                kept += body.contains(plain(segment, false)) ? 1 : 0;
            }
        }
        if (all > 0) {
            rows.put(name, String.format(Locale.ROOT, "%.4f (%d of %d)", (double) kept / all, kept, all));
        }
    }

    private void exact(
            Map<String, String> rows,
            String name,
            Function<Truth, @Nullable String> expected,
            Function<Reading, @Nullable String> actual,
            boolean lenient) {
        int known = 0;
        int right = 0;
        for (int i = 0; i < truths.size(); i++) {
            var truth = expected.apply(truths.get(i));
            if (truth != null) {
                known++;
                var read = actual.apply(readings.get(i));
                right += read != null && plain(truth, lenient).equals(plain(read, lenient)) ? 1 : 0;
            }
        }
        if (known > 0) {
            rows.put(name, String.format(Locale.ROOT, "%.4f (%d of %d)", (double) right / known, right, known));
        }
    }

    private void inventedLeads(Map<String, String> rows) {
        int without = 0;
        int invented = 0;
        for (int i = 0; i < truths.size(); i++) {
            if ("".equals(truths.get(i).lead())) {
                without++;
                invented += readings.get(i).lead() == null ? 0 : 1;
            }
        }
        if (without > 0) {
            rows.put("lead invented, where there is none", invented + " of " + without);
        }
    }

    private void images(Map<String, String> rows) {
        int common = 0;
        int expected = 0;
        int found = 0;
        for (int i = 0; i < truths.size(); i++) {
            var truth = truths.get(i).absoluteImages();
            if (truth != null) {
                common += inOrder(truth, readings.get(i).images());
                expected += truth.size();
                found += readings.get(i).images().size();
            }
        }
        if (expected > 0) {
            rows.put(
                    "images in order: precision, recall",
                    String.format(
                            Locale.ROOT,
                            "%.4f, %.4f",
                            found == 0 ? 0 : (double) common / found,
                            (double) common / expected));
        }
    }

    /** How many of the one list stand in the other in the same order. */
    private static int inOrder(List<String> a, List<String> b) {
        var row = new int[b.size() + 1];
        for (String left : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = left.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    private static String plain(String text, boolean lenient) {
        var composed = Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
        return lenient
                ? composed.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                : composed;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
