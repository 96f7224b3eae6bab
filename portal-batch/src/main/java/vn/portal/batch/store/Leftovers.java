package vn.portal.batch.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

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
        var runs = runs(parameters);
        if (runs.isEmpty()) {
            return;
        }
        var contents = db.query(
                "select distinct content_id from " + OF_OTHERS + " and content_id is not null",
                parameters,
                (row, n) -> row.getObject(1, UUID.class));
        for (var part : Db.parts(editions(parameters))) {
            for (var table : new String[] {"edition_text", "finding", "mention", "staged_observation"}) {
                db.update(
                        "delete from " + table + " where edition_id in (:ids)", new MapSqlParameterSource("ids", part));
            }
            References.delete(db, part);
            db.update("delete from edition where id in (:ids)", new MapSqlParameterSource("ids", part));
        }
        for (var part : Db.parts(contents)) {
            db.update("""
                    delete from content where id in (:ids) and accepted_at is null and not derived
                    and not exists (select 1 from edition e where e.content_id = content.id)
                    """, new MapSqlParameterSource("ids", part));
        }
        parameters.addValue("runs", runs);
        for (var table : new String[] {"notice", "staged_alias", "run_item"}) {
            var own = table.equals("notice") ? " and copy >= 0" : "";
            db.update(
                    "delete from " + table + " where run_id in (:runs) and system = :system and keyspace = :keyspace"
                            + own,
                    parameters);
        }
    }

    private List<Long> runs(MapSqlParameterSource parameters) {
        return db.query("select distinct run_id from " + OF_OTHERS, parameters, (row, n) -> row.getLong(1));
    }

    private List<Long> editions(MapSqlParameterSource parameters) {
        return db.query(
                "select edition_id from " + OF_OTHERS + " and edition_id is not null",
                parameters,
                (row, n) -> row.getLong(1));
    }

    /** Moves it into the run; whether there was any. */
    boolean adopt(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        var runs = runs(parameters);
        if (runs.isEmpty()) {
            return false;
        }
        for (var part : Db.parts(editions(parameters))) {
            db.update(
                    "update edition set run_id = :run, status = 'PENDING' where id in (:ids)",
                    new MapSqlParameterSource("ids", part).addValue("run", run.id()));
        }
        parameters.addValue("runs", runs);
        for (var table : new String[] {"notice", "staged_alias", "run_item"}) {
            var own = table.equals("notice") ? " and copy >= 0" : "";
            db.update(
                    "update " + table + " set run_id = :run where run_id in (:runs)"
                            + " and system = :system and keyspace = :keyspace" + own,
                    parameters);
        }
        db.update(
                "update run_item set source = :source where run_id = :run and system = :system"
                        + " and keyspace = :keyspace",
                parameters);
        return true;
    }
}
