package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    static final String DERIVED = "derived";

    private static final String LINK = "select c.id, c.kind, c.headline, c.path, c.bucket ";
    private static final String PLACED = "select c.id, c.kind, c.bucket, e.number, e.content_hash ";
    private static final String NEWEST_FIRST = "order by c.sort_at desc nulls last, c.accepted_at desc, c.id";

    /** What names those contents, and of what counts the readers of a page the content that lay there. */
    static final String NAMING = """
            select distinct n.target_id, e.content_id from mention n join edition e on e.id = n.edition_id
                join content t on t.id = e.content_id and t.current_edition = e.id
            where n.target_id in (:ids)
            union
            select v.content_id as target_id, p.content_id from alias v
                join alias p on p.system = v.system and p.kind = 'path' and p.name = v.name
            where v.content_id in (:ids) and v.kind = 'views'
            """;

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
     * What lists show of some kinds: dated ones first, newest at the top, then undated ones; among equals the latest
     * accepted at the top, then by id.
     */
    public List<ContentId> newest(Collection<Kind> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : newest(
                        "c.kind in (:kinds)",
                        new MapSqlParameterSource(
                                "kinds", kinds.stream().map(Kind::name).toList()));
    }

    /** As {@link #newest}, of one month's folder alone. */
    public List<ContentId> newest(Kind kind, String bucket) {
        return newest(
                "c.kind = :kind and c.bucket = :bucket",
                new MapSqlParameterSource("kind", kind.name()).addValue("bucket", bucket));
    }

    /** Sorted once, and without their texts. */
    private List<ContentId> newest(String condition, MapSqlParameterSource parameters) {
        var sql = "select c.id from content c where c.state = 'PUBLISHED' and " + condition + " " + NEWEST_FIRST;
        return db.query(sql, parameters, (row, n) -> new ContentId(row.getObject("id", UUID.class)));
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

    /** All that was ever accepted in that folder, whatever became of it, earliest first. */
    public List<ContentId> everIn(Kind kind, String bucket) {
        return db.query(
                """
                select c.id from content c
                where c.kind = :kind and c.bucket = :bucket and c.accepted_at is not null
                order by c.accepted_at, c.id
                """,
                new MapSqlParameterSource("kind", kind.name()).addValue("bucket", bucket),
                (row, n) -> new ContentId(row.getObject("id", UUID.class)));
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

    /**
     * A content as far as a timeline needs it: thousands of them are held at a time.
     *
     * @param mark another one whenever a reader sees anything else of it
     */
    public record Placed(ContentId id, Kind kind, String bucket, long mark) {}

    /**
     * Which published contents mention those, or are what they count the readers of; newest first. Ids of which there are
     * none are missing.
     */
    public Map<ContentId, List<Placed>> naming(Collection<ContentId> ids) {
        var naming = new HashMap<ContentId, List<Placed>>();
        for (var part : Db.parts(ids)) {
            var asked = targets(db, part);
            var sql = PLACED + """
                    , m.target_id from (""" + NAMING + """
                    ) m join content c on c.id = m.content_id join edition e on e.id = c.current_edition
                    where c.state = 'PUBLISHED'
                    """ + NEWEST_FIRST;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", asked.keySet()), row -> {
                var id = asked.get(row.getObject("target_id", UUID.class));
                var all = naming.computeIfAbsent(id, key -> new ArrayList<>());
                var placed = PublishedRow.placed(row);
                // rows of one content stand together, so that a second one can only follow the first
                if (all.isEmpty() || !all.get(all.size() - 1).equals(placed)) {
                    all.add(placed);
                }
            });
        }
        return naming;
    }

    /**
     * A section of the portal, in which its stories stand.
     *
     * @param slug names that differ in marks and signs alone are one section
     * @param name as most of its stories write it
     */
    public record Section(String slug, String name, int contents) {}

    /** The sections that have published content, in the order of their slugs. */
    public List<Section> sections() {
        var sections = new TreeMap<String, Section>();
        var sql = """
                select e.section, e.section_name, count(*) as contents
                from content c join edition e on e.id = c.current_edition
                where c.state = 'PUBLISHED' and e.section is not null
                group by e.section, e.section_name order by contents desc, e.section_name
                """;
        db.jdbc().query(sql, new MapSqlParameterSource(), row -> {
            var one = new Section(row.getString("section"), row.getString("section_name"), row.getInt("contents"));
            sections.merge(one.slug(), one, (a, b) -> new Section(a.slug(), a.name(), a.contents() + b.contents()));
        });
        return List.copyOf(sections.values());
    }

    /** What stands in that section, as {@link #newest} orders it. */
    public List<Placed> inSection(String slug) {
        return placed("e.section = :asked", slug);
    }

    /** How much is published in each language, by its tag. */
    public SortedMap<String, Integer> languages() {
        var languages = new TreeMap<String, Integer>();
        var sql = """
                select e.language, count(*) as contents
                from content c join edition e on e.id = c.current_edition
                where c.state = 'PUBLISHED' and c.kind = 'ARTICLE' group by e.language
                """;
        db.jdbc().query(sql, new MapSqlParameterSource(), row -> {
            languages.put(row.getString("language"), row.getInt("contents"));
        });
        return languages;
    }

    /** The stories in that language, as {@link #newest} orders them. */
    public List<Placed> inLanguage(String tag) {
        return placed("c.kind = 'ARTICLE' and e.language = :asked", tag);
    }

    /** Everything that is published, in the order of time: what has none first, and what comes next last. */
    public List<Placed> oldestFirst() {
        var sql = PLACED + "from content c join edition e on e.id = c.current_edition where c.state = 'PUBLISHED'"
                + " order by c.sort_at nulls first, c.accepted_at, c.id";
        return db.query(sql, new MapSqlParameterSource(), (row, n) -> PublishedRow.placed(row));
    }

    private List<Placed> placed(String condition, String asked) {
        var sql = PLACED + """
                from edition e join content c on c.id = e.content_id and c.current_edition = e.id
                where c.state = 'PUBLISHED' and %s
                """.formatted(condition) + NEWEST_FIRST;
        return db.query(sql, new MapSqlParameterSource("asked", asked), (row, n) -> PublishedRow.placed(row));
    }

    /** How many published contents {@link #naming} gives of each of those; ids of which there are none are missing. */
    public Map<ContentId, Integer> countNaming(Collection<ContentId> ids) {
        var counts = new HashMap<ContentId, Integer>();
        for (var part : Db.parts(ids)) {
            var asked = targets(db, part);
            var sql = """
                    select m.target_id, count(distinct c.id) as contents from (""" + NAMING + """
                    ) m join content c on c.id = m.content_id
                    where c.state = 'PUBLISHED' group by m.target_id
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
