package vn.portal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.benchmarks.Labels.Label;

/** Counts what was found of what there is, and keeps every difference to be looked at. */
final class Tally {
    private final List<String> differences = new ArrayList<>();
    private final int[] detailsRight;
    private int right;
    private int invented;
    private int missed;

    /** @param details how many things are said of each that is found */
    Tally(int details) {
        detailsRight = new int[details];
    }

    /** Something that was found, by its key. */
    record Found(String shown, List<String> names, List<@Nullable String> details) {}

    void page(String id, List<Label> labels, List<Found> found) {
        var open = new ArrayList<>(labels);
        for (var one : found) {
            var label = open.stream().filter(l -> l.names(one.names)).findFirst();
            if (label.isEmpty()) {
                invented++;
                differences.add("invented " + id + " " + one.shown);
            } else if (open.remove(label.get()) && !label.get().maybe()) {
                right++;
                compare(id, label.get(), one);
            }
        }
        for (var label : open) {
            if (!label.maybe()) {
                missed++;
                differences.add("missed   " + id + " " + label.shown());
            }
        }
    }

    private void compare(String id, Label label, Found found) {
        for (int i = 0; i < detailsRight.length; i++) {
            var told = found.details.get(i);
            var expected = label.details().get(i);
            if (Objects.equals(told, expected)) {
                detailsRight[i]++;
            } else {
                differences.add("differs  %s %s: %s, not %s".formatted(id, label.shown(), told, expected));
            }
        }
    }

    String precisionAndRecall() {
        return "precision %s, recall %s".formatted(share(right, right + invented), share(right, right + missed));
    }

    /** How many of those that were found are right in one thing that is said of them. */
    String detail(int i) {
        return share(detailsRight[i], right);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    double precision() {
        return right + invented == 0 ? 1 : (double) right / (right + invented);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    private static String share(int part, int all) {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%.4f (%d of %d)", (double) part / all, part, all);
    }
}
