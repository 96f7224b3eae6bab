package vn.portal.batch.legacy.sql;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.batch.legacy.table.RowSink;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.notice.Severity;

/**
 * The tables of a dump: a text of SQL statements as mysqldump, MariaDB's tool, phpMyAdmin, pg_dump, SQL Server or SQLite
 * write it, packed with gzip or not, in one file or in several.
 *
 * <p>Needs constant memory, whatever the dump's size. Tables are named without their schema where it is {@code public},
 * {@code dbo} or {@code main}, and as {@code schema.table} elsewhere.
 */
public final class SqlDump implements Tables {
    /** What one value may have at most, in bytes, unless told otherwise. */
    public static final int LARGEST_VALUE = 16 << 20;

    private final Parts parts;
    private final @Nullable Dialect dialect;
    private final int largestValue;

    private SqlDump(Parts parts, @Nullable Dialect dialect, int largestValue) {
        this.parts = parts;
        this.dialect = dialect;
        this.largestValue = largestValue;
    }

    /** Where a dump's bytes come from. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    @FunctionalInterface
    private interface Parts {
        List<DumpPart> list() throws IOException;
    }

    /** A dump whose dialect is recognised from its text. */
    public static SqlDump of(Opener opener) {
        return new SqlDump(() -> List.of(DumpPart.of(opener)), null, LARGEST_VALUE);
    }

    /** The same in a file, in a folder with a file for each table, or in a ZIP of such. */
    public static SqlDump at(Path path) {
        return new SqlDump(() -> DumpPart.at(path), null, LARGEST_VALUE);
    }

    /** The same dump, of which the dialect is known. */
    public SqlDump in(Dialect known) {
        return new SqlDump(parts, known, largestValue);
    }

    /** The same dump, whose rows are left out where one wanted value has more bytes. */
    public SqlDump largestValue(int bytes) {
        return new SqlDump(parts, dialect, bytes);
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        var tables = new MetTables();
        var remarks = new Remarks();
        var all = parts.list();
        boolean whole = !all.isEmpty();
        for (var part : all) {
            whole &= read(part, wanted, sink, tables, remarks);
        }
        return new Read(tables.list(), whole, remarks.list());
    }

    /** @return whether its end was seen, and nothing was wrong with it */
    private boolean read(DumpPart part, Wanted wanted, RowSink sink, MetTables tables, Remarks remarks)
            throws IOException {
        try (var raw = part.opener().open()) {
            var input = input(raw);
            if (input == null) {
                remarks.add(Severity.ERROR, "archive-broken", "", "1");
                return false;
            }
            var foreign = ForeignFile.of(input.head());
            if (foreign.isPresent()) {
                remarks.add(Severity.ERROR, "dump-foreign", "", null, Map.of("what", foreign.get()));
                return false;
            }
            var written = dialect(part, input);
            var values = new ValueText();
            var rows = new Rows(wanted, sink, remarks, values, written, largestValue);
            var in = new SqlBytes(input.in());
            return part.table() == null
                    ? new DumpReader(in, written, tables, rows, remarks, values, largestValue).read()
                    : readRows(part.table(), in, tables, rows, remarks);
        }
    }

    private Dialect dialect(DumpPart part, DumpInput input) {
        if (dialect != null) {
            return dialect;
        }
        return part.table() == null ? Dialect.of(input.head()) : Dialect.MYSQL;
    }

    /** Nothing proves the end of bare rows. */
    private static boolean readRows(String name, SqlBytes in, MetTables tables, Rows rows, Remarks remarks)
            throws IOException {
        var table = tables.table(name, "");
        if (table != null) {
            new CopiedRows(in, rows, remarks)
                    .pass(rows.into(table, table.shape().columns()));
        }
        return false;
    }

    /** Null for an archive that ends before its first byte of text. */
    private static @Nullable DumpInput input(InputStream raw) throws IOException {
        try {
            return DumpInput.of(raw);
        } catch (EOFException | ZipException cut) {
            return null;
        }
    }
}
