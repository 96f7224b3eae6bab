package vn.portal.page;

import java.util.ArrayList;
import java.util.List;

/** The text of a body: a paragraph, a heading, a list item or a table's row a line. */
final class BodyLines {
    private static final String CELLS = " | ";

    /** Built as they grow: a row may have very many cells. */
    private final List<StringBuilder> lines = new ArrayList<>();

    private boolean inRow;

    void add(String text, boolean cell) {
        if (cell && inRow) {
            lines.get(lines.size() - 1).append(CELLS).append(text);
        } else {
            lines.add(new StringBuilder(text));
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
