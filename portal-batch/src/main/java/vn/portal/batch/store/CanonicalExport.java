package vn.portal.batch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Everything that the store knows for good, the same for the same history on every database. */
public final class CanonicalExport {
    private final Db db;

    CanonicalExport(Db db) {
        this.db = db;
    }

    /**
     * Writes contents, editions, findings, aliases, paths, ledger, quarantine and observations as JSON Lines.
     *
     * <p>No row ids, and no times but the runs' instants and what content tells. A table at a time, a row at a time; it
     * is never in memory as a whole.
     */
    public void write(Appendable out) throws IOException {
        try {
            db.transaction().executeWithoutResult(status -> tables(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void tables(Appendable out) {
        contents(out);
        editions(out);
        findings(out);
        aliases(out);
        ledger(out);
        quarantine(out);
        observations(out);
        rulings(out);
        erased(out);
    }

    private void contents(Appendable out) {
        each("content", """
                select id, kind_at_birth, kind, system, keyspace, native_key, derived, path, bucket, accepted_at, state
                from content where accepted_at is not null order by id
                """, out);
    }

    private void editions(Appendable out) {
        each("edition", """
                select e.content_id, e.number, e.state, e.cause, r.started_at as accepted_at, e.content_hash, t.payload
                from edition e join run r on r.id = e.run_id join edition_text t on t.edition_id = e.id
                where e.status = 'ACCEPTED' order by e.content_id, e.number
                """, out);
    }

    private void findings(Appendable out) {
        each("finding", """
                select e.content_id, e.number, f.ord, f.kind, f.target_id, f.payload
                from finding f join edition e on e.id = f.edition_id
                where e.status = 'ACCEPTED' order by e.content_id, e.number, f.ord
                """, out);
    }

    private void aliases(Appendable out) {
        each(
                "alias",
                "select system, kind, name, content_id from alias order by " + bytes("system") + ", " + bytes("kind")
                        + ", " + bytes("name"),
                out);
    }

    private void ledger(Appendable out) {
        each("item", """
                select l.system, l.keyspace, l.native_key, l.source, l.raw_hash, l.pipeline_version, l.verdict,
                    l.content_id, r.started_at as judged_at, l.vanished_nights, l.vanished_on
                from ledger l join run r on r.id = l.run_id order by
                """ + item("l."), out);
    }

    private void quarantine(Appendable out) {
        each("quarantined", """
                select q.system, q.keyspace, q.native_key, q.raw_hash, q.pipeline_version, r.started_at as judged_at
                from quarantine q join run r on r.id = q.run_id order by
                """ + item("q."), out);
    }

    private void observations(Appendable out) {
        each("observation", """
                select indicator, period, area, capture, revision, amount, ranked, out_of, status from observation
                order by indicator, %s, %s, %s, revision
                """.formatted(bytes("period"), bytes("area"), bytes("capture")), out);
    }

    private void rulings(Appendable out) {
        each("ruling", """
                select g.content_id, r.started_at as said_at, g.state, g.target_id, g.note, g.said_by, g.undone
                from ruling g join run r on r.id = g.run_id order by g.content_id, g.run_id
                """, out);
    }

    private void erased(Appendable out) {
        each("erased", """
                select x.system, x.keyspace, x.native_key, x.raw_hash, x.content_id, r.started_at as erased_at, x.reason,
                    x.said_by
                from erased_item x join run r on r.id = x.run_id order by
                """ + item("x."), out);
    }

    private String item(String table) {
        return bytes(table + "system") + ", " + bytes(table + "keyspace") + ", " + bytes(table + "native_key");
    }

    private String bytes(String column) {
        return db.dialect().bytes(column);
    }

    /** One line for each row: its table's word, then its columns by name. */
    private void each(String word, String sql, Appendable out) {
        db.jdbc().query(sql, new MapSqlParameterSource(), row -> {
            try {
                out.append(line(word, row)).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String line(String word, ResultSet row) throws SQLException {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("row", word);
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            line.put(name, value(name, i, row));
        }
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static @Nullable Object value(String name, int column, ResultSet row) throws SQLException {
        if (name.endsWith("_at")) {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }
        var value = row.getObject(column);
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        var text = row.getString(column);
        return name.equals("payload") ? new RawValue(text) : text;
    }
}
