package vn.portal.batch.legacy.office;

/** Keeps the cells of a sheet below each other: empty ones are left out of files. */
final class Columns {
    /** Who writes so far to the right has no table in mind. */
    private static final int WIDEST = 64;

    private final Manuscript into;
    private int next;

    Columns(Manuscript into) {
        this.into = into;
    }

    /** Before a cell of that column, counted from 0. */
    void at(int column) {
        if (column < WIDEST) {
            for (; next < column; next++) {
                into.endCell();
            }
        }
        next = column + 1;
    }

    /** A row in which nothing stands is none. */
    void endRow() {
        if (next > 0) {
            into.endRow();
        }
        next = 0;
    }
}
