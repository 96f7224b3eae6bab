package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;

/**
 * What the portal's feeds have told: first publications, major changes, and what was taken away again.
 *
 * <p>A function of accepted editions: in the order of runs, within one of dates (undated first), then of ids. Each feed
 * counts its own places from the oldest, and no later run changes what stands at one; so that pages cut from it stay as
 * they are. A minor change has no place of its own.
 */
public final class FeedLog {
    /** The feed of all news and documents; further ones are called by kinds' plurals and by names in these groups. */
    public static final String ALL = "all";

    public static final String CATEGORY = "category/";
    public static final String BODY = "body/";
    public static final String CAMPAIGN = "campaign/";

    private final Db db;
    private final ZoneId zone;

    FeedLog(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /** Looks at every accepted edition that it has not looked at before, some dozens at a time. */
    public void bringUpToDate() {
        new FeedLogging(db, zone).run();
    }

    /** What is known of its closed archives. */
    public FeedArchives archives() {
        return new FeedArchives(db);
    }

    /**
     * A feed.
     *
     * @param title what it is about; empty where its name says so
     * @param path of the page of the campaign that it follows, without extension; null for any other
     * @param places how many it has told
     */
    public record Feed(String name, String title, @Nullable String path, int places) {}

    /**
     * Every feed that has told anything, in the order of names.
     *
     * @param reported whether orders that only stories tell are told
     */
    public List<Feed> feeds(boolean reported) {
        var sql = """
                select f.name, f.title, c.path, c.headline,
                    (select l.place from feed_log l where l.feed = f.name
                        order by l.feed desc, l.place desc fetch first 1 rows only) as places
                from feed f
                left join content c on f.name like 'campaign/%' and c.id = cast(nullif(
                    case when f.name like 'campaign/%' then substring(f.name from 10) else '' end, '') as uuid)
                where exists (select 1 from feed_log l where l.feed = f.name and l.reported in (false, :reported))
                """;
        return db.query(sql, new MapSqlParameterSource("reported", reported), (row, n) -> feed(row)).stream()
                .sorted(Comparator.comparing(Feed::name))
                .toList();
    }

    private static Feed feed(ResultSet row) throws SQLException {
        var headline = row.getString("headline");
        return new Feed(
                row.getString("name"),
                headline == null ? row.getString("title") : headline,
                row.getString("path"),
                row.getInt("places"));
    }

    /**
     * What a feed told at one place.
     *
     * @param edition as it was told
     * @param removed whether it was taken away
     * @param at the instant of the run that accepted it
     * @param gone when it was taken away for good, whatever was told before; null where it was not
     */
    public record Told(
            int place,
            ContentId content,
            long edition,
            Edition.State state,
            boolean removed,
            Instant at,
            @Nullable Instant gone) {}

    /**
     * What a feed told from one place to another, both included.
     *
     * @param reported whether orders that only stories tell are told
     */
    public List<Told> told(String feed, int first, int last, boolean reported) {
        var sql = """
                select l.place, l.content_id, l.edition_id, l.removed, e.state, r.started_at,
                    case when c.state = 'GONE' then g.started_at end as gone_at
                from feed_log l join edition e on e.id = l.edition_id join run r on r.id = e.run_id
                    join content c on c.id = l.content_id join edition n on n.id = c.current_edition
                    join run g on g.id = n.run_id
                where l.feed = :feed and l.place between :first and :last and l.reported in (false, :reported)
                order by l.place
                """;
        var parameters = new MapSqlParameterSource("feed", feed)
                .addValue("first", first)
                .addValue("last", last)
                .addValue("reported", reported);
        return db.query(
                sql,
                parameters,
                (row, n) -> new Told(
                        row.getInt("place"),
                        new ContentId(row.getObject("content_id", UUID.class)),
                        row.getLong("edition_id"),
                        Edition.State.valueOf(row.getString("state")),
                        row.getBoolean("removed"),
                        Db.instant(row, "started_at"),
                        row.getObject("gone_at") == null ? null : Db.instant(row, "gone_at")));
    }

    /**
     * What stands in a feed.
     *
     * @param changedAt its last major change; null for an undated one
     */
    public record Standing(Card card, @Nullable Instant changedAt) {}

    /** The newest in a feed, newest first. */
    public List<Standing> newest(String feed, int size, boolean reported) {
        var parameters =
                new MapSqlParameterSource("feed", feed).addValue("size", size).addValue("reported", reported);
        // a feed of a whole portal must not be joined and sorted for the sake of a few; in this order an index has it
        var least = db.query("""
                select f.changed_at from feed_entry f
                where f.feed = :feed and f.reported in (false, :reported) and f.changed_at is not null
                order by f.feed desc, f.changed_at desc offset :before rows fetch first 1 rows only
                """, parameters.addValue("before", size - 1), (row, n) -> row.getLong("changed_at"));
        return least.isEmpty()
                ? standing("", parameters)
                : standing(" and f.changed_at >= :least", parameters.addValue("least", least.get(0)));
    }

    /** Those of the contents that stand in a feed, newest first. */
    public List<Standing> standing(String feed, Collection<ContentId> contents, boolean reported) {
        return contents.isEmpty()
                ? List.of()
                : standing(
                        " and f.content_id in (:ids)",
                        new MapSqlParameterSource("feed", feed)
                                .addValue("size", contents.size())
                                .addValue("reported", reported)
                                .addValue(
                                        "ids",
                                        contents.stream().map(ContentId::value).toList()));
    }

    private List<Standing> standing(String condition, MapSqlParameterSource parameters) {
        var sql = "select f.changed_at, " + Card.COLUMNS + """
                from feed_entry f join content c on c.id = f.content_id join edition e on e.id = c.current_edition
                where f.feed = :feed and f.reported in (false, :reported)%s
                order by f.changed_at desc nulls last, c.accepted_at desc, f.content_id fetch first :size rows only
                """.formatted(condition);
        return db.query(sql, parameters, (row, n) -> {
            var changed = Db.nullableLong(row, "changed_at");
            return new Standing(Card.of(row), changed == null ? null : Instant.EPOCH.plus(changed, ChronoUnit.MICROS));
        });
    }

    /** Contents as those editions tell them, by edition; an indicator without what was observed of it. */
    public Map<Long, PublishedContent> editions(Collection<Long> editions) {
        var found = new HashMap<Long, PublishedContent>();
        for (var part : Db.parts(editions)) {
            var sql = """
                    select e.id as edition_id, c.id, c.path, c.bucket, c.accepted_at, c.sort_at, e.number, e.state, t.payload
                    from edition e join content c on c.id = e.content_id join edition_text t on t.edition_id = e.id
                    where e.id in (:ids)
                    """;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", part), row -> {
                found.put(row.getLong("edition_id"), PublishedRow.of(row).plain());
            });
        }
        return Map.copyOf(found);
    }

    /** The instant of the latest run that changed anything that readers see; the beginning of time before the first. */
    public Instant latestChange() {
        return db
                .query(
                        "select max(r.started_at) as at from run r where exists (select 1 from edition e"
                                + " where e.run_id = r.id and e.status = 'ACCEPTED')",
                        new MapSqlParameterSource(),
                        (row, n) -> row.getObject("at") == null ? Instant.EPOCH : Db.instant(row, "at"))
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
