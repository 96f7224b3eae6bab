package vn.portal.batch.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.portal.parity.Compared.Result;
import vn.portal.parity.Difference;
import vn.portal.parity.Field;
import vn.portal.parity.Furniture;
import vn.portal.parity.Pair;
import vn.portal.parity.PairReader;

/**
 * Counts how published contents compare with their old items, and keeps examples and a sample drawn by lot.
 *
 * <p>The lot is what nobody can choose and everybody can draw again: the items with the smallest SHA-256 of seed and key.
 */
public final class ParityTally implements PairReader {
    /** So many pages a record shows. */
    public static final int PAGES = 30;

    private static final int EXAMPLES = 5;

    private final long seed;
    private final int most;
    private final Map<Field, Map<Result, Integer>> fields = new EnumMap<>(Field.class);
    private final Map<Field, Map<Difference.Side, List<Example>>> examples = new EnumMap<>(Field.class);
    private final List<Differing> differing = new ArrayList<>();
    private final SortedMap<String, String> unread = new TreeMap<>();
    private final PriorityQueue<Drawn> sample =
            new PriorityQueue<>(Comparator.comparing(Drawn::lot).reversed());
    private Furniture furniture = Furniture.NONE;
    private int equal;
    private int different;

    /**
     * @param seed of the lot
     * @param most how many differing items are kept
     */
    public ParityTally(long seed, int most) {
        this.seed = seed;
        this.most = most;
    }

    /** A seed that follows from what a source held: nobody chose it. */
    public static long seed(String manifest) {
        return Long.parseLong(manifest.substring(0, 12), 16);
    }

    /** A difference, and whose it is. */
    record Example(String key, String headline, Difference difference) {}

    /** An item that differs. */
    record Differing(String key, String id, String path, String headline, List<Difference> differences) {}

    private record Drawn(String lot, Pair pair) {}

    @Override
    public void compared(Pair pair) {
        var compared = pair.compared();
        compared.fields()
                .forEach((field, result) -> fields.computeIfAbsent(field, f -> new EnumMap<>(Result.class))
                        .merge(result, 1, Integer::sum));
        if (compared.isEqual()) {
            equal++;
        } else {
            different++;
            note(pair);
        }
        sample.add(new Drawn(sha256(seed + ":" + pair.key()), pair));
        if (sample.size() > PAGES) {
            sample.poll();
        }
    }

    private void note(Pair pair) {
        var content = pair.content();
        for (var difference : pair.compared().differences()) {
            var shown = examples.computeIfAbsent(difference.field(), f -> new EnumMap<>(Difference.Side.class))
                    .computeIfAbsent(difference.side(), side -> new ArrayList<>());
            if (shown.size() < EXAMPLES) {
                shown.add(new Example(pair.key(), content.headline(), difference));
            }
        }
        if (differing.size() < most) {
            differing.add(new Differing(
                    pair.key(),
                    content.id().toString(),
                    pair.path(),
                    content.headline(),
                    pair.compared().differences()));
        }
    }

    @Override
    public void unread(String key, String why) {
        unread.put(key, why);
    }

    @Override
    public void furniture(Furniture common) {
        furniture = common;
    }

    long seed() {
        return seed;
    }

    int compared() {
        return equal + different;
    }

    int equal() {
        return equal;
    }

    int different() {
        return different;
    }

    /** Whether everything is as it was, or differs as was declared. */
    public boolean isEqual() {
        return different == 0 && unread.isEmpty();
    }

    int of(Field field, Result result) {
        return fields.getOrDefault(field, Map.of()).getOrDefault(result, 0);
    }

    /** The first differences of that field. */
    List<Example> examples(Field field, Difference.Side side) {
        return examples.getOrDefault(field, Map.of()).getOrDefault(side, List.of());
    }

    /** The first items that differ. */
    List<Differing> differing() {
        return differing;
    }

    SortedMap<String, String> unread() {
        return unread;
    }

    Furniture furniture() {
        return furniture;
    }

    /** How many were drawn. */
    public int drawn() {
        return sample.size();
    }

    /** Those that were drawn, in the order of the lot. */
    List<Pair> sample() {
        return sample.stream()
                .sorted(Comparator.comparing(Drawn::lot))
                .map(Drawn::pair)
                .toList();
    }

    /** Of what is published of an item. */
    static String fingerprint(Pair pair) {
        return sha256(
                pair.compared().published().stream().map(line -> line.text()).collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
