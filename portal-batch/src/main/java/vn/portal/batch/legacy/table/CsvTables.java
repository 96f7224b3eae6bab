package vn.portal.batch.legacy.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Severity;

/**
 * A file of separated values, or a folder of them: each file a table that is called as the file is.
 *
 * <p>What separates the values, whether the first line names them and how the file is encoded is found out and told.
 */
public final class CsvTables implements Tables {
    private static final int MOST_RECORD = 64 << 20;

    private final Path path;
    private final @Nullable Charset charset;

    /** @param charset null to find out */
    public CsvTables(Path path, @Nullable Charset charset) {
        this.path = path;
        this.charset = charset;
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        var remarks = new Remarks();
        var tables = new ArrayList<Read.Table>();
        boolean isWhole = true;
        for (var file : files()) {
            var one = new OneFile(file, wanted, sink, remarks);
            tables.add(one.read());
            isWhole &= one.isWhole;
        }
        return new Read(tables, isWhole, remarks.list());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var list = Files.list(path)) {
            return list.filter(Files::isRegularFile)
                    .filter(CsvTables::isSeparated)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSeparated(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab") || name.endsWith(".txt");
    }

    /** The reading of one file. */
    private final class OneFile {
        private final String name;
        private final Path file;
        private final Wanted wanted;
        private final RowSink sink;
        private final Remarks remarks;
        private boolean isWhole;
        private long rows;

        OneFile(Path file, Wanted wanted, RowSink sink, Remarks remarks) {
            this.file = file;
            this.name = TextFile.tableName(file);
            this.wanted = wanted;
            this.sink = sink;
            this.remarks = remarks;
        }

        Read.Table read() throws IOException {
            var text = TextFile.of(file, charset);
            var shape = CsvShape.of(text);
            remarks.add(Severity.INFO, "csv-read-as", name, null, shape.told(text.charset()));
            try (var in = new BoundedReader(text.open(), MOST_RECORD);
                    var parser = CSVParser.builder()
                            .setReader(in)
                            .setFormat(shape.format())
                            .get()) {
                records(parser, in, shape);
            }
            return new Read.Table(name, shape.columns(), rows);
        }

        private void records(CSVParser parser, BoundedReader in, CsvShape shape) throws IOException {
            var records = parser.iterator();
            boolean isFull = true;
            long line = 1;
            try {
                while (records.hasNext()) {
                    var record = records.next();
                    in.next();
                    boolean isHead = shape.isNamed() && record.getRecordNumber() == 1;
                    if (!isHead && !isBlank(record)) {
                        isFull = record.size() >= shape.columns().size();
                        row(record, shape, Long.toString(line));
                    }
                    line = parser.getCurrentLineNumber() + 1;
                }
                isWhole = isFull && in.endsLine();
            } catch (UncheckedIOException | IllegalStateException e) {
                broken(e, line);
            }
        }

        /** What follows a broken record cannot be told apart. */
        private void broken(RuntimeException e, long line) throws IOException {
            if (e instanceof UncheckedIOException io && !isContent(io.getCause())) {
                throw io.getCause();
            }
            remarks.add(Severity.WARNING, "table-broken", name, Long.toString(line));
        }

        private static boolean isContent(IOException e) {
            return e instanceof BoundedReader.TooLarge || e instanceof CSVException;
        }

        private void row(CSVRecord record, CsvShape shape, String position) throws IOException {
            rows++;
            int columns = shape.columns().size();
            if (record.size() != columns) {
                remarks.add(Severity.WARNING, "table-row-width", name, position);
            }
            if (wanted.table(name)) {
                sink.accept(new Row(name, values(record, shape), position));
            }
        }

        private Map<String, @Nullable Object> values(CSVRecord record, CsvShape shape) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < shape.columns().size(); i++) {
                var column = shape.columns().get(i);
                if (wanted.column(name, column)) {
                    values.put(column, i < record.size() ? value(record.get(i)) : null);
                }
            }
            return values;
        }
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    /** Databases write so what has no value. */
    private static @Nullable String value(String written) {
        return written.equals("\\N") || written.equals("NULL") ? null : TextFile.composed(written);
    }
}
