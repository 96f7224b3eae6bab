package vn.portal.batch.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Which releases were meant and which were done; the site's link is the truth. */
public final class Releases {
    private static final String SELECT = "select name, run_id, done from release_log ";
    private static final String LAST = "order by id desc fetch first 1 rows only";
    private final Db db;

    Releases(Db db) {
        this.db = db;
    }

    /** A release of that run. */
    public record Release(String name, long runId, boolean done) {}

    /** Says, before anything is switched, that the release is about to be. Saying it again does nothing. */
    public void intend(Run run, String name) {
        var parameters = new MapSqlParameterSource("name", name).addValue("run", run.id());
        db.transaction().executeWithoutResult(status -> {
            if (db.count("select count(*) from release_log where name = :name", parameters) == 0) {
                db.update("insert into release_log (name, run_id, done) values (:name, :run, false)", parameters);
            }
        });
    }

    /**
     * Says that the site's link leads to the release.
     *
     * @throws IllegalArgumentException if nobody meant it
     */
    public void done(String name) {
        int rows = db.update("""
                update release_log set done = true, shown = (select coalesce(max(shown), 0) + 1 from release_log)
                where name = :name
                """, new MapSqlParameterSource("name", name));
        if (rows == 0) {
            throw new IllegalArgumentException("a release that nobody meant: " + name);
        }
    }

    /** The release meant last, done or not. */
    public Optional<Release> latest() {
        return first(SELECT + LAST);
    }

    /** The release done last. */
    public Optional<Release> latestDone() {
        return first(SELECT + "where done " + LAST);
    }

    /** The names of the releases that readers saw before that one, the latest first. */
    public List<String> before(String name) {
        return db.query("""
                select name from release_log
                where done and shown < (select shown from release_log where name = :name) order by shown desc
                """, new MapSqlParameterSource("name", name), (row, n) -> row.getString("name"));
    }

    /** The release that readers see whatever is published, if there is such a one. */
    public Optional<String> pinned() {
        return db
                .query(
                        "select name from release_log where pinned",
                        new MapSqlParameterSource(),
                        (row, n) -> row.getString("name"))
                .stream()
                .findFirst();
    }

    /** Says that readers see that release until {@link #unpin}. */
    public void pin(String name) {
        db.update("update release_log set pinned = (name = :name)", new MapSqlParameterSource("name", name));
    }

    public void unpin() {
        db.update("update release_log set pinned = false", new MapSqlParameterSource());
    }

    private Optional<Release> first(String sql) {
        return db
                .query(
                        sql,
                        new MapSqlParameterSource(),
                        (row, n) -> new Release(row.getString("name"), row.getLong("run_id"), row.getBoolean("done")))
                .stream()
                .findFirst();
    }
}
