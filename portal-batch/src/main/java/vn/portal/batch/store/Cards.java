package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Observation;

/**
 * What publishing reads to tell which pages have changed: all published content, and what leads where, without texts. One
 * for each publishing.
 */
public final class Cards {
    private final Db db;
    private final ViewCounts views;
    private final Targets targets;

    Cards(Db db) {
        this.db = db;
        this.views = new ViewCounts(db);
        this.targets = new Targets(db);
    }

    /** One folder's content in the order of its ids: the page after {@code last}, null for the first. */
    public List<Card> page(Kind kind, String bucket, @Nullable ContentId last, int size) {
        var parameters = new MapSqlParameterSource("kind", kind.name())
                .addValue("bucket", bucket)
                .addValue("last", last == null ? null : last.value())
                .addValue("size", size);
        return db.query(
                "select " + Card.COLUMNS + """
                from content c join edition e on e.id = c.current_edition
                where c.kind = :kind and c.bucket = :bucket and c.state in ('PUBLISHED', 'WITHDRAWN')
                """ + (last == null ? "" : "and c.id > :last ")
                        + "order by c.id fetch first :size rows only",
                parameters,
                (row, n) -> Card.of(row));
    }

    /**
     * Where an edition leads to.
     *
     * @param id as its text means it
     * @param type of the mention
     * @param path of what has that id now, or another name for it; null where nothing is published
     * @param month whether that path is in a month's folder
     * @param hash of the edition of what has that id itself; null where there is none
     */
    public record Target(
            ContentId id,
            String type,
            @Nullable String path,
            boolean month,
            int number,
            @Nullable String hash) {}

    /** What those editions mention, by edition, each in the order of ids and types. */
    public Map<Long, List<Target>> targets(Collection<Long> editions) {
        return targets.of(editions);
    }

    /** Where those editions' links to pages of the old portals lead now, by edition, in the order of the addresses. */
    public Map<Long, List<String>> links(Collection<Long> editions) {
        var links = new HashMap<Long, List<String>>();
        for (var part : Db.parts(leading(editions))) {
            db.jdbc().query("""
                    select k.edition_id, k.address, t.path from link k
                    join edition e on e.id = k.edition_id join content c on c.id = e.content_id
                    join alias a on a.system = c.system and a.kind = 'page' and a.name = k.page
                    join content t on t.id = a.content_id
                    where k.edition_id in (:editions) and t.state in ('PUBLISHED', 'WITHDRAWN')
                    """, new MapSqlParameterSource("editions", part), row -> {
                links.computeIfAbsent(row.getLong("edition_id"), id -> new ArrayList<>())
                        .add(row.getString("address") + " " + row.getString("path"));
            });
        }
        links.values().forEach(Collections::sort);
        return links;
    }

    /** Those of the editions that link to any page at all. */
    private Collection<Long> leading(Collection<Long> editions) {
        var leading = new ArrayList<Long>();
        for (var part : Db.parts(editions)) {
            leading.addAll(db.query(
                    "select distinct edition_id from link where edition_id in (:editions)",
                    new MapSqlParameterSource("editions", part),
                    (row, n) -> row.getLong(1)));
        }
        return leading;
    }

    /**
     * Tells, in no order, which published contents mention each of those, under any of its names; one that does so several
     * times is told as often.
     */
    public void naming(Collection<ContentId> ids, BiConsumer<ContentId, Card> told) {
        for (var part : Db.parts(ids)) {
            var asked = Published.targets(db, part);
            var sql = "select " + Card.COLUMNS + """
                    , n.target_id from mention n join edition e on e.id = n.edition_id
                        join content c on c.id = e.content_id and c.current_edition = e.id
                    where n.target_id in (:ids) and c.state = 'PUBLISHED'
                    union all
                    """ + "select " + Card.COLUMNS + """
                    , v.content_id as target_id from alias v
                        join alias p on p.system = v.system and p.kind = 'path' and p.name = v.name
                        join content c on c.id = p.content_id join edition e on e.id = c.current_edition
                    where v.content_id in (:ids) and v.kind = 'views' and c.state = 'PUBLISHED'
                    """;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", asked.keySet()), row -> {
                told.accept(asked.get(row.getObject("target_id", UUID.class)), Card.of(row));
            });
        }
    }

    /** Those contents, by their ids; ids without published content are missing. */
    Map<ContentId, Card> find(Collection<ContentId> ids) {
        var cards = new HashMap<ContentId, Card>();
        for (var part : Db.parts(ids)) {
            var sql = "select " + Card.COLUMNS + """
                    from content c join edition e on e.id = c.current_edition
                    where c.id in (:ids) and c.state in ('PUBLISHED', 'WITHDRAWN')
                    """;
            var values = part.stream().map(ContentId::value).toList();
            db.query(sql, new MapSqlParameterSource("ids", values), (row, n) -> Card.of(row))
                    .forEach(card -> cards.put(card.id(), card));
        }
        return cards;
    }

    /** Told which published content reports a directive in whose words stands what was asked for. */
    @FunctionalInterface
    public interface Reported {
        void accept(ContentId asked, ContentId by, Card directive);
    }

    /**
     * Tells of the directives that published contents report of in words in which those are mentioned: of each content in
     * the order in which it reports, and more than once where several reports are of one directive.
     */
    public void reports(Collection<ContentId> ids, Reported told) {
        new ToldReports(db).of(ids, told);
    }

    /** What was observed of those indicators, in order. */
    public Map<ContentId, List<Observation>> observations(Collection<ContentId> indicators) {
        return Observations.of(db, indicators);
    }

    /** How often those contents were read; those of which nobody tells it are missing. */
    public Map<ContentId, Views> views(Collection<ContentId> ids) {
        return views.of(ids);
    }

    /** How many contents lists show of each folder of that kind. */
    public Map<String, Integer> listed(Kind kind) {
        var listed = new HashMap<String, Integer>();
        var sql = "select c.bucket, count(*) as contents from content c"
                + " where c.kind = :kind and c.state = 'PUBLISHED' group by c.bucket";
        db.jdbc().query(sql, new MapSqlParameterSource("kind", kind.name()), row -> {
            listed.put(row.getString("bucket"), row.getInt("contents"));
        });
        return listed;
    }

    /** What lists show of one folder, in no order. */
    public Set<ContentId> listed(Kind kind, String bucket) {
        var sql = "select c.id from content c where c.kind = :kind and c.bucket = :bucket and c.state = 'PUBLISHED'";
        var parameters = new MapSqlParameterSource("kind", kind.name()).addValue("bucket", bucket);
        return new HashSet<>(db.query(sql, parameters, (row, n) -> new ContentId(row.getObject("id", UUID.class))));
    }
}
