package vn.portal.batch.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Statistic;

/**
 * What of an indicator can be drawn: one line for each area, over periods of one length.
 *
 * <p>What has no value is a gap, never a zero; what was corrected later is shown as it was, beside what holds. Where
 * fewer than two values can be compared there is no chart.
 */
record Chart(SiteWords words, Lines lines) {
    /** More lines than that nobody tells apart; the table has them all. */
    private static final int MOST_LINES = 4;

    /**
     * @param at the place on the axis: years, with the part of the year that has passed
     * @param label of its period
     */
    record Point(double at, String label, BigDecimal value, String shown, boolean superseded) {}

    /** @param runs what is joined by a line; between two of them a value is missing */
    record Series(@Nullable String area, List<List<Point>> runs, List<Point> superseded) {}

    /** What a value is of, whatever its revision. */
    static Object value(Observation observation) {
        return List.of(
                observation.period() == null ? "" : observation.period().toString(),
                observation.area() == null ? "" : observation.area());
    }

    /** The chart as SVG; null where there is nothing to compare. */
    @Nullable
    String of(Statistic statistic) {
        var drawn = drawn(statistic.observations());
        var areas = new LinkedHashMap<String, List<Observation>>();
        drawn.forEach(o -> areas.computeIfAbsent(Objects.toString(o.area(), ""), a -> new ArrayList<>())
                .add(o));
        var series = areas.values().stream().limit(MOST_LINES).map(this::series).toList();
        var points = series.stream()
                .flatMap(s -> s.runs().stream())
                .mapToInt(List::size)
                .sum();
        return points < 2
                ? null
                : new ChartSvg(words, series).svg(statistic.headline(), description(statistic, series));
    }

    /** Those of the most frequent length of period, in the order of time. */
    private static List<Observation> drawn(List<Observation> observations) {
        var byLength = observations.stream()
                .filter(o -> o.period() != null)
                .collect(Collectors.groupingBy(o -> length(Objects.requireNonNull(o.period()))));
        return byLength.values().stream()
                .max(Comparator.<List<Observation>>comparingInt(List::size)
                        .thenComparing(list ->
                                length(Objects.requireNonNull(list.get(0).period()))))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparingDouble((Observation o) -> at(Objects.requireNonNull(o.period())))
                        .thenComparingInt(Observation::revision))
                .toList();
    }

    private static String length(Period period) {
        return period.end().length()
                + (period.start().equals(period.end())
                        ? ""
                        : "-" + period.start().length());
    }

    /** {@code 2024.5} is the middle of 2024. */
    private static double at(Period period) {
        var end = period.end();
        double year = Integer.parseInt(end.substring(0, 4));
        double month = end.length() < 7 ? 6 : Integer.parseInt(end.substring(5, 7)) - 1;
        double day = end.length() < 10 ? 0 : Integer.parseInt(end.substring(8)) - 1;
        return year + (month + day / 31) / 12;
    }

    private Series series(List<Observation> observations) {
        var latest = observations.stream().collect(Collectors.toMap(Chart::value, Observation::revision, Math::max));
        var runs = new ArrayList<List<Point>>();
        var superseded = new ArrayList<Point>();
        List<Point> run = new ArrayList<>();
        double before = Double.NaN;
        for (var o : observations) {
            double at = at(Objects.requireNonNull(o.period()));
            if (o.revision() < latest.get(value(o))) {
                if (o.value() != null) {
                    superseded.add(point(o, at, true));
                }
                continue;
            }
            if (o.value() == null || at - before > step(o) * 1.5) {
                run = new ArrayList<>();
            }
            if (o.value() != null) {
                if (run.isEmpty()) {
                    runs.add(run);
                }
                run.add(point(o, at, false));
                before = at;
            }
        }
        return new Series(observations.get(0).area(), runs, superseded);
    }

    /** How far the next period is away, in years. */
    private static double step(Observation observation) {
        var period = Objects.requireNonNull(observation.period());
        if (!period.start().equals(period.end())) {
            return Double.MAX_VALUE;
        }
        return switch (period.end().length()) {
            case 4 -> 1;
            case 7 -> 1 / 12.0;
            default -> 1 / 365.0 * 7;
        };
    }

    private Point point(Observation observation, double at, boolean superseded) {
        var label = Objects.requireNonNull(words.period(observation.period()));
        var value = Objects.requireNonNull(observation.value());
        return new Point(at, label, value, words.number(value), superseded);
    }

    private String description(Statistic statistic, List<Series> series) {
        var points = series.stream()
                .flatMap(s -> s.runs().stream())
                .flatMap(List::stream)
                .toList();
        var first = points.stream().min(Comparator.comparingDouble(Point::at)).orElseThrow();
        var last = points.stream().max(Comparator.comparingDouble(Point::at)).orElseThrow();
        var least = points.stream().min(Comparator.comparing(Point::value)).orElseThrow();
        var most = points.stream().max(Comparator.comparing(Point::value)).orElseThrow();
        var unit = lines.unit(statistic);
        return Map.of(
                        "{0}",
                        first.label(),
                        "{1}",
                        last.label(),
                        "{2}",
                        least.shown() + " (" + least.label() + ")",
                        "{3}",
                        most.shown() + " (" + most.label() + ")",
                        "{4}",
                        unit == null ? "" : " " + unit)
                .entrySet()
                .stream()
                .reduce(words.text("chartSays"), (text, e) -> text.replace(e.getKey(), e.getValue()), (a, b) -> b);
    }
}
