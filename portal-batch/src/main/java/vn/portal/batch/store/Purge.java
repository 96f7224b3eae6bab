package vn.portal.batch.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Removes what is only remembered of old runs: Spring Batch's own rows, notices that hold no longer, and runs that nothing
 * refers to any more.
 *
 * <p>Never of a run that is under way or failed: these must still be explained, or gone on with.
 */
public final class Purge {
    /** Tables with rows of Spring Batch's about an execution, those that refer to others first. */
    private static final List<String> OF_STEPS = List.of("batch_step_execution_context");

    private static final List<String> OF_JOBS = List.of(
            "batch_step_execution", "batch_job_execution_context", "batch_job_execution_params", "batch_job_execution");

    /** Tables that refer to a run by which something that counts came about. */
    private static final List<String> REFERRING = List.of(
            "edition", "ledger", "quarantine", "notice", "release_log", "ruling", "erased_item", "erased_bytes");

    private final Db db;

    Purge(Db db) {
        this.db = db;
    }

    /**
     * What was removed.
     *
     * @param runs their numbers; their reports may go too
     * @param jobs executions of Spring Batch's
     */
    public record Purged(List<Long> runs, int jobs, int notices) {}

    /** Removes what is older than that. */
    public Purged before(Instant cutoff) {
        return Objects.requireNonNull(db.transaction().execute(status -> {
            int jobs = purgeJobs(cutoff);
            int notices = purgeNotices(cutoff);
            return new Purged(purgeRuns(cutoff), jobs, notices);
        }));
    }

    private int purgeJobs(Instant cutoff) {
        var old = db.query(
                """
                select e.job_execution_id from batch_job_execution e
                where e.end_time < :cutoff and e.status = 'COMPLETED'
                and not exists (select 1 from batch_job_execution_params p join run r on r.status <> 'DONE'
                    and cast(r.id as varchar(20)) = p.parameter_value
                    where p.job_execution_id = e.job_execution_id and p.parameter_name = 'run')
                """,
                new MapSqlParameterSource("cutoff", LocalDateTime.ofInstant(cutoff, ZoneOffset.UTC)),
                (row, n) -> row.getLong(1));
        for (var part : Db.parts(old)) {
            var ids = new MapSqlParameterSource("ids", part);
            for (var table : OF_STEPS) {
                db.update(
                        "delete from " + table + " where step_execution_id in"
                                + " (select step_execution_id from batch_step_execution where job_execution_id in (:ids))",
                        ids);
            }
            for (var table : OF_JOBS) {
                db.update("delete from " + table + " where job_execution_id in (:ids)", ids);
            }
        }
        db.update("""
                delete from batch_job_instance where job_instance_id not in
                    (select job_instance_id from batch_job_execution)
                """, new MapSqlParameterSource());
        return old.size();
    }

    private int purgeNotices(Instant cutoff) {
        return db.update("""
                delete from notice n where n.run_id in (select id from run where status = 'DONE' and started_at < :cutoff)
                and not
                """ + NoticeLog.CURRENT, old(cutoff));
    }

    /** The last run in which each source came as far as that stays, and the last of all. */
    private List<Long> purgeRuns(Instant cutoff) {
        var sql = new StringBuilder("""
                select r.id from run r where r.status = 'DONE' and r.started_at < :cutoff and r.undone_by is null
                and r.id < (select max(id) from run)
                and not exists (select 1 from run o where o.undone_by = r.id)
                and not exists (select 1 from source_run s where s.run_id = r.id and s.run_id = (select max(o.run_id)
                    from source_run o where o.system = s.system and o.keyspace = s.keyspace and o.status = s.status))
                """);
        for (var table : REFERRING) {
            sql.append(" and not exists (select 1 from ").append(table).append(" t where t.run_id = r.id)");
        }
        var runs = db.query(sql + " order by r.id", old(cutoff), (row, n) -> row.getLong(1));
        for (var part : Db.parts(runs)) {
            var ids = new MapSqlParameterSource("ids", part);
            for (var table : new String[] {"run_item", "staged_alias", "run_timing", "source_run"}) {
                db.update("delete from " + table + " where run_id in (:ids)", ids);
            }
            db.update("delete from run where id in (:ids)", ids);
        }
        return runs;
    }

    private static MapSqlParameterSource old(Instant cutoff) {
        return new MapSqlParameterSource("cutoff", Db.bind(cutoff));
    }
}
