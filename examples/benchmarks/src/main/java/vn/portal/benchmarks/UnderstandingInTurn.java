package vn.portal.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/** {@link UnderstandingCost} for a machine that others use too: {@code understanding-cost FOLDER [ROUNDS]}. */
public final class UnderstandingInTurn {
    private static final int ROUNDS = 60;
    /** What JMH wants to hear from whoever makes one himself. */
    private static final String OATH =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    private UnderstandingInTurn() {}

    public static void main(String[] args) throws Exception {
        var benchmark = new UnderstandingCost();
        benchmark.pages = args[0];
        benchmark.read();
        var hole = new Blackhole(OATH);
        var times = new InTurn()
                .with("bareParse", () -> benchmark.bareParse(hole))
                .with("recognise", () -> benchmark.recognise(hole))
                .with("recogniseAndJudge", () -> benchmark.recogniseAndJudge(hole))
                .medians(args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
        double parse = times.get("bareParse");
        times.forEach((name, time) ->
                System.out.printf(Locale.ROOT, "%-17s %7.1f ms, %.2f of bareParse%n", name, time / 1e6, time / parse));
    }
}
