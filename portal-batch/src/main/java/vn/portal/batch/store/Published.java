package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/** What publishing reads: current accepted editions, published or withdrawn, a page at a time. */
public final class Published {
    private static final String SELECT = """
            select c.id, c.path, c.bucket, c.accepted_at, c.sort_at, e.number, e.state, t.payload
            from content c join edition e on e.id = c.current_edition join edition_text t on t.edition_id = e.id
            where c.state in ('PUBLISHED', 'WITHDRAWN')
            """;
    /** The alias by which texts mean content that has an item of its own. */
    private static final String DERIVED = "derived";

    private static final String LINK = "select c.id, c.kind, c.headline, c.path, c.bucket ";

    private final Db db;

    Published(Db db) {
        this.db = db;
    }

    /**
     * A content that can be linked to.
     *
     * @param path without extension
     */
    public record Link(ContentId id, Kind kind, String headline, String path, String bucket) {}

    /** The same without texts. */
    public Cards cards() {
        return new Cards(db);
    }

    /** Everything in the order of its ids: the page after {@code last}, null for the first. */
    public List<PublishedContent> page(@Nullable ContentId last, int size) {
        return read(
                last == null ? "" : "and c.id > :last",
                "order by c.id fetch first :size rows only",
                new MapSqlParameterSource("last", last == null ? null : last.value()).addValue("size", size));
    }

    /**
     * A kind's content as lists show it: dated ones first, newest at the top, then undated ones; among equals the latest
     * accepted at the top, then by id. The page after {@code last}, null for the first.
     */
    public List<PublishedContent> newest(Collection<Kind> kinds, @Nullable PublishedContent last, int size) {
        return kinds.isEmpty() ? List.of() : newest("and c.kind in (:kinds)", kinds(kinds), last, size);
    }

    /** As {@link #newest}, of one month's folder alone. */
    public List<PublishedContent> newest(Kind kind, String bucket, @Nullable PublishedContent last, int size) {
        return newest(
                "and c.kind in (:kinds) and c.bucket = :bucket",
                kinds(List.of(kind)).addValue("bucket", bucket),
                last,
                size);
    }

    private static MapSqlParameterSource kinds(Collection<Kind> kinds) {
        return new MapSqlParameterSource("kinds", kinds.stream().map(Kind::name).toList());
    }

    private List<PublishedContent> newest(
            String condition, MapSqlParameterSource parameters, @Nullable PublishedContent last, int size) {
        var sql = condition;
        if (last != null) {
            var sortAt = PublishedRow.micros(last);
            parameters
                    .addValue("sort", sortAt)
                    .addValue("at", Db.bind(last.acceptedAt()))
                    .addValue("last", last.content().id().value());
            var later = "(c.accepted_at < :at or c.accepted_at = :at and c.id > :last)";
            sql += sortAt == null
                    ? " and c.sort_at is null and " + later
                    : " and (c.sort_at < :sort or c.sort_at is null or c.sort_at = :sort and " + later + ")";
        }
        // the texts of a whole kind must not be sorted along for the sake of a few
        var ids = db.query(
                "select c.id from content c where c.state in ('PUBLISHED', 'WITHDRAWN') " + sql
                        + " order by c.sort_at desc nulls last, c.accepted_at desc, c.id fetch first :size rows only",
                parameters.addValue("size", size),
                (row, n) -> new ContentId(row.getObject("id", UUID.class)));
        return find(ids);
    }

    private List<PublishedContent> read(String condition, String order, MapSqlParameterSource parameters) {
        var rows = db.query(SELECT + condition + "\n" + order, parameters, (row, n) -> PublishedRow.of(row));
        return PublishedRow.compose(db, rows);
    }

    /** How many contents each folder of that kind holds; one entry with an empty name for derived content. */
    public SortedMap<String, Integer> buckets(Kind kind) {
        var buckets = new TreeMap<String, Integer>();
        var sql = """
                select c.bucket, count(*) as contents from content c
                where c.kind = :kind and c.state in ('PUBLISHED', 'WITHDRAWN') group by c.bucket
                """;
        db.jdbc().query(sql, new MapSqlParameterSource("kind", kind.name()), row -> {
            buckets.put(row.getString("bucket"), row.getInt("contents"));
        });
        return buckets;
    }

    public Optional<PublishedContent> find(ContentId id) {
        return read("and c.id = :id", "", new MapSqlParameterSource("id", id.value())).stream()
                .findFirst();
    }

    /** Those contents in the order of the ids; ids without published content are missing. */
    public List<PublishedContent> find(Collection<ContentId> ids) {
        var found = new HashMap<ContentId, PublishedContent>();
        for (var part : Db.parts(ids)) {
            read("and c.id in (:ids)", "", new MapSqlParameterSource("ids", values(part)))
                    .forEach(each -> found.put(each.content().id(), each));
        }
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those of the ids that there is a content of, whatever its state. */
    public Set<ContentId> known(Collection<ContentId> ids) {
        var known = new HashSet<ContentId>();
        for (var part : Db.parts(ids)) {
            known.addAll(db.query(
                    "select id from content where id in (:ids)",
                    new MapSqlParameterSource("ids", values(part)),
                    (row, n) -> new ContentId(row.getObject(1, UUID.class))));
        }
        return known;
    }

    /** Where those ids lead, by the id asked for; ids without published content (stubs) are missing. */
    public Map<ContentId, Link> links(Collection<ContentId> ids) {
        var links = new HashMap<ContentId, Link>();
        for (var part : Db.parts(ids)) {
            var sql = LINK + "from content c where c.state in ('PUBLISHED', 'WITHDRAWN') and c.id in (:ids)";
            var byId = new HashMap<ContentId, Link>();
            db.query(sql, new MapSqlParameterSource("ids", values(part)), (row, n) -> PublishedRow.link(row))
                    .forEach(link -> byId.put(link.id(), link));
            links.putAll(byId);
            links.putAll(throughAliases(part));
        }
        return links;
    }

    /** Derived ids that are another name of content which has an item of its own. */
    private Map<ContentId, Link> throughAliases(List<ContentId> ids) {
        var links = new HashMap<ContentId, Link>();
        var sql = LINK + """
                , a.name from alias a join content c on c.id = a.content_id
                where (a.system, a.kind, a.name) in (:names) and c.state in ('PUBLISHED', 'WITHDRAWN')
                """;
        var names = Db.rows("names", ids, id -> new Object[] {ContentId.DERIVED_SYSTEM, DERIVED, id.toString()});
        db.jdbc().query(sql, names, row -> {
            links.put(ContentId.parse(row.getString("name")), PublishedRow.link(row));
        });
        return links;
    }

    /** Which published contents mention those, newest first; ids that nothing mentions are missing. */
    public Map<ContentId, List<Link>> backlinks(Collection<ContentId> ids) {
        var backlinks = new LinkedHashMap<ContentId, List<Link>>();
        for (var part : Db.parts(ids)) {
            var asked = targets(db, part);
            var sql = LINK + """
                    , m.target_id from (select distinct edition_id, target_id from mention where target_id in (:ids)) m
                    join edition e on e.id = m.edition_id
                    join content c on c.id = e.content_id and c.current_edition = e.id
                    where c.state = 'PUBLISHED'
                    order by c.sort_at desc nulls last, c.accepted_at desc, c.id
                    """;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", asked.keySet()), row -> {
                var id = asked.get(row.getObject("target_id", UUID.class));
                var links = backlinks.computeIfAbsent(id, key -> new ArrayList<>());
                var link = PublishedRow.link(row);
                // rows of one content stand together, so that a second one can only follow the first
                if (links.isEmpty() || !links.get(links.size() - 1).equals(link)) {
                    links.add(link);
                }
            });
        }
        return backlinks;
    }

    /** How many published contents mention each of those; ids that nothing mentions are missing. */
    public Map<ContentId, Integer> countBacklinks(Collection<ContentId> ids) {
        var counts = new HashMap<ContentId, Integer>();
        for (var part : Db.parts(ids)) {
            var asked = targets(db, part);
            var sql = """
                    select m.target_id, count(distinct c.id) as contents from mention m
                    join edition e on e.id = m.edition_id
                    join content c on c.id = e.content_id and c.current_edition = e.id
                    where c.state = 'PUBLISHED' and m.target_id in (:ids) group by m.target_id
                    """;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", asked.keySet()), row -> {
                var id = asked.get(row.getObject("target_id", UUID.class));
                counts.merge(id, row.getInt("contents"), Integer::sum);
            });
        }
        return counts;
    }

    /** The ids, and the derived ids that lead to them, each with the id that was asked for. */
    static Map<UUID, ContentId> targets(Db db, List<ContentId> ids) {
        var targets = new HashMap<UUID, ContentId>();
        ids.forEach(id -> targets.put(id.value(), id));
        var sql = "select name, content_id from alias where (content_id, system, kind) in (:contents)";
        var contents = Db.rows("contents", ids, id -> new Object[] {id.value(), ContentId.DERIVED_SYSTEM, DERIVED});
        db.jdbc().query(sql, contents, row -> {
            targets.put(UUID.fromString(row.getString("name")), new ContentId(row.getObject("content_id", UUID.class)));
        });
        return targets;
    }

    private static List<UUID> values(Collection<ContentId> ids) {
        return ids.stream().map(ContentId::value).toList();
    }
}
