package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;

/** What became of a source's items, for who must account for every one of them. */
public final class Coverage {
    private static final String KNOWN = """
            select l.native_key, l.run_id, l.verdict, l.vanished_nights, l.content_id, c.state, c.kind, c.sort_at,
                e.section_name
            from ledger l left join content c on c.id = l.content_id
            left join edition e on e.id = c.current_edition
            where
            """;
    /** Pictures and files that an item shows or links to and of which there are no bytes. */
    private static final List<String> WITHOUT_BYTES =
            List.of("asset-missing", "asset-outside", "asset-unusable", "asset-elsewhere");

    private final Db db;
    private final ZoneId zone;

    /** @param zone whose years are counted */
    Coverage(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /** Under what an item is counted; null where that is not known. */
    public record Place(
            @Nullable Integer year,
            @Nullable String category,
            @Nullable Kind kind) {
        public static final Place UNKNOWN = new Place(null, null, null);
    }

    /** What became of an item. */
    public enum Fate {
        PUBLISHED,
        /** Its source no longer has it, and it is no longer shown. */
        VANISHED,
        WITHDRAWN,
        REDIRECTED,
        GONE,
        /** Accepted, and to be shown later. */
        NOT_YET,
        /** Another item is the same content. */
        SAME_CONTENT,
        /** Its source holds it twice. */
        DUPLICATE,
        FILTERED,
        REJECTED,
        /** No accepted run has judged it. */
        NOT_JUDGED
    }

    /**
     * An item of the source.
     *
     * @param old under what its source counts it
     * @param why the code of what kept it out, or the state in which its readers could not see it; null where nothing did
     * @param now under what it is counted here; {@link Place#UNKNOWN} for what is not shown
     */
    public record Item(
            String key, Place old, Fate fate, @Nullable String why, Place now) {}

    /** Who names an address. */
    public enum By {
        LINK,
        SITEMAP,
        FEED,
        LOG
    }

    /**
     * An address that the old portal names and the source lacks.
     *
     * @param where the first that names it: a page's key, a file's name
     * @param times how often it is named; of a log how often it was read
     * @param elsewhere the page, without extension, of what another source holds of that address; null where none does
     */
    public record Lacking(
            String address,
            By by,
            String where,
            long times,
            @Nullable String elsewhere) {}

    /** A picture or a file without bytes, and the page that names it. */
    public record WithoutBytes(
            String code,
            String address,
            String key,
            @Nullable String path,
            String headline) {}

    /** Told one thing after the other. */
    public interface Reader {
        void item(Item item);

        void lacking(Lacking address);

        void withoutBytes(WithoutBytes file);

        /** Something that could not be looked at, and what was found wrong with it. */
        void unread(String place, String why);
    }

    /**
     * What the ledger knows of an item.
     *
     * @param why null where nothing kept it out
     */
    public record Known(
            String key,
            Fate fate,
            @Nullable String why,
            @Nullable ContentId content,
            Place now) {}

    /** What is known of items by their keys; those that no accepted run has met are missing. Two queries for a chunk. */
    public Map<String, Known> find(SourceKey source, Collection<String> keys) {
        var byColumn = new LinkedHashMap<String, String>();
        keys.forEach(key -> byColumn.put(StoredText.key(key), key));
        var found = new HashMap<String, Known>();
        for (var part : Db.parts(byColumn.keySet())) {
            var reasons = reasons(source, part);
            var sql = KNOWN + "(l.system, l.keyspace, l.native_key) in (:items)";
            db.query(sql, Db.items(source, part), (row, n) -> known(row))
                    .forEach(one -> found.put(
                            byColumn.getOrDefault(one.key(), one.key()),
                            isKeptOut(one.fate()) ? with(one, reasons.get(one.key())) : one));
        }
        return found;
    }

    private static boolean isKeptOut(Fate fate) {
        return fate == Fate.FILTERED || fate == Fate.REJECTED;
    }

    private static Known with(Known known, @Nullable String why) {
        return new Known(known.key(), known.fate(), why, known.content(), known.now());
    }

    /** The first thing that keeps each of the items out; of one that was not public its state. */
    private Map<String, String> reasons(SourceKey source, List<String> keys) {
        var reasons = new HashMap<String, String>();
        db.jdbc().query("""
                select n.native_key, n.code, n.arguments from notice n
                join ledger l on l.system = n.system and l.keyspace = n.keyspace and l.native_key = n.native_key
                    and l.run_id = n.run_id
                where (n.system, n.keyspace, n.native_key) in (:items) and n.copy = 0 and l.verdict <> 'ACCEPTED'
                    and (l.verdict = 'FILTERED' or n.severity = 'ERROR')
                order by n.native_key, n.seq
                """, Db.items(source, keys), row -> {
            var state = NoticeRows.read(row.getString("arguments")).get("state");
            reasons.putIfAbsent(row.getString("native_key"), state == null ? row.getString("code") : state);
        });
        return reasons;
    }

    /** The whole ledger of a source, under its keys as the columns have them; read as a stream. */
    public void ledger(SourceKey source, Consumer<Known> reader) {
        db.transaction()
                .executeWithoutResult(status -> db.jdbc()
                        .query(KNOWN + "l.system = :system and l.keyspace = :keyspace", Db.of(source), row -> {
                            reader.accept(known(row));
                        }));
    }

    /** A key as the ledger has it: a very long one is cut there. */
    public static String inLedger(String key) {
        return StoredText.key(key);
    }

    private Known known(ResultSet row) throws SQLException {
        var content = row.getObject("content_id", UUID.class);
        var state = row.getString("state");
        var fate = fate(
                LedgerEntry.Verdict.valueOf(row.getString("verdict")),
                state == null ? null : Edition.State.valueOf(state),
                row.getInt("vanished_nights") > 0);
        return new Known(
                row.getString("native_key"),
                fate,
                null,
                content == null ? null : new ContentId(content),
                state == null ? Place.UNKNOWN : place(row));
    }

    /** An item that was accepted once and is rejected now stays as it was for its readers. */
    private static Fate fate(LedgerEntry.Verdict verdict, Edition.@Nullable State state, boolean vanished) {
        if (state == Edition.State.PUBLISHED) {
            return Fate.PUBLISHED;
        }
        if (vanished) {
            return Fate.VANISHED;
        }
        if (verdict != LedgerEntry.Verdict.ACCEPTED) {
            return verdict == LedgerEntry.Verdict.REJECTED ? Fate.REJECTED : Fate.FILTERED;
        }
        return state == null
                ? Fate.NOT_JUDGED
                : switch (state) {
                    case WITHDRAWN -> Fate.WITHDRAWN;
                    case REDIRECTED -> Fate.REDIRECTED;
                    case GONE -> Fate.GONE;
                    default -> Fate.NOT_YET;
                };
    }

    private Place place(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var at = Db.nullableLong(row, "sort_at");
        var year = at == null
                ? null
                : Instant.EPOCH.plus(at, ChronoUnit.MICROS).atZone(zone).getYear();
        return new Place(year, row.getString("section_name"), kind == null ? null : Kind.valueOf(kind));
    }

    /**
     * Who has the pages of those paths: empty for what is an item of the source, the page where it stands for what is an
     * item of another one; paths that no content lay at are missing.
     *
     * @param paths as aliases of the kind {@code path} have them
     */
    public Map<String, Optional<String>> holders(SourceKey source, Collection<String> paths) {
        var byColumn = new HashMap<String, String>();
        paths.forEach(path -> byColumn.put(StoredText.key(path), path));
        var holders = new HashMap<String, Optional<String>>();
        for (var part : Db.parts(byColumn.keySet())) {
            var names = Db.rows("names", part, path -> new Object[] {source.system(), "path", path})
                    .addValue("system", source.system())
                    .addValue("keyspace", source.keyspace());
            db.jdbc().query("""
                    select a.name, c.path, case when exists (select 1 from ledger l where l.content_id = c.id
                        and l.system = :system and l.keyspace = :keyspace) then 1 else 0 end as own
                    from alias a join content c on c.id = a.content_id where (a.system, a.kind, a.name) in (:names)
                    """, names, row -> {
                var name = row.getString("name");
                var page = row.getInt("own") == 1 ? null : row.getString("path");
                holders.put(byColumn.getOrDefault(name, name), Optional.ofNullable(page));
            });
        }
        return holders;
    }

    /** Goes through the pictures and files without bytes, in the order of the items' keys; read as a stream. */
    public void withoutBytes(SourceKey source, Consumer<WithoutBytes> reader) {
        var sql = """
                select n.code, n.arguments, n.native_key, c.path, c.headline from notice n
                join ledger l on l.system = n.system and l.keyspace = n.keyspace and l.native_key = n.native_key
                    and l.run_id = n.run_id
                join content c on c.id = l.content_id
                where n.system = :system and n.keyspace = :keyspace and n.copy = 0 and n.code in (:codes)
                    and c.state in ('PUBLISHED', 'WITHDRAWN')
                order by %s, n.seq
                """.formatted(db.dialect().bytes("n.native_key"));
        var parameters = Db.of(source).addValue("codes", WITHOUT_BYTES);
        db.transaction()
                .executeWithoutResult(status -> db.jdbc().query(sql, parameters, row -> {
                    var address = NoticeRows.read(row.getString("arguments")).getOrDefault("address", "");
                    reader.accept(new WithoutBytes(
                            row.getString("code"),
                            address,
                            row.getString("native_key"),
                            row.getString("path"),
                            row.getString("headline")));
                }));
    }
}
