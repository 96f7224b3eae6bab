package vn.portal.batch.store;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How pending editions come to count. */
final class Promotion {
    /** Editions that only bring findings to content which has not changed. */
    private static final String BRINGERS = """
            select i.edition_id from run_item i where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
            and i.edition_id is not null and not i.changes
            """;

    private final Db db;

    Promotion(Db db) {
        this.db = db;
    }

    /** Gives unchanged content the findings that its item has now: a counter that ticks makes no edition. */
    void bringFindings(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        var content = "select b.content_id from edition b where b.id in (" + BRINGERS + ")";
        var current = "select c.current_edition from content c where c.id in (" + content + ")";
        markStale("f.edition_id in (" + BRINGERS + ") or f.edition_id in (" + current + ")", parameters);
        keepObservations("s.edition_id in (" + BRINGERS + ")", parameters);
        db.update("delete from finding where edition_id in (" + current + ")", parameters);
        db.update("""
                update finding set edition_id = (select c.current_edition
                    from edition b join content c on c.id = b.content_id where b.id = finding.edition_id)
                where edition_id in (%s)
                """.formatted(BRINGERS), parameters);
        db.update("delete from mention where edition_id in (" + BRINGERS + ")", parameters);
        db.update("delete from edition where id in (" + BRINGERS + ")", parameters);
    }

    void ready(Run run, SourceKey source) {
        db.update("""
                update edition set status = 'READY' where id in (select i.edition_id from run_item i
                    where i.run_id = :run and i.system = :system and i.keyspace = :keyspace and i.changes)
                """, Db.of(run, source));
    }

    /** Numbers the run's editions that are ready, and makes them the ones that readers get. */
    void promote(Run run) {
        var parameters = new MapSqlParameterSource("run", run.id()).addValue("at", Db.bind(run.startedAt()));
        var ready = "select r.id from edition r where r.run_id = :run and r.status = 'READY'";
        var content = "select r.content_id from edition r where r.run_id = :run and r.status = 'READY'";
        var current = "select c.current_edition from content c where c.id in (" + content + ")";
        markStale("f.edition_id in (" + ready + ") or f.edition_id in (" + current + ")", parameters);
        keepObservations("s.edition_id in (" + ready + ")", parameters);
        number(parameters);
        freezePaths(content, parameters);
        show(content, parameters);
        db.update("update edition set status = 'ACCEPTED' where run_id = :run and status = 'READY'", parameters);
    }

    private void markStale(String findings, MapSqlParameterSource parameters) {
        db.update("""
                insert into stale (target_id)
                select distinct f.target_id from finding f where (%s)
                and not exists (select 1 from stale s where s.target_id = f.target_id)
                """.formatted(findings), parameters);
    }

    /** Adds what was not observed before; another value read from the same bytes is a further revision. */
    private void keepObservations(String editions, MapSqlParameterSource parameters) {
        db.update("""
                insert into observation (indicator, capture, area, period, revision, amount, status)
                select indicator, capture, area, period,
                    case when last >= revision then last + 1 else revision end, amount, status
                from (
                    select s.indicator, s.capture, s.area, s.period, s.revision, s.amount, s.status,
                        coalesce((select max(o.revision) from observation o where o.indicator = s.indicator
                            and o.capture = s.capture and o.area = s.area and o.period = s.period), 0) as last,
                        row_number() over (partition by s.indicator, s.capture, s.area, s.period
                            order by s.revision desc, e.content_id, s.ord) as place
                    from staged_observation s join edition e on e.id = s.edition_id
                    where %s) told
                where place = 1 and not exists (select 1 from observation o where o.indicator = told.indicator
                    and o.capture = told.capture and o.area = told.area and o.period = told.period
                    and o.revision = told.last and o.amount is not distinct from told.amount and o.status = told.status)
                """.formatted(editions), parameters);
        db.update(
                "delete from staged_observation where edition_id in (select s.edition_id from staged_observation s where "
                        + editions + ")",
                parameters);
    }

    private void number(MapSqlParameterSource parameters) {
        db.update("""
                update edition set number = 1 + coalesce((select max(a.number) from edition a
                    where a.content_id = edition.content_id), 0)
                where run_id = :run and status = 'READY'
                """, parameters);
    }

    /** A path is given once. Where two contents would have the same, the newer ones get more digits of their ids. */
    private void freezePaths(String content, MapSqlParameterSource parameters) {
        var mine = "from edition e where e.content_id = content.id and e.run_id = :run and e.status = 'READY'";
        db.update("""
                update content set
                    accepted_at = :at,
                    bucket = (select e.bucket %1$s),
                    path = (select case when exists (select 1 from content o where o.path = e.path)
                            or exists (select 1 from edition p where p.run_id = :run and p.status = 'READY'
                                and p.path = e.path and p.content_id <> e.content_id)
                        then e.path || substring(replace(cast(content.id as varchar), '-', '') from 11) else e.path end
                        %1$s)
                where accepted_at is null and id in (%2$s)
                """.formatted(mine, content), parameters);
    }

    private void show(String content, MapSqlParameterSource parameters) {
        db.update("""
                update content set (current_edition, kind, state, headline, sort_at) = (
                    select e.id, e.kind, e.state, e.headline, e.sort_at from edition e
                    where e.content_id = content.id and e.run_id = :run and e.status = 'READY')
                where id in (%s)
                """.formatted(content), parameters);
    }
}
