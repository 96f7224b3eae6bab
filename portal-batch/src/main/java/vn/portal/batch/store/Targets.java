package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;

/**
 * Finds out where mentions lead, in a store that nobody changes meanwhile: most of what a portal's stories name are the same
 * few hundred campaigns and documents, so that where those lead is asked once.
 */
final class Targets {
    /** Some megabytes. */
    private static final int MOST = 20_000;

    private final Db db;
    private final Map<UUID, Lead> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Lead> eldest) {
            return size() > MOST;
        }
    };

    Targets(Db db) {
        this.db = db;
    }

    private record Named(long edition, UUID target, String type) {
        static Named of(ResultSet row) throws SQLException {
            return new Named(row.getLong("edition_id"), row.getObject("target_id", UUID.class), row.getString("type"));
        }
    }

    /** Where a page stands; the number and hash are of what has that id itself, the path perhaps of what it is a name of. */
    private record Lead(
            @Nullable String path,
            boolean month,
            int number,
            @Nullable String hash) {
        static final Lead NOWHERE = new Lead(null, false, 0, null);

        Cards.Target of(Named named) {
            return new Cards.Target(new ContentId(named.target()), named.type(), path, month, number, hash);
        }
    }

    /** What those editions mention, by edition, each in the order of ids and types. */
    synchronized Map<Long, List<Cards.Target>> of(Collection<Long> editions) {
        var targets = new HashMap<Long, List<Cards.Target>>();
        for (var part : Db.parts(editions)) {
            var named = named(part);
            var leads = leads(named);
            for (var each : named) {
                targets.computeIfAbsent(each.edition(), id -> new ArrayList<>())
                        .add(leads.get(each.target()).of(each));
            }
        }
        return targets;
    }

    private List<Named> named(List<Long> editions) {
        return db.query("""
                select distinct edition_id, target_id, type from mention
                where edition_id in (:editions) and target_id is not null
                order by edition_id, target_id, type
                """, new MapSqlParameterSource("editions", editions), (row, n) -> Named.of(row));
    }

    private Map<UUID, Lead> leads(List<Named> named) {
        var leads = new HashMap<UUID, Lead>();
        var unknown = new LinkedHashSet<UUID>();
        for (var each : named) {
            var lead = known.get(each.target());
            if (lead == null) {
                unknown.add(each.target());
            } else {
                leads.put(each.target(), lead);
            }
        }
        for (var part : Db.parts(unknown)) {
            leads.putAll(read(part));
        }
        return leads;
    }

    private Map<UUID, Lead> read(List<UUID> ids) {
        var leads = new HashMap<UUID, Lead>();
        ids.forEach(id -> leads.put(id, Lead.NOWHERE));
        db.jdbc().query("""
                select d.id, d.path, d.bucket, e.number, e.content_hash
                from content d join edition e on e.id = d.current_edition
                where d.id in (:ids) and d.state in ('PUBLISHED', 'WITHDRAWN')
                """, new MapSqlParameterSource("ids", ids), row -> {
            leads.put(
                    row.getObject("id", UUID.class),
                    new Lead(row.getString("path"), isMonth(row), row.getInt("number"), row.getString("content_hash")));
        });
        throughAliases(leads);
        known.putAll(leads);
        return leads;
    }

    /** What has an item of its own stands where that says, under whichever of its names a text means it. */
    private void throughAliases(Map<UUID, Lead> leads) {
        var names = Db.rows("names", leads.keySet(), id ->
                new Object[] {ContentId.DERIVED_SYSTEM, Published.DERIVED, id.toString()});
        db.jdbc().query("""
                select a.name, n.path, n.bucket from alias a join content n on n.id = a.content_id
                where (a.system, a.kind, a.name) in (:names) and n.state in ('PUBLISHED', 'WITHDRAWN')
                """, names, row -> {
            var path = row.getString("path");
            var month = isMonth(row);
            leads.computeIfPresent(
                    UUID.fromString(row.getString("name")),
                    (id, own) -> new Lead(path, month, own.number(), own.hash()));
        });
    }

    private static boolean isMonth(ResultSet row) throws SQLException {
        var bucket = row.getString("bucket");
        return bucket != null && !bucket.isEmpty();
    }
}
