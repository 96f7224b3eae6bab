package vn.portal.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@link FeedWritingBenchmark} for a machine that others use too: everybody in turn, round after round, by the processor
 * time of the one thread that writes, so that what else runs falls on all alike.
 */
public final class FeedWritingCost {
    private static final int ROUNDS = 200;

    private FeedWritingCost() {}

    @FunctionalInterface
    private interface Writing {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var benchmark = new FeedWritingBenchmark();
        var writings = new LinkedHashMap<String, Writing>();
        writings.put("woodstox", benchmark::woodstox);
        writings.put("portalRss", benchmark::portalRss);
        writings.put("portalAtom", benchmark::portalAtom);
        writings.put("portalJson", benchmark::portalJson);
        writings.put("rome", benchmark::rome);
        var times = new LinkedHashMap<String, List<Long>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var writing : writings.entrySet()) {
                long time = time(writing.getValue());
                if (round >= ROUNDS / 2) { // the first half is for the compiler
                    times.computeIfAbsent(writing.getKey(), name -> new ArrayList<>()).add(time);
                }
            }
        }
        print(times);
    }

    private static long time(Writing writing) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        writing.run();
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void print(Map<String, List<Long>> times) {
        double woodstox = median(times.get("woodstox"));
        times.forEach((name, all) -> System.out.printf(
                Locale.ROOT, "%-10s %6.2f ms, speed %.2f of Woodstox%n", name, median(all) / 1e6, woodstox / median(all)));
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
