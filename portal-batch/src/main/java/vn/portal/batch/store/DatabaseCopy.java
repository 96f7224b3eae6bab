package vn.portal.batch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A copy of everything that is stored, to try something out in. */
public final class DatabaseCopy {
    private static final String SCHEMA = "portal_rehearsal";

    private static final String FILE_ENDING = ".mv.db";

    private final Db db;

    DatabaseCopy(Db db) {
        this.db = db;
    }

    /**
     * Copies an embedded database into files of a folder, or a server's beside itself.
     *
     * @param folder that a workspace has its embedded database in
     * @return the server's schema that the copy is in; empty where it is in files
     */
    public Optional<String> into(Path folder) throws IOException {
        if (db.dialect() == Dialect.POSTGRESQL) {
            copySchema();
            return Optional.of(SCHEMA);
        }
        Files.createDirectories(folder);
        var packed = folder.resolve("copy.zip");
        execute("backup to '" + packed.toString().replace("'", "''") + "'");
        try (var zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(FILE_ENDING)) {
                    Files.copy(zip, folder.resolve("portal" + FILE_ENDING));
                }
            }
        }
        Files.delete(packed);
        return Optional.empty();
    }

    private void copySchema() {
        drop();
        db.transaction().executeWithoutResult(status -> {
            execute("create schema " + SCHEMA);
            for (var sequence : names("select sequencename from pg_sequences where schemaname = current_schema()")) {
                execute("create sequence if not exists %s.\"%s\"".formatted(SCHEMA, sequence));
                execute("select setval('%1$s.\"%2$s\"', greatest(1, last_value), is_called) from \"%2$s\""
                        .formatted(SCHEMA, sequence));
            }
            for (var table : names("select tablename from pg_tables where schemaname = current_schema()")) {
                execute("create table %1$s.\"%2$s\" (like \"%2$s\" including all)".formatted(SCHEMA, table));
                execute("insert into %1$s.\"%2$s\" overriding system value select * from \"%2$s\""
                        .formatted(SCHEMA, table));
            }
            for (var column : names("""
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = current_schema() and is_identity = 'YES'
                    """)) {
                var table = column.substring(0, column.indexOf('.'));
                execute("select setval(pg_get_serial_sequence('%1$s.%2$s', '%3$s'), (select max(%3$s) from %2$s))"
                        .formatted(SCHEMA, table, column.substring(table.length() + 1)));
            }
        });
    }

    private List<String> names(String sql) {
        return db.query(sql + " order by 1", new MapSqlParameterSource(), (row, n) -> row.getString(1));
    }

    /** Removes the copy beside the original; that in files is its folder's. */
    public void drop() {
        if (db.dialect() == Dialect.POSTGRESQL) {
            execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    private void execute(String sql) {
        db.jdbc().getJdbcOperations().execute(sql);
    }
}
