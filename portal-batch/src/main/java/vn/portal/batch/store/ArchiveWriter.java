package vn.portal.batch.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is stored into an archive. */
final class ArchiveWriter {
    static final String HEAD = "archive.json";
    static final String SUMS = "sums.json";

    private static final JsonMapper JSON = JsonMapper.shared();
    /** As early as a ZIP can say: the same rows give the same bytes, whenever they are written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Db db;
    private final Catalogue catalogue;

    ArchiveWriter(Db db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
    }

    DatabaseArchive.Packed write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var tables = catalogue.tables();
        put(zip, HEAD, head(tables));
        var sums = new LinkedHashMap<String, TableLines.Sum>();
        for (var table : tables) {
            begin(zip, entry(table));
            sums.put(table.name(), new TableLines(db, table).write(zip));
            zip.closeEntry();
        }
        put(zip, SUMS, sums);
        zip.finish();
        return DatabaseArchive.Packed.of(sums);
    }

    private DatabaseArchive.Head head(List<TableShape> tables) {
        var columns = DatabaseArchive.Head.columns(tables);
        return new DatabaseArchive.Head(DatabaseArchive.FORMAT, catalogue.version(), catalogue.next(), columns);
    }

    /** What the file of a table's rows is called. */
    static String entry(TableShape table) {
        return table.name() + ".jsonl";
    }

    private static void put(ZipOutputStream zip, String name, Object said) throws IOException {
        begin(zip, name);
        zip.write(JSON.writeValueAsBytes(said));
        zip.write('\n');
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
