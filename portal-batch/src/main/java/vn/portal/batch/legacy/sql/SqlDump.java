package vn.portal.batch.legacy.sql;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
 * write it, packed with gzip or not.
 *
 * <p>Needs constant memory, whatever the dump's size. Tables are named without their schema where it is {@code public},
 * {@code dbo} or {@code main}, and as {@code schema.table} elsewhere.
 */
public final class SqlDump implements Tables {
    /** What one value may have at most, in bytes, unless told otherwise. */
    public static final int LARGEST_VALUE = 16 << 20;

    private final Opener opener;
    private final @Nullable Dialect dialect;
    private final int largestValue;

    private SqlDump(Opener opener, @Nullable Dialect dialect, int largestValue) {
        this.opener = opener;
        this.dialect = dialect;
        this.largestValue = largestValue;
    }

    /** Where a dump's bytes come from. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** A dump whose dialect is recognised from its text. */
    public static SqlDump of(Opener opener) {
        return new SqlDump(opener, null, LARGEST_VALUE);
    }

    /** The same dump, of which the dialect is known. */
    public SqlDump in(Dialect known) {
        return new SqlDump(opener, known, largestValue);
    }

    /** The same dump, whose rows are left out where one wanted value has more bytes. */
    public SqlDump largestValue(int bytes) {
        return new SqlDump(opener, dialect, bytes);
    }

    @Override
    public Read read(Wanted wanted, RowSink sink) throws IOException {
        try (var raw = opener.open()) {
            var input = input(raw);
            if (input == null) {
                var remarks = new Remarks();
                remarks.add(Severity.ERROR, "archive-broken", "", "1");
                return new Read(List.of(), false, remarks.list());
            }
            return read(input, wanted, sink);
        }
    }

    /** Null for an archive that ends before its first byte of text. */
    private static @Nullable DumpInput input(InputStream raw) throws IOException {
        try {
            return DumpInput.of(raw);
        } catch (EOFException | ZipException cut) {
            return null;
        }
    }

    private Read read(DumpInput input, Wanted wanted, RowSink sink) throws IOException {
        var written = dialect == null ? Dialect.of(input.head()) : dialect;
        var remarks = new Remarks();
        var values = new ValueText();
        var rows = new Rows(wanted, sink, remarks, values, written, largestValue);
        return new DumpReader(new SqlBytes(input.in()), written, rows, remarks, values, largestValue).read();
    }
}
