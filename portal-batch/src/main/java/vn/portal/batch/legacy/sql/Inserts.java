package vn.portal.batch.legacy.sql;

import static vn.portal.batch.legacy.sql.SqlBytes.END;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.portal.batch.legacy.sql.MetTables.Met;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.notice.Severity;

/**
 * Reads the rows of INSERT and REPLACE statements.
 *
 * <p>A damaged row costs itself: the next one that is whole, and has as many values, is looked for from the byte behind
 * where the damaged one began, since the damage may have swallowed others. How far is gone back is bounded by how much
 * was read, so that no file costs more than a few passes.
 */
final class Inserts {
    private static final long FREE_WAY_BACK = 1 << 20;
    private static final int MOST_COLUMNS = 5000;

    private final SqlText text;
    private final SqlBytes in;
    private final Expressions expressions;
    private final Rows rows;
    private final Remarks remarks;
    private long wentBack;

    Inserts(SqlText text, Expressions expressions, Rows rows, Remarks remarks) {
        this.text = text;
        this.in = text.bytes();
        this.expressions = expressions;
        this.rows = rows;
        this.remarks = remarks;
    }

    /**
     * Passes what stands behind VALUES.
     *
     * @return whether the statement was whole; otherwise nothing is known of where it ends
     */
    boolean passRows(Rows.Into into) throws IOException {
        do {
            text.passSpace();
            in.mark();
            if ((in.peek() != '(' || !passRow(into, false)) && !passDamage(into)) {
                return false;
            }
            while (!isFollowed()) {
                in.mark();
                if (!passDamage(into)) {
                    return false;
                }
            }
        } while (in.pass(','));
        return true;
    }

    /**
     * Passes the values behind SELECT, and those of further SELECTs that are joined to it: how scripts for old servers
     * write many rows in one statement.
     */
    boolean passSelected(Rows.Into into) throws IOException {
        do {
            long line = in.line();
            var cells = rows.next();
            int width = passValues(into, cells);
            if (width != into.width()) {
                return false;
            }
            rows.take(into, line);
        } while (text.passWord("UNION") && text.passWord("ALL") && text.passWord("SELECT"));
        return true;
    }

    /**
     * Passes what stands behind SET: one row, each value by its column.
     *
     * @return whether it was whole
     */
    boolean passAssigned(Met table) throws IOException {
        long line = in.line();
        var columns = new ArrayList<String>();
        var cells = rows.next();
        do {
            text.passSpace();
            var column = text.name();
            text.passSpace();
            boolean isAssigned = column != null && columns.size() < MOST_COLUMNS && in.pass('=');
            if (!isAssigned || !expressions.pass(rows.wants(table, column) ? cells : null)) {
                return false;
            }
            columns.add(column);
        } while (in.pass(','));
        if (table.shape().columns().isEmpty()) {
            table.shape(TableShape.of(columns));
        }
        rows.take(rows.into(table, columns), line);
        return true;
    }

    /** @param doubtful whether it may be a part of something else, so that what follows must fit too */
    private boolean passRow(Rows.Into into, boolean doubtful) throws IOException {
        long line = in.line();
        in.mark();
        in.pass();
        int width = passValues(into, rows.next());
        if (width != into.width() || !in.pass(')') || doubtful && !isFollowed()) {
            return false;
        }
        rows.take(into, line);
        return true;
    }

    /** @return how many values were passed; -1 if one was none */
    private int passValues(Rows.Into into, Cells cells) throws IOException {
        int width = 0;
        do {
            boolean wanted = into.any() && width < into.width() && into.wanted()[width];
            if (width > into.width() || !expressions.pass(wanted ? cells : null)) {
                return -1;
            }
            width++;
        } while (in.pass(','));
        return width;
    }

    /**
     * Looks for the next whole row of the same statement, and takes it.
     *
     * @return whether there was one; otherwise a new statement or the end comes next
     */
    private boolean passDamage(Rows.Into into) throws IOException {
        boolean atEnd = in.peek() == END;
        goBack();
        var line = Long.toString(in.line());
        boolean found = passToRow(into);
        // a row that is only cut is told as that
        if (found || !atEnd) {
            remarks.add(Severity.ERROR, "row-damaged", into.table().name(), line);
        }
        return found;
    }

    private boolean passToRow(Rows.Into into) throws IOException {
        int last = ' ';
        int lastButOne = ' ';
        for (int c = in.peek(); c != END; c = in.peek()) {
            if (c == '(' && last == ',' && lastButOne == ')') {
                // what is no row after all is passed over; the search goes on behind it
                if (passRow(into, true)) {
                    return true;
                }
                last = ' ';
                continue;
            }
            in.pass();
            if (c == '\n' && Statements.startsHere(in)) {
                return false;
            }
            if (!SqlBytes.isSpace(c)) {
                lastButOne = last;
                last = c;
            }
        }
        return false;
    }

    /** Whether what comes next may stand behind a row. */
    private boolean isFollowed() throws IOException {
        text.passSpace();
        int c = in.peek();
        return c == ','
                || c == ';'
                || c == END
                || text.dialect() == Dialect.SQL_SERVER && Character.isLetter(c)
                || in.startsWith("ON ")
                || in.startsWith("AS ")
                || in.startsWith("RETURNING ");
    }

    private void goBack() {
        if (wentBack <= FREE_WAY_BACK + 2 * in.offset()) {
            int distance = in.back();
            wentBack += distance;
            // the bracket itself is known to begin no row
            in.pass(distance > 0 ? 1 : 0);
        }
    }

    /** How many values the next row has, without passing it; 0 if it is damaged or too long to be seen. */
    int width() throws IOException {
        text.passSpace();
        in.mark();
        int width = 0;
        if (in.pass('(')) {
            do {
                width = expressions.pass(null) ? width + 1 : MOST_COLUMNS;
            } while (width < MOST_COLUMNS && in.pass(','));
        }
        return in.back() > 0 && width < MOST_COLUMNS ? width : 0;
    }

    /** The columns of rows without a list of them, of a table that was not defined either. */
    static List<String> numbered(int width) {
        return IntStream.rangeClosed(1, width)
                .mapToObj(number -> "column" + number)
                .toList();
    }
}
