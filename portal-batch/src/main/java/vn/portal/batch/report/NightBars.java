package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of consecutive nights as bars, drawn as SVG without colours of its own: each part of a bar has a class, and
 * its number in words for who points at it.
 *
 * @param heading what a reader hears who does not see it
 * @param slots how many nights there is room for; the latest stands at the right end
 * @param most the highest bar's number in words
 */
record NightBars(String heading, int slots, String most, List<Bar> bars) {
    private static final int STEP = 20;
    private static final int THICK = 14;
    private static final int HIGH = 120;
    private static final int HEAD = 14;
    private static final int FOOT = 18;

    /** @param label under the bar */
    record Bar(String label, List<Part> parts) {
        double total() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    /**
     * One number of a bar, from the ground up.
     *
     * @param name its class
     * @param said the number in words
     */
    record Part(String name, double value, String said) {}

    /** A rectangle, in the drawing's units. */
    record Box(String name, String said, int x, int y, int width, int height) {}

    /** A label; {@code end} is where it ends. */
    record Label(String text, int end, int y) {}

    int width() {
        return slots * STEP;
    }

    int height() {
        return HEAD + HIGH + FOOT;
    }

    int ground() {
        return HIGH;
    }

    List<Box> boxes() {
        double most = bars.stream().mapToDouble(Bar::total).max().orElse(0);
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < bars.size(); i++) {
            double below = 0;
            for (var part : bars.get(i).parts()) {
                if (part.value() > 0) {
                    int from = (int) Math.round(below / most * HIGH);
                    // what there is of it is seen, however little beside the most
                    int high = Math.max(2, (int) Math.round((below + part.value()) / most * HIGH) - from);
                    boxes.add(new Box(part.name(), part.said(), left(i), Math.max(0, HIGH - from - high), THICK, high));
                }
                below += part.value();
            }
        }
        return boxes;
    }

    private int left(int bar) {
        return (slots - bars.size() + bar) * STEP;
    }

    /** Under the last and every fifth before it: more would run into each other. */
    List<Label> labels() {
        var labels = new ArrayList<Label>();
        for (int i = bars.size() - 1; i >= 0; i -= 5) {
            labels.add(new Label(bars.get(i).label(), left(i) + THICK, HIGH + FOOT - 4));
        }
        return labels;
    }
}
