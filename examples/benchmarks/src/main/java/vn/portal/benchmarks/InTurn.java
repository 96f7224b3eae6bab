package vn.portal.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures on a machine that others use too: everybody in turn, round after round, by the processor time of the one thread
 * that works, so that what else runs falls on all alike.
 */
final class InTurn {
    private final Map<String, Work> works = new LinkedHashMap<>();

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    InTurn with(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /** The median of each in nanoseconds; the first half of the rounds is for the compiler. */
    Map<String, Long> medians(int rounds) throws Exception {
        var times = new LinkedHashMap<String, List<Long>>();
        for (int round = 0; round < rounds; round++) {
            for (var work : works.entrySet()) {
                long time = time(work.getValue());
                if (round >= rounds / 2) {
                    times.computeIfAbsent(work.getKey(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        var medians = new LinkedHashMap<String, Long>();
        times.forEach((name, all) -> medians.put(
                name, all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow()));
        return medians;
    }

    private static long time(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
