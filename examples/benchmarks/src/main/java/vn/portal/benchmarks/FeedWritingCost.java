package vn.portal.benchmarks;

import java.util.Locale;

/** {@link FeedWritingBenchmark} for a machine that others use too. */
public final class FeedWritingCost {
    private static final int ROUNDS = 200;

    private FeedWritingCost() {}

    public static void main(String[] args) throws Exception {
        var benchmark = new FeedWritingBenchmark();
        var times = new InTurn()
                .with("woodstox", benchmark::woodstox)
                .with("portalRss", benchmark::portalRss)
                .with("portalAtom", benchmark::portalAtom)
                .with("portalJson", benchmark::portalJson)
                .with("rome", benchmark::rome)
                .medians(ROUNDS);
        double woodstox = times.get("woodstox");
        times.forEach((name, time) -> System.out.printf(
                Locale.ROOT, "%-10s %6.2f ms, speed %.2f of Woodstox%n", name, time / 1e6, woodstox / time));
    }
}
