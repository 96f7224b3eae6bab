package vn.portal.batch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;

/** What is known of the closed archives of feeds besides what was told in them: how they are called, what is gone. */
public final class FeedArchives {
    private final Db db;

    FeedArchives(Db db) {
        this.db = db;
    }

    /**
     * How an archive is called, for ever.
     *
     * @param title of its feed when it was closed
     * @param portal the portal's name then
     */
    public record Name(String title, String portal) {}

    /** The names of every feed's closed archives, the oldest first, by the feed's name. */
    public Map<String, List<Name>> names() {
        var names = new HashMap<String, List<Name>>();
        db.jdbc()
                .query(
                        "select feed, title, portal from feed_archive order by feed, number",
                        new MapSqlParameterSource(),
                        row -> {
                            names.computeIfAbsent(row.getString("feed"), feed -> new ArrayList<>())
                                    .add(new Name(row.getString("title"), row.getString("portal")));
                        });
        return names;
    }

    /**
     * An archive to be closed.
     *
     * @param number 1 for the oldest
     */
    public record Closed(String feed, int number, String title, String portal) {}

    /** Closes archives: from now on they are called so. */
    public void close(List<Closed> archives) {
        if (archives.isEmpty()) {
            return;
        }
        db.transaction()
                .executeWithoutResult(status -> db.batch(
                        "insert into feed_archive (feed, number, title, portal) values (:feed, :number, :title, :portal)",
                        archives));
    }

    /**
     * What a feed told and is gone for good.
     *
     * @param place at which it was told
     * @param at since when it is gone
     */
    public record Gone(int place, ContentId content, Instant at) {}

    /** All of it by the feeds' names, in the order of places. */
    public Map<String, List<Gone>> gone() {
        var gone = new HashMap<String, List<Gone>>();
        db.jdbc().query("""
                select l.feed, l.place, l.content_id, g.started_at from content c
                    join edition n on n.id = c.current_edition join run g on g.id = n.run_id
                    join feed_log l on l.content_id = c.id
                where c.state = 'GONE' order by l.feed, l.place
                """, new MapSqlParameterSource(), row -> {
            gone.computeIfAbsent(row.getString("feed"), feed -> new ArrayList<>())
                    .add(new Gone(
                            row.getInt("place"),
                            new ContentId(row.getObject("content_id", UUID.class)),
                            Db.instant(row, "started_at")));
        });
        return gone;
    }
}
