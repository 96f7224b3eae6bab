package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;

/** What came of runs, looked back upon. */
public final class RunLog {
    private final Db db;

    RunLog(Db db) {
        this.db = db;
    }

    /**
     * A run as a line of a list.
     *
     * @param finishedAt null while it goes on, and where it is not known
     * @param exitCode null likewise
     * @param counts of all its sources together
     * @param release that it was the first to show; null where there is none
     */
    public record Entry(
            Run run,
            @Nullable Instant finishedAt,
            @Nullable Integer exitCode,
            Counts counts,
            @Nullable String release) {

        public Optional<Duration> took() {
            return Optional.ofNullable(finishedAt).map(end -> Duration.between(run.startedAt(), end));
        }
    }

    /** The latest runs, the last one first. */
    public List<Entry> latest(int limit) {
        return entries("order by r.id desc fetch first :limit rows only", new MapSqlParameterSource("limit", limit));
    }

    /** The last night that came to its end. */
    public Optional<Entry> lastNight() {
        return lastNight("", new MapSqlParameterSource());
    }

    /** The last night that ended with one of those exit codes. */
    public Optional<Entry> lastNight(Collection<Integer> exitCodes) {
        return lastNight("and r.exit_code in (:codes) ", new MapSqlParameterSource("codes", exitCodes));
    }

    private Optional<Entry> lastNight(String which, MapSqlParameterSource parameters) {
        var sql = "where r.purpose = 'NIGHT' and r.exit_code is not null " + which
                + "order by r.id desc fetch first 1 rows only";
        return entries(sql, parameters).stream().findFirst();
    }

    /** How many nights came to their end after that run. */
    public int nightsSince(long run) {
        return db.count(
                "select count(*) from run where purpose = 'NIGHT' and exit_code is not null and id > :run",
                new MapSqlParameterSource("run", run));
    }

    public Optional<Entry> find(long run) {
        return entries("where r.id = :run", new MapSqlParameterSource("run", run)).stream()
                .findFirst();
    }

    private List<Entry> entries(String which, MapSqlParameterSource parameters) {
        var entries = db.query(
                "select r.id, r.business_date, r.started_at, r.status, r.purpose, r.finished_at, r.exit_code from run"
                        + " r "
                        + which,
                parameters,
                (row, n) -> entry(row));
        var ids = entries.stream().map(entry -> entry.run().id()).toList();
        var counts = counts(ids);
        var releases = releases(ids);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.run(),
                        entry.finishedAt(),
                        entry.exitCode(),
                        counts.getOrDefault(entry.run().id(), Counts.ZERO),
                        releases.get(entry.run().id())))
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        int exit = row.getInt("exit_code");
        return new Entry(
                Runs.run(row),
                finished == null ? null : finished.toInstant(),
                row.wasNull() ? null : exit,
                Counts.ZERO,
                null);
    }

    private record Counted(long run, Counts counts) {}

    private Map<Long, Counts> counts(List<Long> runs) {
        return runs.isEmpty()
                ? Map.of()
                : db
                        .query(
                                """
                                select run_id, sum(read_count) as read_count, sum(added) as added,
                                    sum(updated) as updated, sum(unchanged) as unchanged, sum(duplicate) as duplicate,
                                    sum(filtered) as filtered, sum(rejected) as rejected, sum(vanished) as vanished,
                                    sum(withdrawn) as withdrawn, sum(takes) as takes
                                from source_run where run_id in (:runs) group by run_id
                                """,
                                new MapSqlParameterSource("runs", runs),
                                (row, n) -> new Counted(row.getLong("run_id"), Runs.counts(row)))
                        .stream()
                        .collect(Collectors.toMap(Counted::run, Counted::counts));
    }

    private record Shown(long run, String release) {}

    private Map<Long, String> releases(List<Long> runs) {
        return runs.isEmpty()
                ? Map.of()
                : db
                        .query(
                                "select run_id, name from release_log where run_id in (:runs) and done order by id",
                                new MapSqlParameterSource("runs", runs),
                                (row, n) -> new Shown(row.getLong("run_id"), row.getString("name")))
                        .stream()
                        .collect(Collectors.toMap(Shown::run, Shown::release, (one, later) -> later));
    }

    /**
     * What some runs made of a content.
     *
     * @param before what readers got of it before; null where it was not there
     * @param number of its edition after the runs
     */
    public record Change(
            ContentId id,
            Kind kind,
            String headline,
            String path,
            Edition.@Nullable State before,
            Edition.State after,
            int number) {

        public boolean isAdded() {
            return before != Edition.State.PUBLISHED && after == Edition.State.PUBLISHED;
        }

        public boolean isEnded() {
            return before == Edition.State.PUBLISHED && after != Edition.State.PUBLISHED;
        }
    }

    /**
     * What became another one between the end of one run and the end of a later one, in the order of paths.
     *
     * @param limit the most that are given
     */
    public List<Change> between(long from, long to, int limit) {
        return db.query(
                """
                select c.id, c.path, e.kind, e.headline, e.number, e.state, b.state as before
                from (select content_id, max(number) as last, min(number) - 1 as before from edition
                    where status = 'ACCEPTED' and run_id > :from and run_id <= :to group by content_id) d
                join content c on c.id = d.content_id
                join edition e on e.content_id = d.content_id and e.number = d.last
                left join edition b on b.content_id = d.content_id and b.number = d.before
                order by %s fetch first :limit rows only
                """.formatted(db.dialect().bytes("c.path")),
                new MapSqlParameterSource("from", from).addValue("to", to).addValue("limit", limit),
                (row, n) -> change(row));
    }

    private static Change change(ResultSet row) throws SQLException {
        Function<String, Edition.@Nullable State> state = name -> name == null ? null : Edition.State.valueOf(name);
        return new Change(
                new ContentId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("path"),
                state.apply(row.getString("before")),
                Edition.State.valueOf(row.getString("state")),
                row.getInt("number"));
    }
}
