package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayDeque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.TablesHaveHeadings;
import vn.portal.text.Tags;

/** Finds tables of data without heading cells; a table that only sets things side by side needs none. */
public final class TablesHaveHeadingsValidator implements ConstraintValidator<TablesHaveHeadings, String> {
    private static final int LEAST_ROWS = 2;
    private static final int LEAST_CELLS = 2;

    /** What a table has, as far as it was read. */
    private static final class Table {
        private int rows;
        private int cells;
        private boolean headings;
        private boolean nested;

        void row() {
            rows += cells >= LEAST_CELLS ? 1 : 0;
            cells = 0;
        }

        boolean isBare() {
            row();
            return rows >= LEAST_ROWS && !headings && !nested;
        }
    }

    @Override
    public boolean isValid(@Nullable String html, ConstraintValidatorContext context) {
        long bare = html == null || !html.contains("<t") && !html.contains("<T") ? 0 : bareTables(html);
        if (bare > 0) {
            new Found(Map.of("count", String.valueOf(bare))).report(context);
        }
        return bare == 0;
    }

    private static long bareTables(String html) {
        var open = new ArrayDeque<Table>();
        long bare = 0;
        for (var tags = new Tags(html); tags.next(); ) {
            var name = tags.name();
            if (name.equals("table")) {
                if (!open.isEmpty()) {
                    open.peek().nested = true;
                }
                open.push(new Table());
            } else if (!open.isEmpty()) {
                read(name, open.peek());
                bare += name.equals("/table") && open.pop().isBare() ? 1 : 0;
            }
        }
        return bare;
    }

    private static void read(String name, Table table) {
        switch (name) {
            case "tr" -> table.row();
            case "td" -> table.cells++;
            case "th" -> table.headings = true;
            default -> {
                // what stands in cells
            }
        }
    }
}
