package vn.portal.batch.store;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;

/** What becomes of content whose item is not there any more, and of content whose item is there again. */
final class Absence {
    private final Db db;

    Absence(Db db) {
        this.db = db;
    }

    /** Publishes content again that had been taken away for its item's absence, where the item brings no new edition. */
    void publishReturned(Run run, SourceKey source) {
        copyCurrent(run, """
                e.cause = 'VANISHED' and c.id in (select i.content_id from run_item i
                    where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
                    and i.verdict = 'ACCEPTED' and not i.changes)
                """, PendingEdition.Cause.RETURNED, Edition.State.PUBLISHED, Db.of(run, source));
    }

    /** Drops ledger rows of items that are there under another key now. */
    void forgetRenamed(Run run, SourceKey source) {
        for (var table : new String[] {"quarantine", "ledger"}) {
            db.update("""
                    delete from %s where system = :system and keyspace = :keyspace and native_key in (
                        select l.native_key from ledger l where l.system = :system and l.keyspace = :keyspace
                        and not exists (select 1 from run_item i where i.run_id = :run and i.system = l.system
                            and i.keyspace = l.keyspace and i.native_key = l.native_key)
                        and exists (select 1 from run_item i where i.run_id = :run and i.system = l.system
                            and i.keyspace = l.keyspace and i.content_id = l.content_id and i.verdict = 'ACCEPTED'))
                    """.formatted(table), Db.of(run, source));
        }
    }

    /** Counts one more night of absence, once for a business date. */
    void age(Run run, SourceKey source, Vanishing rule) {
        db.update(
                """
                update ledger set vanished_nights = vanished_nights + 1, vanished_on = :date
                where system = :system and keyspace = :keyspace
                and (vanished_nights = 0 or vanished_nights < :nights and vanished_on < :date)
                and native_key in (select l.native_key from ledger l where %s)
                """.formatted(Books.ABSENT),
                Db.of(run, source).addValue("date", run.businessDate()).addValue("nights", rule.nights()));
    }

    /** Gives the configured state to content that has been absent for long enough, under every key it has. */
    int withdraw(Run run, SourceKey source, Vanishing rule) {
        return copyCurrent(
                run,
                """
                e.state = 'PUBLISHED' and c.id in (select l.content_id from ledger l
                    where l.system = :system and l.keyspace = :keyspace and l.vanished_nights >= :nights
                    and l.vanished_nights > 0)
                and not exists (select 1 from ledger o where o.content_id = c.id
                    and o.vanished_nights < :nights and o.verdict <> 'FILTERED')
                and not exists (select 1 from edition r
                    where r.content_id = c.id and r.run_id = :run and r.status = 'READY')
                """,
                PendingEdition.Cause.VANISHED,
                rule.state(),
                Db.of(run, source).addValue("nights", rule.nights()));
    }

    /** Makes a ready edition of each such content that differs from the current one in its state alone. */
    private int copyCurrent(
            Run run,
            String condition,
            PendingEdition.Cause cause,
            Edition.State state,
            MapSqlParameterSource parameters) {
        parameters.addValue("cause", cause.name()).addValue("state", state.name());
        int copied = db.update("""
                insert into edition (id, content_id, run_id, status, cause, kind, state, headline, path, bucket, sort_at,
                    content_hash, payload)
                select %s, e.content_id, cast(:run as bigint), 'READY', cast(:cause as varchar), e.kind,
                    cast(:state as varchar), e.headline, e.path, e.bucket, e.sort_at,
                    e.content_hash, e.payload
                from content c join edition e on e.id = c.current_edition
                where %s
                """.formatted(db.dialect().nextEdition(), condition), parameters);
        if (copied > 0) {
            copyParts("finding", "ord, target_id, kind, hash, payload", parameters);
            copyParts("mention", "ord, type, target_id, field, span_start, span_end, name", parameters);
        }
        return copied;
    }

    private void copyParts(String table, String columns, MapSqlParameterSource parameters) {
        var theirs = "p." + columns.replace(", ", ", p.");
        db.update("""
                insert into %1$s (edition_id, %2$s)
                select r.id, %3$s
                from edition r join content c on c.id = r.content_id join %1$s p on p.edition_id = c.current_edition
                where r.run_id = :run and r.status = 'READY' and r.cause = :cause
                """.formatted(table, columns, theirs), parameters);
    }
}
