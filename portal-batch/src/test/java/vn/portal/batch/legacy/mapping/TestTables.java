package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.RowSink;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;

/** Tables that a test writes down. */
final class TestTables implements Tables {
    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    private boolean isReversed;

    /** @param cells names and values by turns */
    TestTables row(String table, Object... cells) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return this;
    }

    /** The last table first. */
    TestTables reversed() {
        isReversed = true;
        return this;
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        var names = new ArrayList<>(tables.keySet());
        if (isReversed) {
            Collections.reverse(names);
        }
        var met = new ArrayList<Read.Table>();
        for (var name : names) {
            var rows = tables.get(name);
            met.add(new Read.Table(name, List.copyOf(rows.get(0).keySet()), rows.size()));
            for (var row : rows) {
                if (wanted.table(name)) {
                    var kept = new LinkedHashMap<>(row);
                    kept.keySet().removeIf(column -> !wanted.column(name, column));
                    sink.accept(new Row(name, kept, null));
                }
            }
        }
        return new Read(met, true, List.of());
    }
}
