package vn.portal.batch.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;

/** What becomes of content whose item is not there any more, and of content whose item is there again. */
final class Absence {
    private final Db db;
    private final LedgerMove ledger;
    private final EditionCopies copies;

    Absence(Db db, LedgerMove ledger) {
        this.db = db;
        this.ledger = ledger;
        this.copies = new EditionCopies(db);
    }

    /** Publishes content again that had been taken away for its item's absence, where the item brings no new edition. */
    void publishReturned(Run run, SourceKey source) {
        var returned = contents("""
                select distinct i.content_id from run_item i join content c on c.id = i.content_id
                join edition e on e.id = c.current_edition
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
                and i.verdict = 'ACCEPTED' and not i.changes and not i.same_row
                and (e.cause = 'VANISHED' or e.cause = 'ROLLBACK' and exists (select 1 from ledger l
                    where l.system = i.system and l.keyspace = i.keyspace and l.native_key = i.native_key
                    and l.vanished_nights > 0))
                """, Db.of(run, source));
        copies.ofCurrent(run, returned, PendingEdition.Cause.RETURNED, Edition.State.PUBLISHED);
    }

    private List<UUID> contents(String sql, MapSqlParameterSource parameters) {
        return db.query(sql, parameters, (row, n) -> row.getObject(1, UUID.class));
    }

    /** Drops ledger rows of items that are there under another key now. */
    void forgetRenamed(Run run, SourceKey source) {
        var renamed = db.query("""
                select l.native_key from ledger l where l.system = :system and l.keyspace = :keyspace
                and not exists (select 1 from run_item i where i.run_id = :run and i.system = l.system
                    and i.keyspace = l.keyspace and i.native_key = l.native_key and i.copy = 0)
                and exists (select 1 from run_item i where i.content_id = l.content_id and i.run_id = :run
                    and i.system = l.system and i.keyspace = l.keyspace and i.verdict = 'ACCEPTED')
                """, Db.of(run, source), (row, n) -> row.getString(1));
        ledger.forget(source, renamed);
    }

    /** Counts one more night of absence, once for a business date. */
    void age(Run run, SourceKey source, Vanishing rule) {
        db.update(
                """
                update ledger l set vanished_nights = vanished_nights + 1, vanished_on = :date
                where (l.vanished_nights = 0 or l.vanished_nights <= :nights and l.vanished_on < :date) and
                """ + Books.ABSENT,
                Db.of(run, source).addValue("date", run.businessDate()).addValue("nights", rule.nights()));
    }

    /**
     * Gives the configured state to content that has been absent for long enough, under every key it has; not to what a
     * keeper has put back since.
     */
    int withdraw(Run run, SourceKey source, Vanishing rule) {
        var absent = contents("""
                select distinct l.content_id from ledger l join content c on c.id = l.content_id
                join edition e on e.id = c.current_edition and e.cause <> 'ROLLBACK'
                where l.system = :system and l.keyspace = :keyspace and l.vanished_nights > 0
                and l.vanished_nights > :nights and c.state = 'PUBLISHED'
                and not exists (select 1 from ledger o where o.content_id = l.content_id
                    and o.vanished_nights <= :nights and o.verdict <> 'FILTERED')
                and not exists (select 1 from run_item i where i.content_id = l.content_id and i.run_id = :run
                    and i.verdict = 'ACCEPTED')
                and not exists (select 1 from edition r where r.content_id = l.content_id and r.run_id = :run
                    and r.status = 'READY')
                """, Db.of(run, source).addValue("nights", rule.nights()));
        copies.ofCurrent(run, absent, PendingEdition.Cause.VANISHED, rule.state());
        return absent.size();
    }

    /**
     * Takes content away whose item is there but is no longer shown to the public by its own system. That is known, so
     * nothing waits for further nights, and no page stays: what turned private must not be read on.
     */
    int hide(Run run, SourceKey source) {
        var hidden = contents("""
                select distinct i.content_id from run_item i join content c on c.id = i.content_id
                left join edition e on e.id = c.current_edition
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
                and i.outcome = 'FILTERED' and i.copy = 0 and c.state not in ('GONE', 'REDIRECTED')
                and not (i.carried and e.cause = 'ROLLBACK')
                and not exists (select 1 from run_item o where o.content_id = i.content_id and o.run_id = :run
                    and o.verdict = 'ACCEPTED')
                """, Db.of(run, source));
        copies.ofCurrent(run, hidden, PendingEdition.Cause.VANISHED, Edition.State.GONE);
        return hidden.size();
    }
}
