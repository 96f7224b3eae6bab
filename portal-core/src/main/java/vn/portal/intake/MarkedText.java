package vn.portal.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import vn.portal.intake.Explanation.Field;
import vn.portal.intake.Explanation.Mark;

/**
 * A text with its marks as elements.
 *
 * <p>Marks that lie in each other are nested; of two that overlap the later one is taken up again where the earlier ends. No
 * more than {@value #DEEPEST} are open at a place: a text that asks for more is no text.
 */
final class MarkedText {
    private static final int DEEPEST = 8;

    private final Field field;
    private final IntFunction<String> opening;
    private final Deque<Mark> open = new ArrayDeque<>();

    /** @param opening the start of the element of a finding */
    MarkedText(Field field, IntFunction<String> opening) {
        this.field = field;
        this.opening = opening;
    }

    void write(StringBuilder html) {
        var bounds = new TreeSet<Integer>();
        for (var mark : field.marks()) {
            bounds.add(mark.start());
            bounds.add(mark.end());
        }
        int next = 0;
        int at = 0;
        for (int bound : bounds) {
            html.append(ExplanationHtml.escaped(field.text().substring(at, bound)));
            at = bound;
            close(bound, html);
            while (next < field.marks().size() && field.marks().get(next).start() == bound) {
                open(field.marks().get(next++), html);
            }
        }
        html.append(ExplanationHtml.escaped(field.text().substring(at)));
    }

    private void open(Mark mark, StringBuilder html) {
        if (open.size() < DEEPEST) {
            open.push(mark);
            html.append(opening.apply(mark.finding()));
        }
    }

    /** Ends the marks that end here; what was opened within one of them goes on behind it. */
    private void close(int bound, StringBuilder html) {
        if (open.stream().noneMatch(mark -> mark.end() == bound)) {
            return;
        }
        List<Mark> within = new ArrayList<>();
        while (open.stream().anyMatch(mark -> mark.end() == bound)) {
            var mark = open.pop();
            html.append("</mark>");
            if (mark.end() > bound) {
                within.add(0, mark);
            }
        }
        within.forEach(mark -> open(mark, html));
    }
}
