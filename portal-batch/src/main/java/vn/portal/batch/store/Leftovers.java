package vn.portal.batch.store;

/** What runs staged of a source and never had accepted. */
final class Leftovers {
    private static final String OF_OTHERS =
            "run_item where system = :system and keyspace = :keyspace and run_id <> :run";
    private final Db db;

    Leftovers(Db db) {
        this.db = db;
    }

    void discard(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        if (db.count("select count(*) from " + OF_OTHERS, parameters) == 0) {
            return;
        }
        for (var table : new String[] {"finding", "mention", "staged_observation"}) {
            db.update(
                    "delete from " + table + " where edition_id in (select edition_id from " + OF_OTHERS + ")",
                    parameters);
        }
        db.update("delete from edition where id in (select edition_id from " + OF_OTHERS + ")", parameters);
        db.update("""
                delete from notice where system = :system and keyspace = :keyspace and copy >= 0
                and run_id in (select run_id from %s)
                """.formatted(OF_OTHERS), parameters);
        db.update("""
                delete from content where accepted_at is null and not derived
                and id in (select content_id from %s)
                and not exists (select 1 from edition e where e.content_id = content.id)
                """.formatted(OF_OTHERS), parameters);
        db.update(
                "delete from staged_alias where system = :system and keyspace = :keyspace and run_id <> :run",
                parameters);
        db.update("delete from " + OF_OTHERS, parameters);
    }

    /** Moves it into the run; whether there was any. */
    boolean adopt(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        db.update(
                "update edition set run_id = :run, status = 'PENDING' where id in (select edition_id from " + OF_OTHERS
                        + ")",
                parameters);
        db.update("""
                update notice set run_id = :run
                where system = :system and keyspace = :keyspace and copy >= 0
                and run_id in (select run_id from %s)
                """.formatted(OF_OTHERS), parameters);
        db.update("""
                update staged_alias set run_id = :run
                where system = :system and keyspace = :keyspace and run_id <> :run
                """, parameters);
        return db.update("""
                        update run_item set run_id = :run, source = :source
                        where system = :system and keyspace = :keyspace and run_id <> :run
                        """, parameters) > 0;
    }
}
