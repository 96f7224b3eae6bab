package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.Cells.Kind;
import vn.portal.batch.legacy.sql.MetTables.Met;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.RowSink;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.notice.Severity;

/** Counts the rows of a dump, and gives those that are wanted as what their columns mean. */
final class Rows {
    private final Wanted wanted;
    private final RowSink sink;
    private final Remarks remarks;
    private final ValueText values;
    private final Dialect dialect;
    private final Cells cells;

    Rows(Wanted wanted, RowSink sink, Remarks remarks, ValueText values, Dialect dialect, int largestValue) {
        this.dialect = dialect;
        this.wanted = wanted;
        this.sink = sink;
        this.remarks = remarks;
        this.values = values;
        cells = new Cells(largestValue);
    }

    /**
     * The columns into which rows are read.
     *
     * @param wanted for each column whether it is
     */
    record Into(Met table, List<String> columns, ColumnKind[] kinds, boolean[] wanted, boolean any) {

        int width() {
            return columns.size();
        }
    }

    /** @param columns those that the rows have, in their order */
    Into into(Met table, List<String> columns) {
        boolean any = wanted.table(table.name());
        var each = new boolean[columns.size()];
        for (int i = 0; any && i < each.length; i++) {
            each[i] = wanted.column(table.name(), columns.get(i));
        }
        var kinds = columns.stream().map(table.shape()::kind).toArray(ColumnKind[]::new);
        return new Into(table, columns, kinds, each, any);
    }

    boolean wants(Met table, String column) {
        return wanted.column(table.name(), column);
    }

    /** Where the values of the next row go; only those of wanted columns. */
    Cells next() {
        cells.clear();
        return cells;
    }

    /** Takes the row whose values were put there. */
    void take(Into into, long line) throws IOException {
        into.table().addRow();
        if (!into.any()) {
            return;
        }
        var position = Long.toString(line);
        if (cells.largest() >= 0) {
            var column = column(into, cells.largest());
            remarks.add(Severity.ERROR, "value-too-large", into.table().name(), position, Map.of("column", column));
            return;
        }
        var row = new LinkedHashMap<String, @Nullable Object>(into.width() * 2);
        int cell = 0;
        for (int i = 0; i < into.width(); i++) {
            if (into.wanted()[i]) {
                row.put(into.columns().get(i), value(into, i, cell++, position));
            }
        }
        sink.accept(new Row(into.table().name(), row, position));
    }

    private static String column(Into into, int cell) {
        int left = cell;
        for (int i = 0; i < into.width(); i++) {
            if (into.wanted()[i] && left-- == 0) {
                return into.columns().get(i);
            }
        }
        return "";
    }

    private @Nullable Object value(Into into, int column, int cell, String position) {
        var kind = cells.kind(cell);
        if (kind == Kind.NULL) {
            return null;
        }
        return switch (into.kinds()[column]) {
            case BYTES -> blob(kind, cells.copy(cell));
            case BITS -> kind == Kind.BARE ? text(into, column, cell, position) : Blobs.number(cells.copy(cell));
            case TRUTH -> truth(text(into, column, cell, position));
            case TEXT -> text(into, column, cell, position);
            case OTHER -> kind == Kind.BYTES ? cells.copy(cell) : text(into, column, cell, position);
        };
    }

    private byte[] blob(Kind kind, byte[] bytes) {
        return kind == Kind.TEXT && dialect == Dialect.POSTGRESQL ? Blobs.written(bytes) : bytes;
    }

    private static String truth(String written) {
        return written.equals("t") ? "true" : written.equals("f") ? "false" : written;
    }

    private String text(Into into, int column, int cell, String position) {
        var text = values.of(cells.array(), cells.start(cell), cells.end(cell));
        if (text != null) {
            return text;
        }
        var arguments = Map.of("column", into.columns().get(column));
        remarks.add(Severity.WARNING, "value-undecodable", into.table().name(), position, arguments);
        return ValueText.utf8(cells.array(), cells.start(cell), cells.end(cell));
    }
}
