package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.notice.Notice;

/** Items that were kept out, each with why, and with where its bytes are kept. */
public final class Quarantine {
    private static final String FROM = """
            from quarantine q join run r on r.id = q.run_id
            join ledger l on l.system = q.system and l.keyspace = q.keyspace and l.native_key = q.native_key
            left join source_run s on s.run_id = q.run_id and s.system = q.system and s.keyspace = q.keyspace
            where q.run_id > 0
            """;

    private final Db db;

    Quarantine(Db db) {
        this.db = db;
    }

    /**
     * Which items are meant; what is empty or null leaves the choice open.
     *
     * @param source system and keyspace count, not its name
     * @param keys native keys, or beginnings of their bytes' hashes of eight digits and more
     * @param code of a notice that they have
     * @param since the earliest night in which they were judged
     */
    public record Selection(
            @Nullable SourceKey source,
            Collection<String> keys,
            @Nullable String code,
            @Nullable LocalDate since) {
        public static final Selection ALL = new Selection(null, List.of(), null, null);

        public Selection {
            keys = List.copyOf(keys);
        }

        private List<String> hashes() {
            return keys.stream().filter(key -> key.matches("[0-9a-f]{8,64}")).toList();
        }
    }

    /**
     * An item that is kept out.
     *
     * @param run that judged it
     * @param night of that run
     * @param manifest of what its source held then; null where that is not known any more
     * @param why what is wrong with it
     */
    public record Item(
            SourceKey source,
            String key,
            String rawHash,
            long run,
            LocalDate night,
            @Nullable String manifest,
            List<Notice> why) {}

    /** Such items in the order of sources and keys; the first of them. */
    public List<Item> items(Selection which, int limit) {
        var sql = """
                select q.system, q.keyspace, q.native_key, q.raw_hash, q.run_id, r.business_date, s.manifest,
                    coalesce(s.source, l.source) as source
                %s%s order by %s, %s, %s fetch first :limit rows only
                """.formatted(
                        FROM,
                        condition(which),
                        db.dialect().bytes("q.system"),
                        db.dialect().bytes("q.keyspace"),
                        db.dialect().bytes("q.native_key"));
        return withReasons(db.query(sql, parameters(which).addValue("limit", limit), (row, n) -> item(row)));
    }

    public int count(Selection which) {
        return db.count("select count(*) " + FROM + condition(which), parameters(which));
    }

    private static String condition(Selection which) {
        var sql = new StringBuilder();
        if (which.source() != null) {
            sql.append(" and q.system = :system and q.keyspace = :keyspace");
        }
        if (which.code() != null) {
            sql.append("""
                     and exists (select 1 from notice n where n.run_id = q.run_id and n.system = q.system
                        and n.keyspace = q.keyspace and n.native_key = q.native_key and n.copy = 0 and n.code = :code)
                    """);
        }
        if (which.since() != null) {
            sql.append(" and r.business_date >= :since");
        }
        if (!which.keys().isEmpty()) {
            sql.append(" and (q.native_key in (:keys)");
            for (int i = 0; i < which.hashes().size(); i++) {
                sql.append(" or q.raw_hash like :hash").append(i);
            }
            sql.append(')');
        }
        return sql.toString();
    }

    private static MapSqlParameterSource parameters(Selection which) {
        var source = which.source();
        var parameters = (source == null ? new MapSqlParameterSource() : Db.of(source))
                .addValue("code", which.code())
                .addValue("since", which.since())
                .addValue("keys", which.keys().stream().map(StoredText::key).toList());
        var hashes = which.hashes();
        for (int i = 0; i < hashes.size(); i++) {
            parameters.addValue("hash" + i, hashes.get(i) + "%");
        }
        return parameters;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new SourceKey(row.getString("source"), row.getString("system"), row.getString("keyspace")),
                row.getString("native_key"),
                row.getString("raw_hash"),
                row.getLong("run_id"),
                row.getObject("business_date", LocalDate.class),
                row.getString("manifest"),
                List.of());
    }

    private record Place(long run, String system, String keyspace, String key) {
        static Place of(Item item) {
            return new Place(item.run(), item.source().system(), item.source().keyspace(), item.key());
        }
    }

    private List<Item> withReasons(List<Item> items) {
        var why = new HashMap<Place, List<Notice>>();
        for (var part : Db.parts(items.stream().map(Place::of).toList())) {
            addReasons(part, why);
        }
        return items.stream()
                .map(item -> new Item(
                        item.source(),
                        item.key(),
                        item.rawHash(),
                        item.run(),
                        item.night(),
                        item.manifest(),
                        List.copyOf(why.getOrDefault(Place.of(item), List.of()))))
                .toList();
    }

    private void addReasons(List<Place> items, Map<Place, List<Notice>> why) {
        var places =
                Db.rows("items", items, item -> new Object[] {item.run(), item.system(), item.keyspace(), item.key()});
        db.jdbc().query("""
                select run_id, system, keyspace, native_key, copy, seq, source, severity, code, path, place, address,
                    arguments
                from notice where (run_id, system, keyspace, native_key) in (:items)
                and copy = 0 and severity = 'ERROR' order by run_id, seq
                """, places, row -> {
            var notice = NoticeRows.Row.of(row);
            var place = new Place(notice.run(), notice.system(), notice.keyspace(), notice.key());
            why.computeIfAbsent(place, key -> new ArrayList<>()).add(notice.notice());
        });
    }
}
