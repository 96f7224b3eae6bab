package vn.portal.page;

import java.util.BitSet;

/** Tells tables that hold data from tables that only set things side by side. */
final class Tables {
    private static final int LONG_CELL = 600;

    private Tables() {}

    /** The tables in a place that hold data: two rows or more of two cells or more, none of them a place of its own. */
    static BitSet data(Outline outline, Area area, int place) {
        var data = new BitSet();
        for (int e = place; e < outline.end(place); e++) {
            if (outline.element(e).normalName().equals("table") && isData(outline, area, e)) {
                data.set(e);
                e = outline.end(e) - 1;
            }
        }
        return data;
    }

    private static boolean isData(Outline outline, Area area, int table) {
        int rows = 0;
        int cells = 0;
        for (int e = table + 1; e < outline.end(table); e++) {
            switch (outline.element(e).normalName()) {
                case "tr" -> {
                    rows += cells > 1 ? 1 : 0;
                    cells = 0;
                }
                case "td", "th" -> {
                    if (area.text(e) > LONG_CELL) {
                        return false;
                    }
                    cells++;
                }
                case "table" -> {
                    return false;
                }
                default -> {
                    // what stands in cells
                }
            }
        }
        return rows + (cells > 1 ? 1 : 0) > 1;
    }
}
