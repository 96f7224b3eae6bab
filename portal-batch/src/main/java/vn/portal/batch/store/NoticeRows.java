package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/** Notices as rows. */
final class NoticeRows {
    /** The copy number under which a source's own notices stand. */
    static final int SOURCE = -1;
    /** The one under which stands what only shows among many. */
    static final int AMONG = -2;
    /** The one under which stands what publishing found of old addresses. */
    static final int ADDRESSES = -3;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> ARGUMENTS = new TypeReference<>() {};
    private final Db db;

    NoticeRows(Db db) {
        this.db = db;
    }

    record Row(
            long run,
            String system,
            String keyspace,
            String key,
            int copy,
            int seq,
            String source,
            String severity,
            String code,
            String path,
            @Nullable String place,
            @Nullable String address,
            String arguments) {

        static Row of(long run, Notice notice, int copy, int seq) {
            var origin = notice.origin();
            return new Row(
                    run,
                    origin.system(),
                    origin.keyspace(),
                    StoredText.key(origin.key()),
                    copy,
                    seq,
                    origin.source(),
                    notice.severity().name(),
                    notice.code(),
                    StoredText.shown(notice.path()),
                    origin.position() == null ? null : StoredText.shown(origin.position()),
                    origin.address() == null ? null : StoredText.shown(origin.address()),
                    StoredText.json(JSON.writeValueAsString(notice.arguments())));
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("run_id"),
                    row.getString("system"),
                    row.getString("keyspace"),
                    row.getString("native_key"),
                    row.getInt("copy"),
                    row.getInt("seq"),
                    row.getString("source"),
                    row.getString("severity"),
                    row.getString("code"),
                    row.getString("path"),
                    row.getString("place"),
                    row.getString("address"),
                    row.getString("arguments"));
        }

        Notice notice() {
            return new Notice(
                    Severity.valueOf(severity),
                    code,
                    new Origin(system, source, keyspace, key, place, address),
                    path,
                    read(arguments));
        }
    }

    static Map<String, String> read(String arguments) {
        return JSON.readValue(arguments, ARGUMENTS);
    }

    /** What a chunk's items were told. */
    void insert(Run run, SourceKey source, List<Decision> decisions) {
        var rows = new ArrayList<Row>();
        for (var d : decisions) {
            int seq = 0;
            for (var notice : d.item().notices()) {
                rows.add(Row.of(run.id(), about(d.item().origin(), notice), d.copy(), seq++));
            }
        }
        insert(rows);
    }

    /** The notice under the item's own name, so that it is found with the item. */
    private static Notice about(Origin item, Notice notice) {
        var origin = notice.origin();
        var same = origin.system().equals(item.system())
                && origin.keyspace().equals(item.keyspace())
                && origin.key().equals(item.key());
        return same ? notice : new Notice(notice.severity(), notice.code(), item, notice.path(), notice.arguments());
    }

    void insert(List<Row> rows) {
        db.batch("""
                insert into notice (run_id, system, keyspace, native_key, copy, seq, source, severity, code, path, place,
                    address, arguments)
                values (:run, :system, :keyspace, :key, :copy, :seq, :source, :severity, :code, :path, :place,
                    :address, :arguments)
                """, rows);
    }
}
