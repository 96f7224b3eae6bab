package vn.portal.batch.legacy.sql;

import static vn.portal.batch.legacy.sql.SqlBytes.END;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.notice.Severity;

/** Reads the rows behind PostgreSQL's {@code COPY … FROM stdin}: one a line, values with tabs between them. */
final class CopiedRows {
    private static final int LONGEST_STATEMENT = 1 << 14;

    private final SqlBytes in;
    private final Rows rows;
    private final Remarks remarks;

    CopiedRows(SqlBytes in, Rows rows, Remarks remarks) {
        this.in = in;
        this.rows = rows;
        this.remarks = remarks;
    }

    /**
     * Passes all rows and the line that ends them.
     *
     * @return whether they were ended
     */
    boolean pass(Rows.Into into) throws IOException {
        while (in.peek() != END) {
            if (isEnd()) {
                in.passUntil('\n', '\n', null);
                return true;
            }
            // a damaged end: the next statement begins in the middle of the rows
            if (isStatement()) {
                return false;
            }
            passRow(into);
        }
        return false;
    }

    private boolean isEnd() throws IOException {
        return in.peek() == '\\'
                && in.peek(1) == '.'
                && (in.peek(2) == '\n' || in.peek(2) == '\r' || in.peek(2) == END);
    }

    private boolean isStatement() throws IOException {
        if (in.startsWith("-- POSTGRESQL DATABASE DUMP COMPLETE")) {
            return true;
        }
        if (!in.startsWith("COPY ")) {
            return false;
        }
        int end = 0;
        while (end < LONGEST_STATEMENT && in.peek(end) != '\n' && in.peek(end) != '\t' && in.peek(end) != END) {
            end++;
        }
        return end > 7 && in.peek(end) == '\n' && in.peek(end - 1) == ';' && in.peek(end - 2) == 'n';
    }

    private void passRow(Rows.Into into) throws IOException {
        long line = in.line();
        var cells = rows.next();
        int width = 0;
        int c;
        do {
            boolean wanted = into.any() && width < into.width() && into.wanted()[width];
            c = passValue(wanted ? cells : null);
            width++;
            if (c == '\t') {
                in.pass();
            }
        } while (c == '\t');
        // a row without its line's end is cut
        if (width == into.width() && c == '\n') {
            rows.take(into, line);
        } else if (c == '\n' || width < into.width()) {
            remarks.add(Severity.ERROR, "row-damaged", into.table().name(), Long.toString(line));
        }
        in.pass('\n');
    }

    private int passValue(@Nullable Cells into) throws IOException {
        if (in.peek() == '\\' && in.peek(1) == 'N' && isValueEnd(in.peek(2))) {
            in.pass(2);
            end(into, Cells.Kind.NULL);
            return passCarriageReturn();
        }
        while (true) {
            int c = in.passUntil('\t', '\n', '\\', into);
            if (c != '\\') {
                end(into, Cells.Kind.TEXT);
                return c;
            }
            in.pass();
            int escaped = in.peek();
            if (escaped != END) {
                in.pass();
                PostgresEscapes.passEscaped(escaped, in, into);
            }
        }
    }

    private int passCarriageReturn() throws IOException {
        if (in.peek() == '\r' && in.peek(1) == '\n') {
            in.pass();
        }
        return in.peek();
    }

    private static boolean isValueEnd(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == END;
    }

    private static void end(@Nullable Cells into, Cells.Kind kind) {
        if (into != null) {
            into.end(kind);
        }
    }
}
