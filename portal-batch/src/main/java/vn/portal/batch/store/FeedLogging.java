package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.Edition;

/** How accepted editions come into the log of feeds. */
final class FeedLogging {
    /** Stories are long: some dozens at a time. */
    private static final int CHUNK = 40;

    private final Db db;
    private final ZoneId zone;
    /** The last place of each feed that was looked at so far. */
    private final Map<String, Integer> places = new HashMap<>();

    FeedLogging(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    void run() {
        var fresh = db.query("""
                select e.id from edition e left join feed_seen s on s.edition_id = e.id
                where e.status = 'ACCEPTED' and s.edition_id is null
                order by e.run_id, e.sort_at nulls first, e.content_id, e.number
                """, new MapSqlParameterSource(), (row, n) -> row.getLong(1));
        for (int i = 0; i < fresh.size(); i += CHUNK) {
            var chunk = fresh.subList(i, Math.min(fresh.size(), i + CHUNK));
            db.transaction().executeWithoutResult(status -> log(chunk));
        }
    }

    /** An edition, as far as feeds look at it. */
    private record Fresh(
            long id,
            UUID content,
            boolean reported,
            Map<String, String> topics,
            @Nullable Long changedAt) {}

    record Row(String feed, int place, UUID content, long edition, boolean reported, boolean removed) {}

    record Entry(
            String feed,
            UUID content,
            boolean reported,
            @Nullable Long changedAt) {}

    record Name(String name, String title) {}

    record Seen(long id) {}

    private void log(List<Long> ids) {
        var editions = read(ids);
        var standing = standing(editions);
        findPlaces(editions, standing);
        var rows = new ArrayList<Row>();
        for (var edition : editions) {
            log(edition, standing.get(edition.content()), rows);
        }
        db.batch("""
                insert into feed (name, title) select cast(:name as varchar), cast(:title as varchar)
                where not exists (select 1 from feed where name = :name)
                """, names(editions));
        db.batch("""
                insert into feed_log (feed, place, content_id, edition_id, reported, removed)
                values (:feed, :place, :content, :edition, :reported, :removed)
                """, rows);
        replaceEntries(standing, editions);
        db.batch(
                "insert into feed_seen (edition_id) values (:id)",
                ids.stream().map(Seen::new).toList());
    }

    private List<Fresh> read(List<Long> ids) {
        var found = new HashMap<Long, Fresh>();
        db.jdbc().query("""
                select e.id, e.content_id, e.state, t.payload from edition e join edition_text t on t.edition_id = e.id
                where e.id in (:ids)
                """, new MapSqlParameterSource("ids", ids), row -> {
            var fresh = fresh(row);
            found.put(fresh.id(), fresh);
        });
        return ids.stream().map(found::get).toList();
    }

    private Fresh fresh(ResultSet row) throws SQLException {
        var content = ContentJson.readArchive(row.getString("payload"));
        var topics = FeedTopics.of(content, Edition.State.valueOf(row.getString("state")));
        return new Fresh(
                row.getLong("id"),
                row.getObject("content_id", UUID.class),
                FeedTopics.isReported(content),
                topics,
                changedAt(content));
    }

    private @Nullable Long changedAt(Content content) {
        var edition = content.edition();
        var when = edition.publicUpdatedAt() == null ? edition.firstPublishedAt() : edition.publicUpdatedAt();
        return when == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, when.start(zone));
    }

    /** In which feeds those contents stand, by content and feed, with the change that was told last. */
    private Map<UUID, TreeMap<String, @Nullable Long>> standing(List<Fresh> editions) {
        var standing = new LinkedHashMap<UUID, TreeMap<String, @Nullable Long>>();
        editions.forEach(edition -> standing.put(edition.content(), new TreeMap<>()));
        db.jdbc()
                .query(
                        "select feed, content_id, changed_at from feed_entry where content_id in (:ids)",
                        new MapSqlParameterSource("ids", standing.keySet()),
                        row -> {
                            standing.get(row.getObject("content_id", UUID.class))
                                    .put(row.getString("feed"), Db.nullableLong(row, "changed_at"));
                        });
        return standing;
    }

    private void findPlaces(List<Fresh> editions, Map<UUID, TreeMap<String, @Nullable Long>> standing) {
        var unknown = new ArrayList<String>();
        editions.forEach(edition -> unknown.addAll(edition.topics().keySet()));
        standing.values().forEach(feeds -> unknown.addAll(feeds.keySet()));
        unknown.removeAll(places.keySet());
        for (var part : Db.parts(unknown.stream().distinct().toList())) {
            part.forEach(feed -> places.put(feed, 0));
            db.jdbc()
                    .query(
                            "select feed, max(place) as place from feed_log where feed in (:feeds) group by feed",
                            new MapSqlParameterSource("feeds", part),
                            row -> {
                                places.put(row.getString("feed"), row.getInt("place"));
                            });
        }
    }

    private void log(Fresh edition, TreeMap<String, @Nullable Long> standing, List<Row> rows) {
        for (var feed : List.copyOf(standing.keySet())) {
            if (!edition.topics().containsKey(feed)) {
                standing.remove(feed);
                rows.add(row(feed, edition, true));
            }
        }
        for (var feed : edition.topics().keySet()) {
            if (!standing.containsKey(feed) || isLater(edition.changedAt(), standing.get(feed))) {
                rows.add(row(feed, edition, false));
            }
            standing.put(feed, edition.changedAt());
        }
    }

    /** Whether it is a major change; a date that was only found out later is none. */
    private static boolean isLater(@Nullable Long changedAt, @Nullable Long before) {
        return changedAt != null && before != null && changedAt > before;
    }

    private Row row(String feed, Fresh edition, boolean removed) {
        int place = places.merge(feed, 1, Integer::sum);
        return new Row(feed, place, edition.content(), edition.id(), edition.reported(), removed);
    }

    private static List<Name> names(List<Fresh> editions) {
        var names = new TreeMap<String, String>();
        editions.forEach(edition -> edition.topics().forEach(names::putIfAbsent));
        return names.entrySet().stream()
                .map(name -> new Name(name.getKey(), name.getValue()))
                .toList();
    }

    private void replaceEntries(Map<UUID, TreeMap<String, @Nullable Long>> standing, List<Fresh> editions) {
        db.update(
                "delete from feed_entry where content_id in (:ids)",
                new MapSqlParameterSource("ids", standing.keySet()));
        var reported =
                editions.stream().filter(Fresh::reported).map(Fresh::content).collect(Collectors.toSet());
        var entries = new ArrayList<Entry>();
        standing.forEach((content, feeds) -> feeds.forEach(
                (feed, changedAt) -> entries.add(new Entry(feed, content, reported.contains(content), changedAt))));
        db.batch("""
                insert into feed_entry (feed, content_id, reported, changed_at)
                values (:feed, :content, :reported, :changedAt)
                """, entries);
    }
}
