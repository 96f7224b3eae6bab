package vn.portal.batch.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.Edition;

/**
 * Puts back what a run had changed: by new editions that say what stood before. Nothing is deleted, and what the run had
 * brought is gone, which readers and their feeds are told.
 */
public final class Rollback {
    private final Db db;
    private final EditionCopies copies;
    private final Promotion promotion;
    private final Rulings rulings;

    Rollback(Db db, Rulings rulings) {
        this.db = db;
        this.copies = new EditionCopies(db);
        this.promotion = new Promotion(db);
        this.rulings = rulings;
    }

    /** Runs after that one that changed something and still count, earliest first: they must be put back before. */
    public List<Long> later(Run run) {
        return db.query("""
                select r.id from run r where r.id > :run and r.purpose <> 'ROLLBACK' and r.undone_by is null
                and exists (select 1 from edition e where e.run_id = r.id and e.status = 'ACCEPTED') order by r.id
                """, new MapSqlParameterSource("run", run.id()), (row, n) -> row.getLong(1));
    }

    /** The run that has put that one back already. */
    public Optional<Long> undoneBy(Run run) {
        return db
                .query(
                        "select undone_by from run where id = :run and undone_by is not null",
                        new MapSqlParameterSource("run", run.id()),
                        (row, n) -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /**
     * Puts back what that run had changed.
     *
     * @param now the run in which it is put back
     * @return how many contents were put back
     */
    public int undo(Run now, Run bad) {
        return Objects.requireNonNull(db.transaction().execute(status -> undoOnce(now, bad)));
    }

    private int undoOnce(Run now, Run bad) {
        undoRulings(bad);
        var before = editionsBefore(bad);
        copies.of(now, before, PendingEdition.Cause.ROLLBACK, null);
        var brought = brought(bad);
        copies.ofCurrent(now, brought, PendingEdition.Cause.ROLLBACK, Edition.State.GONE);
        promotion.promote(now);
        var runs = new MapSqlParameterSource("now", now.id()).addValue("bad", bad.id());
        db.update("update run set undone_by = null where undone_by = :bad", runs);
        db.update("update run set undone_by = :now where id = :bad", runs);
        return before.size() + brought.size();
    }

    private void undoRulings(Run bad) {
        rulings.undo(bad, true);
        var putBack = db.query(
                "select id, business_date, started_at, status, purpose from run where undone_by = :bad",
                new MapSqlParameterSource("bad", bad.id()),
                (row, n) -> Runs.run(row));
        putBack.forEach(run -> rulings.undo(run, false));
    }

    /** Derived content follows from what tells of it. */
    private static final String TOUCHED = """
            (select e.content_id, min(e.number) - 1 as before from edition e join content c on c.id = e.content_id
                where e.run_id = :bad and e.status = 'ACCEPTED' and not c.derived group by e.content_id) t
            """;

    private List<Long> editionsBefore(Run bad) {
        return db.query(
                "select e.id from " + TOUCHED
                        + " join edition e on e.content_id = t.content_id and e.number = t.before order by e.content_id",
                new MapSqlParameterSource("bad", bad.id()),
                (row, n) -> row.getLong(1));
    }

    private List<UUID> brought(Run bad) {
        return db.query(
                "select t.content_id from " + TOUCHED + " where t.before = 0 order by t.content_id",
                new MapSqlParameterSource("bad", bad.id()),
                (row, n) -> row.getObject(1, UUID.class));
    }
}
