package vn.portal.page;

import java.util.ArrayList;
import java.util.List;

/** The text of a body: a paragraph, a heading, a list item or a table's row a line. */
final class BodyLines {
    private static final String CELLS = " | ";

    private final List<String> lines = new ArrayList<>();
    private boolean inRow;

    void add(String text, boolean cell) {
        if (cell && inRow) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last) + CELLS + text);
        } else {
            lines.add(text);
        }
        inRow = cell;
    }

    void endRow() {
        inRow = false;
    }

    int size() {
        return lines.size();
    }

    String text() {
        return String.join("\n", lines);
    }
}
