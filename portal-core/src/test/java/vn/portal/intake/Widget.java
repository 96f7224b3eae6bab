package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An invented visitor counter: its text, and what it says. */
record Widget(String text, List<Counter> counters) {

    record Counter(String code, String label, long value) {}

    static Widget none() {
        return new Widget("", List.of());
    }

    static Widget random(Random random, Findings findings) {
        var counters = new ArrayList<Counter>();
        boolean equal = random.nextInt(4) == 0;
        long same = 1 + random.nextInt(3);
        int grouping = random.nextInt(3);
        counters.add(counter("online", Vocabulary.ONLINE, equal ? same : 1 + random.nextInt(90), random));
        counters.add(counter("today", Vocabulary.TODAY, equal ? same : 100 + random.nextInt(900), random));
        if (random.nextBoolean()) {
            counters.add(counter("week", Vocabulary.WEEK, equal ? same : 2000 + random.nextInt(900), random));
            counters.add(counter("month", Vocabulary.MONTH, equal ? same : 30000 + random.nextInt(900), random));
        }
        counters.add(counter("total", Vocabulary.TOTAL, equal ? same : 7000000 + random.nextInt(999999), random));
        return new Widget(text(counters, grouping, random), counters);
    }

    private static Counter counter(String code, List<String> labels, long value, Random random) {
        return new Counter("quang:visits-" + code, labels.get(random.nextInt(labels.size())), value);
    }

    private static String text(List<Counter> counters, int grouping, Random random) {
        var bullet = List.of("  • ", "- ", "", "\t").get(random.nextInt(4));
        var colon = random.nextBoolean() ? ": " : " : ";
        var title = Vocabulary.WIDGET_TITLES.get(random.nextInt(Vocabulary.WIDGET_TITLES.size()));
        var text = new StringBuilder(title.isEmpty() ? "" : title + "\n");
        if (random.nextInt(4) == 0) {
            var parts = counters.stream()
                    .map(c -> c.label() + " " + number(c.value(), grouping))
                    .toList();
            return text.append(String.join(" • ", parts)).append('\n').toString();
        }
        counters.forEach(c -> text.append(bullet)
                .append(c.label())
                .append(colon)
                .append(number(c.value(), grouping))
                .append('\n'));
        return text.toString();
    }

    private static String number(long value, int grouping) {
        var plain = Long.toString(value);
        return grouping == 0 ? plain : plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", grouping == 1 ? "." : ",");
    }

    void tell(Findings findings) {
        int first = findings.count();
        for (var c : counters) {
            findings.other(
                    c.code(),
                    "statistic %s “%s” visit[%d period=-]".formatted(c.code(), c.label(), c.value()),
                    List.of(i -> "WARNING period-unknown findings[%d].observations[0].period {}".formatted(i)),
                    List.of());
        }
        long value = counters.isEmpty() ? 0 : counters.get(0).value();
        if (!counters.isEmpty() && counters.stream().allMatch(c -> c.value() == value)) {
            findings.notice("WARNING counters-not-believable findings[%d].observations[0].value {count=%d, value=%d}"
                    .formatted(first, counters.size(), value));
        }
    }
}
