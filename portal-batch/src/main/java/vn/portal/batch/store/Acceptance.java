package vn.portal.batch.store;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Settings.Vanishing;

/** How what a run staged of a source becomes what is published, or does not. */
public final class Acceptance {
    private final Db db;
    private final Runs runs;
    private final Books books;
    private final Promotion promotion;
    private final Absence absence;
    private final LedgerMove ledger;
    private final Standstill standstill;

    Acceptance(Db db, Runs runs, Books books) {
        this.db = db;
        this.runs = runs;
        this.books = books;
        this.promotion = new Promotion(db);
        this.ledger = new LedgerMove(db);
        this.absence = new Absence(db, ledger);
        this.standstill = new Standstill(db);
    }

    /**
     * Makes the source's staged items count, in one transaction: editions are numbered, the ledger moves, absent items
     * age (of a complete source), those absent for long enough take the configured state, returning ones are published
     * again. Doing it again does nothing and gives the same counts.
     *
     * @throws UnbalancedException if the books do not balance
     */
    public Counts accept(Run run, SourceRun source, Vanishing rule) {
        return Objects.requireNonNull(db.transaction().execute(status -> acceptOnce(run, source, rule)));
    }

    private Counts acceptOnce(Run run, SourceRun source, Vanishing rule) {
        var before = runs.source(run.id(), source.source());
        if (before.isPresent() && before.get().status() == SourceRun.Status.ACCEPTED) {
            return before.get().counts();
        }
        var counts = books.count(run, source.source(), source.complete());
        if (!counts.balanced()) {
            throw new UnbalancedException("the books of " + source.source() + " do not balance: " + counts);
        }
        int withdrawn = move(run, source, rule);
        var accepted = withWithdrawn(counts, withdrawn);
        runs.put(judged(source, SourceRun.Status.ACCEPTED, accepted, null));
        return accepted;
    }

    /**
     * Accepts a source again that holds just what it held then, without a look at its items; for the caller to have made sure
     * that it does, and that the same rules judge them.
     *
     * @param last as it was accepted last
     * @return as it is accepted; empty where its items have to be gone through: something was done to them since, or those
     *     that are away are to be counted
     */
    public Optional<SourceRun> acceptAgain(Run run, SourceRun source, SourceRun last, Vanishing rule) {
        return Objects.requireNonNull(db.transaction().execute(status -> {
            if (!standstill.isOf(run, source, last, rule)) {
                return Optional.empty();
            }
            new Leftovers(db).discard(run, source.source());
            standstill.carryNotices(run, last);
            var accepted = judged(source, SourceRun.Status.ACCEPTED, Standstill.counts(last.counts()), null);
            runs.put(accepted);
            return Optional.of(accepted);
        }));
    }

    private int move(Run run, SourceRun source, Vanishing rule) {
        var key = source.source();
        promotion.bringFindings(run, key);
        absence.publishReturned(run, key);
        ledger.move(run, key);
        int withdrawn = absence.hide(run, key);
        if (source.complete()) {
            absence.forgetRenamed(run, key);
            absence.age(run, key, rule);
            withdrawn += absence.withdraw(run, key, rule);
        }
        promotion.promote(run, key);
        moveAliases(run, key);
        clear(run, key);
        return withdrawn;
    }

    /**
     * The first content that has a name keeps it; of two new ones the smaller id. A {@code derived} alias is a derived
     * id by which texts mean the content; it is the portal's own.
     */
    private void moveAliases(Run run, SourceKey source) {
        db.update("""
            insert into alias (system, kind, name, whole, content_id)
            select system, kind, name, whole, content_id from (
                select case when a.kind = 'derived' then 'portal' else a.system end as system, a.kind, a.name,
                    a.whole, i.content_id,
                    row_number() over (partition by a.kind, a.name order by i.content_id) as place
                from staged_alias a join run_item i on i.run_id = a.run_id and i.system = a.system
                    and i.keyspace = a.keyspace and i.native_key = a.native_key and i.copy = 0
                where a.run_id = :run and a.system = :system and a.keyspace = :keyspace) named
            where place = 1 and not exists (select 1 from alias b
                where b.system = named.system and b.kind = named.kind and b.name = named.name)
            """, Db.of(run, source));
    }

    private void clear(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        for (var table : new String[] {"staged_alias", "run_item"}) {
            db.update(
                    "delete from " + table + " where run_id = :run and system = :system and keyspace = :keyspace",
                    parameters);
        }
        if (run.purpose() == Run.Purpose.NIGHT) {
            db.update("""
                delete from notice where system = :system and keyspace = :keyspace and copy > 0 and run_id <> :run
                """, parameters);
        }
    }

    private static Counts withWithdrawn(Counts c, int withdrawn) {
        return new Counts(
                c.read(),
                c.added(),
                c.updated(),
                c.unchanged(),
                c.duplicate(),
                c.filtered(),
                c.rejected(),
                c.vanished(),
                withdrawn,
                c.takes());
    }

    private static SourceRun judged(SourceRun s, SourceRun.Status status, Counts counts, @Nullable String reason) {
        return new SourceRun(
                s.runId(),
                s.source(),
                s.manifest(),
                s.baseManifest(),
                s.pipelineVersion(),
                s.complete(),
                status,
                counts,
                reason);
    }

    /**
     * Records that the source's run was refused; what is published, ledger and quarantine stay as they were. What was
     * staged is kept until {@link #adopt} takes it over or {@link Staging#begin} makes room for another run.
     *
     * @param code why, as a notice code
     */
    public void refuse(Run run, SourceRun source, String code) {
        db.transaction().executeWithoutResult(status -> {
            var counts = books.count(run, source.source(), source.complete());
            // of a source that is refused again unread there is nothing to count anew
            runs.put(judged(source, SourceRun.Status.REFUSED, counts.read() == 0 ? source.counts() : counts, code));
            promotion.refuse(run, source.source());
        });
    }

    /**
     * Takes what an earlier run staged and the guard refused over into this run, so that it can be accepted without
     * reading the source again.
     *
     * @return whether anything was there to take over
     */
    public boolean adopt(Run run, SourceKey source) {
        return Boolean.TRUE.equals(db.transaction().execute(status -> new Leftovers(db).adopt(run, source)));
    }
}
