package vn.portal.batch.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.portal.batch.publish.Chart.Point;
import vn.portal.batch.publish.Chart.Series;

/** A chart as SVG: bars for one short row of periods, lines for all else. Its colours are the style sheet's. */
final class ChartSvg {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 250;
    private static final int TOP = 12;
    private static final int BOTTOM = 218;
    private static final int RIGHT = 468;
    private static final int MOST_BARS = 12;
    private static final int DIGIT = 8;
    /** A line has no use for more points than the picture has half-columns. */
    private static final int MOST_POINTS = 800;

    private final SiteWords words;
    private final List<Series> series;
    private final List<Point> points;
    private final boolean bars;
    private final List<BigDecimal> ticks;
    private final double first;
    private final double last;
    private final int left;
    private final StringBuilder svg = new StringBuilder();

    ChartSvg(SiteWords words, List<Series> series) {
        this.words = words;
        this.series = series;
        this.points = series.stream().flatMap(ChartSvg::shown).toList();
        this.bars = series.size() == 1
                && points.size() <= MOST_BARS
                && points.stream().noneMatch(p -> p.value().signum() < 0);
        this.ticks = ticks();
        this.first = points.stream().mapToDouble(Point::at).min().orElseThrow();
        this.last = points.stream().mapToDouble(Point::at).max().orElseThrow();
        int digits = ticks.stream()
                .mapToInt(tick -> words.number(tick).length())
                .max()
                .orElseThrow();
        this.left = 14 + DIGIT * Math.min(digits, 16);
    }

    private static Stream<Point> shown(Series series) {
        return Stream.concat(series.runs().stream().flatMap(List::stream), series.superseded().stream());
    }

    String svg(String title, String description) {
        svg.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" role=\"img\" aria-labelledby=\"chart-title chart-says\">\n");
        text("title id=\"chart-title\"", title);
        text("desc id=\"chart-says\"", description);
        grid();
        if (bars) {
            series.get(0).runs().forEach(run -> run.forEach(this::bar));
        } else {
            for (int i = 0; i < series.size(); i++) {
                line(series.get(i), i + 1);
            }
        }
        series.forEach(each -> each.superseded().forEach(point -> dot(point, "was")));
        periods();
        return svg.append("</svg>\n").append(legend()).toString();
    }

    /** Round numbers from below the least value to above the greatest; from zero where bars stand on it. */
    private List<BigDecimal> ticks() {
        var least = points.stream().map(Point::value).min(BigDecimal::compareTo).orElseThrow();
        var most = points.stream().map(Point::value).max(BigDecimal::compareTo).orElseThrow();
        boolean fromZero = bars
                || least.signum() >= 0 && least.multiply(BigDecimal.valueOf(2)).compareTo(most) <= 0;
        var from = fromZero ? BigDecimal.ZERO : least;
        var step = step(most.subtract(from));
        var ticks = new ArrayList<BigDecimal>();
        for (var tick = from.divide(step, 0, RoundingMode.FLOOR).multiply(step); ; tick = tick.add(step)) {
            ticks.add(tick);
            if (tick.compareTo(most) >= 0 && ticks.size() > 1) {
                return ticks;
            }
        }
    }

    /** 1, 2 or 5 with zeros, so that three to six of them make up the whole. */
    private static BigDecimal step(BigDecimal whole) {
        if (whole.signum() <= 0) {
            return BigDecimal.ONE;
        }
        var fifth =
                whole.divide(BigDecimal.valueOf(4), 12, RoundingMode.HALF_UP).max(new BigDecimal("1e-12"));
        var power = BigDecimal.ONE.scaleByPowerOfTen(fifth.precision() - fifth.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(BigDecimal::valueOf)
                .map(power::multiply)
                .filter(step -> step.compareTo(fifth) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private void grid() {
        for (var tick : ticks) {
            var y = y(tick);
            svg.append("<path class=\"grid\" d=\"M").append(left).append(' ').append(y);
            svg.append("H").append(RIGHT).append("\"/>\n");
            label(left - 8, y, "end\" dy=\".35em", words.number(tick));
        }
    }

    private void bar(Point point) {
        var top = Double.parseDouble(y(point.value()));
        double width = Math.min(48, (RIGHT - left) / (periodsShown() + 0.5) * 0.6);
        svg.append("<rect class=\"bar\" x=\"")
                .append(number(x(point.at()) - width / 2))
                .append("\" y=\"");
        svg.append(number(top)).append("\" width=\"").append(number(width)).append("\" height=\"");
        svg.append(number(BOTTOM - top)).append("\"><title>");
        svg.append(HtmlText.escape(point.label() + ": " + point.shown())).append("</title></rect>\n");
    }

    private void line(Series one, int number) {
        for (var run : one.runs()) {
            svg.append("<polyline class=\"line line-").append(number).append("\" points=\"");
            int step = Math.max(1, run.size() / MOST_POINTS);
            for (int i = run.size() - 1; i >= 0; i -= step) {
                svg.append(number(x(run.get(i).at())))
                        .append(',')
                        .append(y(run.get(i).value()))
                        .append(' ');
            }
            svg.setLength(svg.length() - 1);
            svg.append("\"/>\n");
            if (points.size() <= 60) {
                run.forEach(point -> dot(point, "dot dot-" + number));
            } else if (run.size() == 1) {
                dot(run.get(0), "dot dot-" + number);
            }
        }
    }

    private void dot(Point point, String style) {
        svg.append("<circle class=\"").append(style).append("\" cx=\"").append(number(x(point.at())));
        svg.append("\" cy=\"").append(y(point.value())).append("\" r=\"4\"><title>");
        svg.append(HtmlText.escape(point.label() + ": " + point.shown())).append("</title></circle>\n");
    }

    /** As many names of periods as find room, the first and the last among them. */
    private void periods() {
        var distinct =
                points.stream().sorted(Comparator.comparingDouble(Point::at)).toList();
        int longest = distinct.stream().mapToInt(p -> p.label().length()).max().orElseThrow();
        double room = longest * (DIGIT + 1);
        double free = Double.NEGATIVE_INFINITY;
        double end = x(last);
        for (var point : distinct) {
            double x = x(point.at());
            if (x - free >= room && (x == end || end - x >= room)) {
                var anchor = !bars && x == end && longest > 5
                        ? "end"
                        : !bars && x == x(first) && longest > 5 ? "start" : "middle";
                label(x, Integer.toString(BOTTOM + 22), anchor, point.label());
                free = x;
            }
        }
    }

    private void label(double x, String y, String anchor, String text) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(y).append("\" text-anchor=\"");
        svg.append(anchor).append("\">").append(HtmlText.escape(text)).append("</text>\n");
    }

    private String legend() {
        boolean wereOthers = series.stream().anyMatch(one -> !one.superseded().isEmpty());
        if (series.size() == 1 && !wereOthers) {
            return "";
        }
        var legend = new StringBuilder("<ul class=\"legend\">\n");
        for (int i = 0; i < series.size() && series.size() > 1; i++) {
            var area = series.get(i).area();
            legend.append("<li class=\"key key-").append(i + 1).append("\">");
            legend.append(HtmlText.escape(area == null ? words.text("areaOwn") : area))
                    .append("</li>\n");
        }
        if (wereOthers) {
            legend.append("<li class=\"key key-was\">")
                    .append(HtmlText.escape(words.text("superseded")))
                    .append("</li>\n");
        }
        return legend.append("</ul>\n").toString();
    }

    private long periodsShown() {
        return points.stream().mapToDouble(Point::at).distinct().count();
    }

    private double x(double at) {
        double margin = bars ? (RIGHT - left) / (2.0 * periodsShown()) : 8;
        return last == first
                ? (left + RIGHT) / 2.0
                : left + margin + (at - first) / (last - first) * (RIGHT - left - 2 * margin);
    }

    private String y(BigDecimal value) {
        double from = ticks.get(0).doubleValue();
        double to = ticks.get(ticks.size() - 1).doubleValue();
        return number(BOTTOM - (value.doubleValue() - from) / (to - from) * (BOTTOM - TOP));
    }

    private void text(String element, String text) {
        svg.append('<').append(element).append('>').append(HtmlText.escape(text));
        svg.append("</").append(element, 0, element.indexOf(' ')).append(">\n");
    }

    private static String number(double number) {
        var rounded = String.format(Locale.ROOT, "%.1f", number);
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }
}
