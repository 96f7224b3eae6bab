package vn.portal.batch.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Everything that is stored as one file, to move a portal to another database, of another kind too.
 *
 * <p>A ZIP: {@code archive.json} says of which format and schema it is, then there are the rows of each table in a file of
 * its own, and {@code sums.json} says last how many they are and their hashes. The same rows give the same bytes, whatever
 * database they are in. Neither way is a table ever in memory.
 */
public final class DatabaseArchive {
    static final int FORMAT = 1;

    private final Db db;
    private final Catalogue catalogue;

    DatabaseArchive(Db db) {
        this.db = db;
        this.catalogue = new Catalogue(db);
    }

    /**
     * What an archive says of itself first.
     *
     * @param schema the version of the database that it came out of
     * @param next where what counts by itself goes on
     * @param tables the columns of each, in the order in which they follow
     */
    record Head(int format, String schema, Map<String, Long> next, Map<String, List<String>> tables) {
        static Map<String, List<String>> columns(List<TableShape> tables) {
            var columns = new LinkedHashMap<String, List<String>>();
            tables.forEach(table -> columns.put(table.name(), table.columnNames()));
            return columns;
        }
    }

    /** How many rows each table has. */
    public record Packed(Map<String, Long> rows) {
        static Packed of(Map<String, TableLines.Sum> sums) {
            var rows = new LinkedHashMap<String, Long>();
            sums.forEach((table, sum) -> rows.put(table, sum.rows()));
            return new Packed(rows);
        }

        /** Of one table. */
        public long of(String table) {
            return rows.getOrDefault(table, 0L);
        }

        /** Of all tables. */
        public long all() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Writes everything; while nobody else writes to the database. */
    public Packed write(OutputStream out) throws IOException {
        return inTransaction(() -> new ArchiveWriter(db, catalogue).write(out));
    }

    /**
     * Takes everything in, in one transaction: all or nothing. What it has taken in is read once more before, and must be
     * what the archive says.
     *
     * @throws ArchiveException if the archive is damaged, cut, or of another schema, naming the place
     */
    public Packed read(Path file) throws IOException {
        var packed = inTransaction(() -> {
            var read = new ArchiveReader(db, catalogue).read(file);
            requireEnd(file);
            return read;
        });
        catalogue.refreshStatistics();
        return packed;
    }

    /** The tables that have rows; none of a new database. */
    public List<String> filled() {
        return catalogue.tables().stream()
                .map(TableShape::name)
                .filter(table -> db.count("select count(*) from " + table, new MapSqlParameterSource()) > 0)
                .toList();
    }

    /** All rows are there; but a file that was cut behind them is not the one that was written. */
    private static void requireEnd(Path file) throws ArchiveException {
        try {
            new ZipFile(file.toFile()).close();
        } catch (IOException e) {
            throw new ArchiveException("cut", e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Work {
        Packed run() throws IOException;
    }

    private Packed inTransaction(Work work) throws IOException {
        try {
            return Objects.requireNonNull(db.transaction().execute(status -> run(work)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Packed run(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
