package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The nights, and each source in them. */
public final class Runs {
    private static final String SELECT = "select id, business_date, started_at, status, purpose from run ";
    private static final String SOURCE_RUN = """
            select run_id, source, system, keyspace, manifest, base_manifest, pipeline_version, complete, status, reason,
                read_count, added, updated, unchanged, duplicate, filtered, rejected, vanished, withdrawn, takes
            from source_run
            """;

    private final Db db;

    Runs(Db db) {
        this.db = db;
    }

    /** Begins a night; {@code at} is cut to microseconds, so that every database gives it back as it was. */
    public Run open(LocalDate businessDate, Instant at) {
        return open(businessDate, at, Run.Purpose.NIGHT);
    }

    /** Begins a night, or something between nights. */
    public Run open(LocalDate businessDate, Instant at, Run.Purpose purpose) {
        var key = new GeneratedKeyHolder();
        db.jdbc()
                .update(
                        """
                        insert into run (business_date, started_at, status, purpose)
                        values (:date, :at, 'RUNNING', :purpose)
                        """,
                        new MapSqlParameterSource("date", businessDate)
                                .addValue("at", Db.bind(at))
                                .addValue("purpose", purpose.name()),
                        key,
                        new String[] {"id"});
        var id = key.getKeyAs(Long.class);
        if (id == null) {
            throw new IllegalStateException("the database gave no id for the run of " + businessDate);
        }
        return new Run(id, businessDate, Db.micros(at), Run.Status.RUNNING, purpose);
    }

    public Optional<Run> find(long id) {
        return first(SELECT + "where id = :id", new MapSqlParameterSource("id", id));
    }

    /** The night that was begun and never finished. */
    public Optional<Run> unfinished() {
        return first(
                SELECT + "where status = 'RUNNING' and purpose = 'NIGHT' order by id desc fetch first 1 rows only",
                new MapSqlParameterSource());
    }

    /** The night begun last. */
    public Optional<Run> latest() {
        return first(SELECT + "order by id desc fetch first 1 rows only", new MapSqlParameterSource());
    }

    /** The last night, whatever was done after it. */
    public Optional<Run> latestNight() {
        return first(
                SELECT + "where purpose = 'NIGHT' order by id desc fetch first 1 rows only",
                new MapSqlParameterSource());
    }

    private Optional<Run> first(String sql, MapSqlParameterSource parameters) {
        return db.query(sql, parameters, (row, n) -> run(row)).stream().findFirst();
    }

    static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getObject("business_date", LocalDate.class),
                Db.instant(row, "started_at"),
                Run.Status.valueOf(row.getString("status")),
                Run.Purpose.valueOf(row.getString("purpose")));
    }

    public void finish(Run run, Run.Status status) {
        db.update(
                "update run set status = :status where id = :id",
                new MapSqlParameterSource("id", run.id()).addValue("status", status.name()));
    }

    /** Writes down that the run is over, when, and what its command ended with. */
    public void finish(Run run, Run.Status status, int exitCode, Instant at) {
        db.update(
                "update run set status = :status, exit_code = :exit, finished_at = :at where id = :id",
                new MapSqlParameterSource("id", run.id())
                        .addValue("status", status.name())
                        .addValue("exit", exitCode)
                        .addValue("at", Db.bind(at)));
    }

    /** Writes down of acts between nights that broke off that they failed: what they had staged never comes to count. */
    public void abandonActs() {
        db.transaction().executeWithoutResult(status -> {
            var nothing = new MapSqlParameterSource();
            db.update("""
                    update source_run set status = 'FAILED', reason = 'broken-off' where status in ('FROZEN', 'IMPORTED')
                    and run_id in (select id from run where status = 'RUNNING' and purpose <> 'NIGHT')
                    """, nothing);
            db.update("update run set status = 'FAILED' where status = 'RUNNING' and purpose <> 'NIGHT'", nothing);
        });
    }

    /** The sources of a night by name. */
    public List<SourceRun> sources(long runId) {
        return db
                .query(
                        SOURCE_RUN + "where run_id = :run",
                        new MapSqlParameterSource("run", runId),
                        (row, n) -> sourceRun(row))
                .stream()
                .sorted(Comparator.comparing(source -> source.source().name()))
                .toList();
    }

    /** The source in that night, if the night has come to it. */
    public Optional<SourceRun> source(long runId, SourceKey source) {
        return db
                .query(
                        SOURCE_RUN + "where run_id = :run and system = :system and keyspace = :keyspace",
                        Db.of(source).addValue("run", runId),
                        (row, n) -> sourceRun(row))
                .stream()
                .findFirst();
    }

    /** Each source in the last night that came to it, by name. */
    public List<SourceRun> latestOfSources() {
        return db.query(SOURCE_RUN + """
                        where run_id = (select max(o.run_id) from source_run o join run r on r.id = o.run_id
                            where o.system = source_run.system and o.keyspace = source_run.keyspace
                            and r.purpose = 'NIGHT')
                        """, new MapSqlParameterSource(), (row, n) -> sourceRun(row)).stream()
                .sorted(Comparator.comparing(source -> source.source().name()))
                .toList();
    }

    /** When the last night began that accepted the source. */
    public Optional<Instant> lastAcceptance(SourceKey source) {
        return latest(source, "and status = 'ACCEPTED'")
                .flatMap(s -> find(s.runId()))
                .map(Run::startedAt);
    }

    /** Adds the source to its night, or says how far it has come. */
    public void put(SourceRun sourceRun) {
        db.transaction().executeWithoutResult(status -> replace(sourceRun));
    }

    private void replace(SourceRun s) {
        var parameters = parameters(s);
        db.update(
                "delete from source_run where run_id = :run and system = :system and keyspace = :keyspace", parameters);
        db.update("""
                insert into source_run (run_id, source, system, keyspace, manifest, base_manifest, pipeline_version,
                    complete, status, reason, read_count, added, updated, unchanged, duplicate, filtered, rejected,
                    vanished, withdrawn, takes)
                values (:run, :source, :system, :keyspace, :manifest, :base, :pipeline, :complete, :status, :reason,
                    :read, :added, :updated, :unchanged, :duplicate, :filtered, :rejected, :vanished, :withdrawn, :takes)
                """, parameters);
    }

    private static MapSqlParameterSource parameters(SourceRun s) {
        var counts = s.counts();
        return Db.of(s.source())
                .addValue("run", s.runId())
                .addValue("manifest", s.manifest())
                .addValue("base", s.baseManifest())
                .addValue("pipeline", s.pipelineVersion())
                .addValue("complete", s.complete())
                .addValue("status", s.status().name())
                .addValue("reason", s.reason())
                .addValue("read", counts.read())
                .addValue("added", counts.added())
                .addValue("updated", counts.updated())
                .addValue("unchanged", counts.unchanged())
                .addValue("duplicate", counts.duplicate())
                .addValue("filtered", counts.filtered())
                .addValue("rejected", counts.rejected())
                .addValue("vanished", counts.vanished())
                .addValue("withdrawn", counts.withdrawn())
                .addValue("takes", counts.takes());
    }

    /** The source as it was accepted last; whatever it was called then. */
    public Optional<SourceRun> lastAccepted(SourceKey source) {
        return latest(source, "and status = 'ACCEPTED'");
    }

    /** The source's latest run that was judged, if the guard refused it: not there once a later one was accepted. */
    public Optional<SourceRun> lastRefused(SourceKey source) {
        return latest(source, "and status in ('ACCEPTED', 'REFUSED')")
                .filter(s -> s.status() == SourceRun.Status.REFUSED);
    }

    private Optional<SourceRun> latest(SourceKey source, String condition) {
        var sql = SOURCE_RUN + "where system = :system and keyspace = :keyspace "
                + "and exists (select 1 from run r where r.id = source_run.run_id and r.purpose = 'NIGHT') " + condition
                + " order by run_id desc fetch first 1 rows only";
        return db.query(sql, Db.of(source), (row, n) -> sourceRun(row)).stream().findFirst();
    }

    private static SourceRun sourceRun(ResultSet row) throws SQLException {
        return new SourceRun(
                row.getLong("run_id"),
                new SourceKey(row.getString("source"), row.getString("system"), row.getString("keyspace")),
                row.getString("manifest"),
                row.getString("base_manifest"),
                row.getString("pipeline_version"),
                row.getBoolean("complete"),
                SourceRun.Status.valueOf(row.getString("status")),
                counts(row),
                row.getString("reason"));
    }

    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("read_count"),
                row.getInt("added"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("duplicate"),
                row.getInt("filtered"),
                row.getInt("rejected"),
                row.getInt("vanished"),
                row.getInt("withdrawn"),
                row.getInt("takes"));
    }
}
