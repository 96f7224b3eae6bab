package vn.portal.batch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How ledger and quarantine follow what a run found; rows that stay as they are, are not touched. */
final class LedgerMove {
    private final Db db;

    LedgerMove(Db db) {
        this.db = db;
    }

    private record Row(
            String system,
            String keyspace,
            String key,
            String source,
            String rawHash,
            @Nullable String toldBy,
            String pipeline,
            String verdict,
            @Nullable UUID content,
            long run,
            int vanished,
            @Nullable LocalDate vanishedOn,
            boolean known,
            boolean carried) {}

    void move(Run run, SourceKey source) {
        db.each(
                """
                select i.system, i.keyspace, i.native_key, i.source, i.raw_hash, i.pipeline_version, i.verdict,
                    coalesce(i.content_id, l.content_id) as content_id, i.carried,
                    l.native_key is not null as known,
                    case when i.verdict = 'ACCEPTED' then i.raw_hash else l.told_by end as told_by,
                    case when i.carried then l.run_id else i.run_id end as run_id,
                    case when i.verdict = 'FILTERED' then coalesce(l.vanished_nights, 0) else 0 end as vanished_nights,
                    case when i.verdict = 'FILTERED' then l.vanished_on end as vanished_on
                from run_item i left join ledger l
                    on l.system = i.system and l.keyspace = i.keyspace and l.native_key = i.native_key
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace and i.copy = 0
                and not i.same_row
                """,
                Db.of(run, source),
                (row, n) -> new Row(
                        row.getString("system"),
                        row.getString("keyspace"),
                        row.getString("native_key"),
                        row.getString("source"),
                        row.getString("raw_hash"),
                        row.getString("told_by"),
                        row.getString("pipeline_version"),
                        row.getString("verdict"),
                        row.getObject("content_id", UUID.class),
                        row.getLong("run_id"),
                        row.getInt("vanished_nights"),
                        row.getObject("vanished_on", LocalDate.class),
                        row.getBoolean("known"),
                        row.getBoolean("carried")),
                part -> {
                    moveLedger(source, part);
                    moveQuarantine(source, part);
                });
    }

    private void moveLedger(SourceKey source, List<Row> rows) {
        deleteKnown("ledger", source, rows);
        db.batch("""
                insert into ledger (system, keyspace, native_key, source, raw_hash, told_by, pipeline_version, verdict,
                    content_id, run_id, vanished_nights, vanished_on)
                values (:system, :keyspace, :key, :source, :rawHash, :toldBy, :pipeline, :verdict, :content,
                    :run, :vanished, :vanishedOn)
                """, rows);
    }

    private void moveQuarantine(SourceKey source, List<Row> rows) {
        var judged = new ArrayList<>(rows);
        judged.removeIf(Row::carried);
        deleteKnown("quarantine", source, judged);
        judged.removeIf(row -> !row.verdict().equals(LedgerEntry.Verdict.REJECTED.name()));
        db.batch("""
                insert into quarantine (system, keyspace, native_key, raw_hash, pipeline_version, run_id)
                values (:system, :keyspace, :key, :rawHash, :pipeline, :run)
                """, judged);
    }

    private void deleteKnown(String table, SourceKey source, List<Row> rows) {
        delete(table, source, rows.stream().filter(Row::known).map(Row::key).toList());
    }

    private void delete(String table, SourceKey source, List<String> keys) {
        if (!keys.isEmpty()) {
            db.update(
                    "delete from " + table + " where (system, keyspace, native_key) in (:items)",
                    Db.items(source, keys));
        }
    }

    /** Drops items that the ledger need not know any more; each part in one statement. */
    void forget(SourceKey source, List<String> keys) {
        for (var part : Db.parts(keys)) {
            delete("quarantine", source, part);
            delete("ledger", source, part);
        }
    }
}
