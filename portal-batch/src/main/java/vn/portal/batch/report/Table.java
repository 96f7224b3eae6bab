package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words and numbers in columns that stand under each other. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** The first column to the left, numbers to the right; two blanks between. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder(pad(row.get(0), width(0), false));
        for (int i = 1; i < row.size(); i++) {
            line.append("  ").append(pad(row.get(i), width(i), true));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static String pad(String text, int width, boolean right) {
        var blanks = " ".repeat(width - length(text));
        return right ? blanks + text : text + blanks;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
