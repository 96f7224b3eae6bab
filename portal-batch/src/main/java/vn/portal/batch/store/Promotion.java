package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * How pending editions come to count.
 *
 * <p>Statements name the rows they mean, some hundred at a time: {@code in (select …)} inside an update is evaluated
 * anew for every row by H2.
 */
final class Promotion {
    private final Db db;

    Promotion(Db db) {
        this.db = db;
    }

    private record Bringer(long edition, long current) {}

    /** Gives unchanged content the findings that its item has now: a counter that ticks makes no edition. */
    void bringFindings(Run run, SourceKey source) {
        db.each(
                """
                select i.edition_id, c.current_edition from run_item i join content c on c.id = i.content_id
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
                and i.edition_id is not null and not i.changes
                order by i.edition_id
                """,
                Db.of(run, source),
                (row, n) -> new Bringer(row.getLong("edition_id"), row.getLong("current_edition")),
                this::bring);
    }

    private void bring(List<Bringer> bringers) {
        var fresh = bringers.stream().map(Bringer::edition).toList();
        var current = bringers.stream().map(Bringer::current).toList();
        markStale(fresh);
        markStale(current);
        keepObservations(fresh);
        db.update("delete from finding where edition_id in (:ids)", ids(current));
        db.batch("update finding set edition_id = :current where edition_id = :edition", bringers);
        db.update("delete from mention where edition_id in (:ids)", ids(fresh));
        db.update("delete from edition_text where edition_id in (:ids)", ids(fresh));
        References.delete(db, fresh);
        db.update("delete from edition where id in (:ids)", ids(fresh));
    }

    void refuse(Run run, SourceKey source) {
        db.each(
                """
                select i.edition_id from run_item i
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace and i.edition_id is not null
                """,
                Db.of(run, source),
                (row, n) -> row.getLong(1),
                part -> db.update("update edition set status = 'REFUSED' where id in (:ids)", ids(part)));
    }

    /**
     * An edition that is ready.
     *
     * @param before the edition that it follows; null for the first
     * @param number after the last one's
     * @param state that it takes: a keeper's word goes before the source's
     */
    record Ready(
            long id,
            UUID content,
            @Nullable Long before,
            int number,
            String kind,
            String state,
            String headline,
            String path,
            String bucket,
            @Nullable Long sortAt) {

        private static Ready of(ResultSet row) throws SQLException {
            return new Ready(
                    row.getLong("id"),
                    row.getObject("content_id", UUID.class),
                    Db.nullableLong(row, "current_edition"),
                    row.getInt("last") + 1,
                    row.getString("kind"),
                    row.getString("state"),
                    row.getString("headline"),
                    row.getString("path"),
                    row.getString("bucket"),
                    Db.nullableLong(row, "sort_at"));
        }
    }

    /** Numbers what the source's items changed and what is ready besides, and makes it what readers get. */
    void promote(Run run, SourceKey source) {
        promote(run, """
                run_item i join edition r on r.id = i.edition_id join content c on c.id = r.content_id
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace and i.changes
                """, Db.of(run, source));
        promote(run);
    }

    /** Numbers the run's editions that are ready, and makes them the ones that readers get. */
    void promote(Run run) {
        promote(run, """
                edition r join content c on c.id = r.content_id where r.run_id = :run and r.status = 'READY'
                """, new MapSqlParameterSource("run", run.id()));
    }

    private void promote(Run run, String from, MapSqlParameterSource parameters) {
        var late = takeFindings(from, parameters);
        // in the order in which they were written, which is how they lie on the disk
        db.each("""
                select r.id, r.content_id, c.current_edition, r.kind, r.headline,
                    case when c.ruled is null or c.ruled = 'WITHDRAWN' and r.state = 'GONE' then r.state
                        else c.ruled end as state, r.path, r.bucket, r.sort_at,
                    coalesce((select max(a.number) from edition a where a.content_id = r.content_id), 0) as last
                from %s order by r.id
                """.formatted(from), parameters, (row, n) -> Ready.of(row), part -> promotePart(run, part, late));
    }

    /** What an edition has found, and where its content would stand. */
    private record Told(long id, UUID content, @Nullable Long before, String path) {
        private static Told of(ResultSet row) throws SQLException {
            return new Told(
                    row.getLong("id"),
                    row.getObject("content_id", UUID.class),
                    Db.nullableLong(row, "current_edition"),
                    row.getString("path"));
        }
    }

    /**
     * By their content's id: what two of them are told apart by must not depend on who was read first.
     *
     * @return the contents whose first path another one of them has before them
     */
    private Set<UUID> takeFindings(String from, MapSqlParameterSource parameters) {
        var paths = new HashSet<String>();
        var late = new HashSet<UUID>();
        db.each(
                "select r.id, r.content_id, c.current_edition, r.path from %s order by r.content_id".formatted(from),
                parameters,
                (row, n) -> Told.of(row),
                part -> {
                    takeFindings(part);
                    part.stream()
                            .filter(told -> told.before() == null && !paths.add(told.path()))
                            .forEach(told -> late.add(told.content()));
                });
        return late;
    }

    private void takeFindings(List<Told> told) {
        var editions = told.stream().map(Told::id).toList();
        markStale(editions);
        markStale(told.stream()
                .flatMap(r -> r.before() == null ? Stream.empty() : Stream.of(r.before()))
                .toList());
        keepObservations(editions);
    }

    private void promotePart(Run run, List<Ready> ready, Set<UUID> late) {
        db.batch("update edition set number = :number, status = 'ACCEPTED', state = :state where id = :id", ready);
        firstAccept(run, ready.stream().filter(r -> r.before() == null).toList(), late);
        db.batch("""
                update content set current_edition = :id, kind = :kind, state = :state, headline = :headline,
                    sort_at = :sortAt
                where id = :content
                """, ready.stream().filter(r -> r.before() != null).toList());
    }

    private static MapSqlParameterSource ids(List<Long> ids) {
        return new MapSqlParameterSource("ids", ids);
    }

    private void markStale(List<Long> editions) {
        if (editions.isEmpty()) {
            return;
        }
        db.update("""
                insert into stale (target_id)
                select distinct f.target_id from finding f where f.edition_id in (:ids)
                and not exists (select 1 from stale s where s.target_id = f.target_id)
                """, ids(editions));
    }

    /** Adds what was not observed before; another value read from the same bytes is a further revision. */
    private void keepObservations(List<Long> editions) {
        keepObservations(editions, "<>", "and o.capture = %s.capture");
        // who owns an indicator tells all of it every time: only what it tells otherwise is new
        keepObservations(editions, "=", "");
        db.update("delete from staged_observation where edition_id in (:ids)", ids(editions));
    }

    /**
     * Adds what some tellers observed.
     *
     * @param owner how the indicator is to the content that tells of it
     * @param alike what the observations of one value have in common beside indicator, area and period
     */
    private void keepObservations(List<Long> editions, String owner, String alike) {
        db.update("""
                insert into observation (indicator, capture, area, period, revision, amount, ranked, out_of, status)
                select indicator, capture, area, period,
                    case when last >= revision then last + 1 else revision end, amount, ranked, out_of, status
                from (
                    select s.indicator, s.capture, s.area, s.period, s.revision, s.amount, s.ranked, s.out_of, s.status,
                        coalesce((select max(o.revision) from observation o where o.indicator = s.indicator
                            and o.area = s.area and o.period = s.period %s), 0) as last,
                        row_number() over (partition by s.indicator, s.capture, s.area, s.period
                            order by s.revision desc, e.content_id, s.ord) as place
                    from staged_observation s join edition e on e.id = s.edition_id
                    where s.edition_id in (:ids) and s.indicator %s e.content_id) told
                where place = 1 and not exists (select 1 from observation o where o.indicator = told.indicator
                    and o.area = told.area and o.period = told.period %s
                    and o.revision = told.last and o.amount is not distinct from told.amount
                    and o.ranked is not distinct from told.ranked and o.out_of is not distinct from told.out_of and o.status = told.status)
                """.formatted(alike.formatted("s"), owner, alike.formatted("told")), ids(editions));
    }

    record Frozen(
            UUID content,
            long edition,
            String kind,
            String state,
            String headline,
            @Nullable Long sortAt,
            String path,
            String bucket,
            OffsetDateTime at) {}

    /** A path is given once. Where two contents would have the same, the later gets more digits of its id. */
    private void firstAccept(Run run, List<Ready> first, Set<UUID> late) {
        var taken = taken(first.stream().map(Ready::path).toList());
        var frozen = new ArrayList<Frozen>();
        for (var r : first) {
            var path = late.contains(r.content()) || taken.contains(r.path())
                    ? r.path() + r.content().toString().replace("-", "").substring(10)
                    : r.path();
            var at = Db.bind(run.startedAt());
            frozen.add(new Frozen(
                    r.content(), r.id(), r.kind(), r.state(), r.headline(), r.sortAt(), path, r.bucket(), at));
        }
        // one statement, not a second one for what changes with every edition: each update writes the row anew
        db.batch("""
                update content set accepted_at = :at, path = :path, bucket = :bucket, current_edition = :edition,
                    kind = :kind, state = :state, headline = :headline, sort_at = :sortAt
                where id = :content
                """, frozen);
    }

    private Set<String> taken(List<String> paths) {
        if (paths.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.query(
                "select path from content where path in (:paths)",
                new MapSqlParameterSource("paths", paths),
                (row, n) -> row.getString(1)));
    }
}
