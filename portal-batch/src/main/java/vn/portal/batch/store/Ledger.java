package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.portal.model.ContentId;

/** What accepted runs know of every source item. */
public final class Ledger {
    private final Db db;

    Ledger(Db db) {
        this.db = db;
    }

    /** An entry with the name that its source had when it was last seen to be different. */
    record Row(LedgerEntry entry, String source) {}

    /** The entries of those keys that are known, by key; one query for a chunk. */
    public Map<String, LedgerEntry> find(SourceKey source, Collection<String> keys) {
        var found = new LinkedHashMap<String, LedgerEntry>();
        rows(source, keys).forEach((key, row) -> found.put(key, row.entry()));
        return found;
    }

    Map<String, Row> rows(SourceKey source, Collection<String> keys) {
        var byColumn = new LinkedHashMap<String, String>();
        keys.forEach(key -> byColumn.put(StoredText.key(key), key));
        var found = new HashMap<String, Row>();
        for (var part : Db.parts(byColumn.keySet())) {
            var sql = """
                    select native_key, source, raw_hash, pipeline_version, verdict, content_id, vanished_nights
                    from ledger where (system, keyspace, native_key) in (:items)
                    """;
            db.query(sql, Db.items(source, part), (row, n) -> row(row, byColumn))
                    .forEach(row -> found.put(row.entry().key(), row));
        }
        return found;
    }

    private static Row row(ResultSet row, Map<String, String> keyByColumn) throws SQLException {
        var entry = entry(row);
        var key = keyByColumn.getOrDefault(entry.key(), entry.key());
        return new Row(entry.withKey(key), row.getString("source"));
    }

    /** As the columns have it, a long key cut. */
    static LedgerEntry entry(ResultSet row) throws SQLException {
        var content = row.getObject("content_id", UUID.class);
        return new LedgerEntry(
                row.getString("native_key"),
                row.getString("raw_hash"),
                row.getString("pipeline_version"),
                LedgerEntry.Verdict.valueOf(row.getString("verdict")),
                content == null ? null : new ContentId(content),
                row.getInt("vanished_nights"));
    }
}
