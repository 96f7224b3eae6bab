package vn.portal.batch.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a table as lines of JSON, each an array of its columns' values; the same on every database. */
final class TableLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Db db;
    private final TableShape table;

    TableLines(Db db, TableShape table) {
        this.db = db;
        this.table = table;
    }

    /** How many lines there were, and the SHA-256 of them all. */
    record Sum(long rows, String sha256) {}

    /** Writes all rows, one at a time; within a transaction, so that PostgreSQL streams them. */
    Sum write(OutputStream out) {
        var hashed = new DigestOutputStream(out, StoredText.sha256());
        var rows = new AtomicLong();
        db.jdbc().query(table.select(db.dialect()), new MapSqlParameterSource(), row -> {
            try {
                hashed.write(line(row).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows.incrementAndGet();
        });
        return new Sum(
                rows.get(), HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    /** The sum of what the database holds now. */
    Sum sum() {
        return write(OutputStream.nullOutputStream());
    }

    private String line(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).type().said(row, i + 1));
        }
        return StoredText.json(JSON.writeValueAsString(values)) + "\n";
    }

    /**
     * The values of a line, for {@link TableShape#insert}.
     *
     * @throws IllegalArgumentException if it is no row of this table
     */
    @Nullable
    Object[] parse(String line) {
        var columns = table.columns();
        try {
            var said = JSON.readTree(line);
            if (!said.isArray() || said.size() != columns.size()) {
                throw new IllegalArgumentException("not " + columns.size() + " values");
            }
            var values = new @Nullable Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.get(i).type().parse(said.get(i));
            }
            return values;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
