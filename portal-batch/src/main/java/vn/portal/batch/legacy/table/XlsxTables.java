package vn.portal.batch.legacy.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Severity;

/**
 * A workbook of Excel 2007 or later: each sheet a table, its first row that holds anything the names of the columns.
 *
 * <p>Formulas are never evaluated: a cell is what was calculated when the book was saved, or the formula's own text. Dates
 * come as ISO 8601 without a zone, numbers as they are written.
 */
public final class XlsxTables implements Tables {
    private static final int MOST_ROW = 64 << 20;

    private final Path path;

    public XlsxTables(Path path) {
        this.path = path;
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        var remarks = new Remarks();
        var tables = new ArrayList<Read.Table>();
        boolean isWhole = true;
        try (var book = XlsxBook.open(path)) {
            for (var sheet : book.sheets()) {
                var one = new OneSheet(sheet.name(), wanted, sink, remarks);
                isWhole &= one.read(book, sheet);
                tables.add(new Read.Table(sheet.name(), one.columns, one.rows));
            }
        } catch (ZipException | XMLStreamException e) {
            remarks.add(Severity.ERROR, "archive-broken", "", null);
            isWhole = false;
        }
        return new Read(tables, isWhole, remarks.list());
    }

    /** The reading of one sheet. */
    private static final class OneSheet {
        private final String name;
        private final Wanted wanted;
        private final RowSink sink;
        private final Remarks remarks;
        private List<String> columns = List.of();
        private boolean isStarted;
        private long rows;

        OneSheet(String name, Wanted wanted, RowSink sink, Remarks remarks) {
            this.name = name;
            this.wanted = wanted;
            this.sink = sink;
            this.remarks = remarks;
        }

        boolean read(XlsxBook book, XlsxBook.Sheet sheet) throws IOException {
            long line = 0;
            try (var cells = book.rows(sheet)) {
                while (cells.next()) {
                    line = cells.number();
                    row(cells);
                }
                return true;
            } catch (XMLStreamException | ZipException | XlsxBook.TooMuch e) {
                remarks.add(Severity.WARNING, "table-broken", name, Long.toString(line + 1));
                return false;
            }
        }

        private void row(XlsxRows cells) throws IOException {
            var values = cells.values();
            if (values.isEmpty()) {
                return;
            }
            if (!isStarted) {
                isStarted = true;
                columns = names(values);
                if (Headings.are(values.values())) {
                    return;
                }
            }
            rows++;
            if (cells.size() > MOST_ROW) {
                remarks.add(Severity.WARNING, "table-row-large", name, Long.toString(cells.number()));
            } else if (wanted.table(name)) {
                sink.accept(new Row(name, wanted(values), Long.toString(cells.number())));
            }
        }

        /** Columns without a name have their letters. */
        private static List<String> names(Map<Integer, String> first) {
            boolean isNamed = Headings.are(first.values());
            int last = first.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
            var names = new ArrayList<String>();
            for (int i = 0; i <= last; i++) {
                var name = isNamed ? first.getOrDefault(i, "").strip() : "";
                names.add(name.isEmpty() ? XlsxRows.letters(i) : name);
            }
            return names;
        }

        private Map<String, @Nullable Object> wanted(Map<Integer, String> values) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < columns.size(); i++) {
                if (wanted.column(name, columns.get(i))) {
                    row.put(columns.get(i), values.get(i));
                }
            }
            return row;
        }
    }
}
