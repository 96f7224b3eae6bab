package vn.portal.batch.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How the latest nights went, each as one line of numbers. */
public final class History {
    private final Db db;

    History(Db db) {
        this.db = db;
    }

    /**
     * One night, its sources together.
     *
     * @param changed items that were new or updated
     * @param rejected items that stood in quarantine after it
     * @param vanished items that were missing for the first time
     * @param took its steps together; zero where they were not timed
     */
    public record Night(
            long run,
            LocalDate businessDate,
            Run.Status status,
            int changed,
            int rejected,
            int vanished,
            Duration took) {}

    private record Timing(long run, String step, long millis) {}

    /** Keeps how long the run's steps took, in the place of what was kept of an earlier start. */
    public void keep(Run run, Map<String, Duration> steps) {
        var rows = steps.entrySet().stream()
                .map(step -> new Timing(run.id(), step.getKey(), step.getValue().toMillis()))
                .toList();
        db.transaction().executeWithoutResult(status -> {
            db.update("delete from run_timing where run_id = :run", new MapSqlParameterSource("run", run.id()));
            db.batch("insert into run_timing (run_id, step, millis) values (:run, :step, :millis)", rows);
        });
    }

    /** How long each of its steps took, in milliseconds; empty where nothing was timed. */
    public Map<String, Long> steps(Run run) {
        return db
                .query(
                        "select run_id, step, millis from run_timing where run_id = :run",
                        new MapSqlParameterSource("run", run.id()),
                        (row, n) -> new Timing(row.getLong("run_id"), row.getString("step"), row.getLong("millis")))
                .stream()
                .collect(Collectors.toMap(Timing::step, Timing::millis));
    }

    /** The latest nights that read any source, the oldest first. */
    public List<Night> latest(int nights) {
        return db.query(
                """
                select r.id, r.business_date, r.status, s.changed, s.rejected, s.vanished, t.millis
                from run r
                join (select run_id, sum(added + updated) as changed, sum(rejected) as rejected, sum(vanished) as vanished
                    from source_run where run_id > :after group by run_id) s on s.run_id = r.id
                left join (select run_id, sum(millis) as millis from run_timing where run_id > :after group by run_id) t
                    on t.run_id = r.id
                where r.purpose = 'NIGHT'
                order by r.id
                """,
                new MapSqlParameterSource("after", before(nights)),
                (row, n) -> new Night(
                        row.getLong("id"),
                        row.getObject("business_date", LocalDate.class),
                        Run.Status.valueOf(row.getString("status")),
                        row.getInt("changed"),
                        row.getInt("rejected"),
                        row.getInt("vanished"),
                        Duration.ofMillis(row.getLong("millis"))));
    }

    /** The last run that is too old to be among the latest; zero where there is none. */
    private long before(int nights) {
        return db.query("""
                        select distinct s.run_id from source_run s join run r on r.id = s.run_id
                        where r.purpose = 'NIGHT' order by s.run_id desc offset :nights rows fetch first 1 rows only
                        """, new MapSqlParameterSource("nights", nights), (row, n) -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }
}
