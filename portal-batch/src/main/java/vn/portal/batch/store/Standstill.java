package vn.portal.batch.store;

import vn.portal.batch.workspace.Settings.Vanishing;

/** Takes a source as it was accepted last, where a look at each of its items would end with just what there is. */
final class Standstill {
    private final Db db;

    Standstill(Db db) {
        this.db = db;
    }

    /**
     * Whether nothing happened to the source's items since, nothing is under way with them, and time alone changes nothing of
     * them: none is away for less long than the rule says, or is still shown for another reason. A day that is done again is
     * gone through again.
     */
    boolean isOf(Run run, SourceRun source, SourceRun last, Vanishing rule) {
        var parameters = Db.of(run, source.source())
                .addValue("last", last.runId())
                .addValue("pipeline", source.pipelineVersion())
                .addValue("date", run.businessDate())
                .addValue("nights", rule.nights());
        int restless = db.count("""
                select (select count(*) from run where id > :last and id < :run and purpose <> 'NIGHT')
                    + (select count(*) from run where id = :last and business_date >= :date)
                    + (select count(*) from run_item
                        where run_id = :run and system = :system and keyspace = :keyspace)
                    + (select count(*) from ledger where system = :system and keyspace = :keyspace
                        and vanished_nights = 0 and pipeline_version <> :pipeline)
                    + (select count(*) from ledger l left join content c on c.id = l.content_id
                        where l.system = :system and l.keyspace = :keyspace and l.vanished_nights > 0
                        and (l.vanished_nights <= :nights or c.state = 'PUBLISHED'))
                """, parameters);
        return restless == 0;
    }

    /** What is told every night of items that are no content of their own is told of this run now. */
    void carryNotices(Run run, SourceRun last) {
        db.update("""
                update notice set run_id = :run
                where run_id = :last and system = :system and keyspace = :keyspace and copy > 0
                """, Db.of(run, last.source()).addValue("last", last.runId()));
    }

    /** Every item has been met, and none of them was new. */
    static Counts counts(Counts last) {
        return new Counts(
                last.read(),
                0,
                0,
                last.added() + last.updated() + last.unchanged(),
                last.duplicate(),
                last.filtered(),
                last.rejected(),
                0,
                0,
                0);
    }
}
