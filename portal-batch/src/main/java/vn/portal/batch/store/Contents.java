package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;

/**
 * Contents one by one, under whatever name a person has for them, with all that became of them.
 *
 * <pre>{@code
 * store.contents().named("217-QĐ/TW")           // the documents of that number
 * store.contents().named("23aa90e915")          // the beginning of an id
 * store.contents().named("articles/2024-02/…")  // where its page stands, or once stood
 * }</pre>
 */
public final class Contents {
    private static final Pattern PART_OF_ID = Pattern.compile("[0-9a-f]{8,32}");
    private static final Pattern ENDING = Pattern.compile("\\.(?:html|json)$");
    /** Kinds of aliases that a person may know. */
    private static final List<String> NAMES = List.of("address", "guid", "row", "slug", "page", "path", "moved");

    private static final int NOTICES = 100;
    private final Db db;
    private final NoticeLog notices;
    private final Rulings rulings;

    Contents(Db db, NoticeLog notices, Rulings rulings) {
        this.db = db;
        this.notices = notices;
        this.rulings = rulings;
    }

    /** A content as a line of a list. */
    public record Line(
            ContentId id,
            Kind kind,
            String headline,
            Edition.@Nullable State state,
            @Nullable String path) {}

    /**
     * What a name may mean: an id or the beginning of one, a path of this site, an address in an old portal or another
     * name there, the key of an item, the number of a document. The first of these that fits is taken; several contents
     * may have one name.
     *
     * @param other further spellings of it as an alias
     */
    public List<Line> named(String name, Collection<String> other) {
        return Stream.<Supplier<Collection<UUID>>>of(
                        () -> byId(name),
                        () -> byPath(name),
                        () -> byAlias(name, other),
                        () -> byKey(name),
                        () -> byNumber(name))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(this::lines)
                .orElse(List.of());
    }

    private List<UUID> byId(String name) {
        var digits = name.toLowerCase(Locale.ROOT).replace("-", "");
        if (!PART_OF_ID.matcher(digits).matches()) {
            return List.of();
        }
        var parameters = new MapSqlParameterSource("low", uuid(digits, "0")).addValue("high", uuid(digits, "f"));
        return ids("select id from content where id between :low and :high order by id", parameters);
    }

    private static UUID uuid(String digits, String filling) {
        var all = digits + filling.repeat(32 - digits.length());
        return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private List<UUID> byPath(String name) {
        var path =
                ENDING.matcher(name.startsWith("/") ? name.substring(1) : name).replaceFirst("");
        return ids("select id from content where path = :path", new MapSqlParameterSource("path", path));
    }

    private Collection<UUID> byAlias(String name, Collection<String> other) {
        var rows = new ArrayList<Object[]>();
        for (var system : Stream.concat(systems().stream(), Stream.of(ContentId.DERIVED_SYSTEM))
                .toList()) {
            for (var kind : NAMES) {
                Stream.concat(Stream.of(name), other.stream())
                        .filter(spelling -> spelling.indexOf(0) < 0)
                        .distinct()
                        .forEach(spelling -> rows.add(new Object[] {system, kind, StoredText.key(spelling)}));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : new LinkedHashSet<>(ids(
                        "select content_id from alias where (system, kind, name) in (:names) order by content_id",
                        new MapSqlParameterSource("names", rows)));
    }

    private List<String> systems() {
        return db.query(
                "select distinct system from source_run order by system",
                new MapSqlParameterSource(),
                (row, n) -> row.getString(1));
    }

    private List<UUID> byKey(String name) {
        return ids("""
                select distinct l.content_id as id from ledger l join
                    (select distinct system, keyspace from source_run) s on s.system = l.system and s.keyspace = l.keyspace
                where l.native_key = :key and l.content_id is not null order by id
                """, new MapSqlParameterSource("key", StoredText.key(name)));
    }

    private List<UUID> byNumber(String name) {
        return ids("""
                select distinct e.content_id as id from document_identity d join edition e on e.id = d.edition_id
                join content c on c.id = e.content_id and c.current_edition = e.id
                where d.number in (:numbers) order by id
                """, new MapSqlParameterSource("numbers", List.of(name, number(name))));
    }

    private static String number(String text) {
        try {
            return DocumentNumber.parse(text).toString();
        } catch (IllegalArgumentException e) {
            return text; // no number, so none is found
        }
    }

    private List<UUID> ids(String sql, MapSqlParameterSource parameters) {
        return db.query(sql, parameters, (row, n) -> row.getObject(1, UUID.class));
    }

    private List<Line> lines(Collection<UUID> ids) {
        return db.query(
                """
                select id, coalesce(kind, kind_at_birth) as kind, coalesce(headline, '') as headline, state, path
                from content where id in (:ids) order by id
                """,
                new MapSqlParameterSource("ids", ids),
                (row, n) -> new Line(
                        id(row),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("headline"),
                        row.getString("state") == null ? null : Edition.State.valueOf(row.getString("state")),
                        row.getString("path")));
    }

    private static ContentId id(ResultSet row) throws SQLException {
        return new ContentId(row.getObject("id", UUID.class));
    }

    /** All that is known of a content; empty if there is none of that id. */
    public Optional<ContentHistory> history(ContentId id) {
        var parameters = new MapSqlParameterSource("id", id.value());
        return db.query("""
                        select id, kind_at_birth, system, keyspace, native_key, derived, path, accepted_at
                        from content where id = :id
                        """, parameters, (row, n) -> history(row, parameters)).stream()
                .findFirst();
    }

    private ContentHistory history(ResultSet row, MapSqlParameterSource parameters) throws SQLException {
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        var system = row.getString("system");
        var keyspace = row.getString("keyspace");
        var key = row.getString("native_key");
        var items = items(parameters);
        return new ContentHistory(
                id(row),
                Kind.valueOf(row.getString("kind_at_birth")),
                system,
                keyspace,
                key,
                row.getBoolean("derived"),
                row.getString("path"),
                accepted == null ? null : accepted.toInstant(),
                versions(parameters),
                items,
                names(parameters),
                rulings.of(id(row)),
                notices(items, new Object[] {system, keyspace, key}));
    }

    private List<ContentHistory.Version> versions(MapSqlParameterSource parameters) {
        return db.query("""
                select e.number, e.state, e.cause, e.run_id, r.started_at, c.accepted_at, t.payload
                from edition e join run r on r.id = e.run_id join content c on c.id = e.content_id
                join edition_text t on t.edition_id = e.id
                where e.content_id = :id and e.status = 'ACCEPTED' order by e.number
                """, parameters, (row, n) -> version(row));
    }

    private static ContentHistory.Version version(ResultSet row) throws SQLException {
        var content = ContentJson.readArchive(row.getString("payload"));
        int number = row.getInt("number");
        var state = Edition.State.valueOf(row.getString("state"));
        var edition = PublishedRow.edition(content.edition(), number, state, Db.instant(row, "accepted_at"));
        return new ContentHistory.Version(
                number,
                state,
                row.getString("cause").toLowerCase(Locale.ROOT),
                row.getLong("run_id"),
                Db.instant(row, "started_at"),
                content.with(content.id(), edition, content.provenance()));
    }

    private List<ContentHistory.Item> items(MapSqlParameterSource parameters) {
        return db.query(
                """
                select l.system, l.keyspace, l.native_key, l.source, l.raw_hash, l.pipeline_version, l.verdict,
                    l.content_id, l.vanished_nights, l.run_id, s.manifest, q.native_key is not null as quarantined
                from ledger l
                left join source_run s on s.run_id = l.run_id and s.system = l.system and s.keyspace = l.keyspace
                left join quarantine q on q.system = l.system and q.keyspace = l.keyspace and q.native_key = l.native_key
                where l.content_id = :id
                order by %s, %s, %s
                """.formatted(
                                db.dialect().bytes("l.system"),
                                db.dialect().bytes("l.keyspace"),
                                db.dialect().bytes("l.native_key")),
                parameters,
                (row, n) -> item(row));
    }

    static ContentHistory.Item item(ResultSet row) throws SQLException {
        return new ContentHistory.Item(
                new SourceKey(row.getString("source"), row.getString("system"), row.getString("keyspace")),
                Ledger.entry(row),
                row.getLong("run_id"),
                row.getString("manifest"),
                row.getBoolean("quarantined"));
    }

    private List<ContentHistory.Name> names(MapSqlParameterSource parameters) {
        var sql = "select kind, coalesce(whole, name) as name from alias where content_id = :id order by kind, "
                + db.dialect().bytes("name");
        return db.query(
                sql, parameters, (row, n) -> new ContentHistory.Name(row.getString("kind"), row.getString("name")));
    }

    private List<Notice> notices(List<ContentHistory.Item> items, Object[] own) {
        var keys = new ArrayList<Object[]>();
        items.forEach(item -> keys.add(new Object[] {
            item.source().system(),
            item.source().keyspace(),
            StoredText.key(item.entry().key())
        }));
        keys.add(own);
        return notices.currentOf(keys, NOTICES);
    }
}
