package vn.portal.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How far a figure would wander on other pages of the same kind. */
final class Bootstrap {
    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_240_222;

    private Bootstrap() {}

    /** The figure over all pages with the middle 95 % of what it is over as many pages drawn with repetition. */
    static String interval(int pages, ToDoubleFunction<int[]> figure) {
        var random = new SplittableRandom(SEED);
        double whole = figure.applyAsDouble(IntStream.range(0, pages).toArray());
        var drawn = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            drawn[round] = figure.applyAsDouble(
                    IntStream.range(0, pages).map(i -> random.nextInt(pages)).toArray());
        }
        Arrays.sort(drawn);
        return String.format(
                Locale.ROOT, "%.4f [%.4f, %.4f]", whole, drawn[ROUNDS / 40], drawn[ROUNDS - 1 - ROUNDS / 40]);
    }
}
