package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.PortalContext;

/** Where an import's writer puts items until their source is accepted. */
public final class Staging {
    private final Db db;
    private final Ledger ledger;
    private final Identities identities;
    private final StagedRows rows;
    private final Claims claims;

    Staging(Db db, Ledger ledger, PortalContext portal) {
        this.db = db;
        this.ledger = ledger;
        this.identities = new Identities(db);
        this.rows = new StagedRows(db, portal.zone());
        this.claims = new Claims(db, portal.zone());
    }

    /**
     * Makes room for a run of that source: what other runs staged of it and never had accepted is thrown away.
     *
     * <p>Call it before the first chunk, not before {@link Acceptance#adopt}. On restart it does nothing.
     */
    public void begin(Run run, SourceKey source) {
        db.transaction().executeWithoutResult(status -> new Leftovers(db).discard(run, source));
    }

    /**
     * Takes one chunk in, in the caller's transaction: items, pending editions, findings, mentions, notices.
     *
     * <p>The store decides between new, updated and unchanged; a key that this run has met before becomes a duplicate,
     * whatever its outcome says. An unchanged item, and a rejected or filtered one that is carried (known, same bytes,
     * same pipeline version, not taken) comes without notices and keeps the ones it has.
     *
     * @throws IllegalArgumentException if a key holds U+0000, which PostgreSQL cannot store; if an item is of another
     *     source; if one is said to be unchanged and is not
     */
    public void stage(Run run, SourceKey source, List<StagedItem> items) {
        stagePrepared(run, source, items.stream().map(PreparedItem::of).toList());
    }

    /** The same where the items were prepared beforehand, by several threads. */
    public void stagePrepared(Run run, SourceKey source, List<PreparedItem> items) {
        items.forEach(item -> requireOf(source, item.item()));
        db.transaction().executeWithoutResult(status -> rows.insert(run, source, decide(run, source, items)));
    }

    private static void requireOf(SourceKey source, StagedItem item) {
        var origin = item.origin();
        if (!origin.system().equals(source.system()) || !origin.keyspace().equals(source.keyspace())) {
            throw new IllegalArgumentException(origin + " is not of " + source);
        }
    }

    private List<Decision> decide(Run run, SourceKey source, List<PreparedItem> items) {
        var copies = copies(run, source, items);
        var first = firsts(items, copies);
        var known = ledger.rows(source, first.keySet());
        claims.end(run, source, known);
        var taken = first.values().stream()
                .map(PreparedItem::item)
                .filter(item -> item.accepted() != null)
                .toList();
        var ids = identities.of(run, source, taken, known);
        var current = CurrentEdition.of(db, ids.values());
        var decisions = new ArrayList<Decision>();
        for (var item : items) {
            var key = item.key();
            if (first.get(key) == item) {
                decisions.add(decision(item, known.get(key), ids.get(key), current, source));
                copies.put(key, 0);
            } else {
                decisions.add(Decision.duplicate(item, copies.merge(key, 1, Integer::sum)));
            }
        }
        return decisions;
    }

    private static Decision decision(
            PreparedItem item,
            Ledger.@Nullable Row known,
            @Nullable ContentId id,
            Map<ContentId, CurrentEdition> current,
            SourceKey source) {
        return Decision.of(item, known, id, id == null ? null : current.get(id), source.name());
    }

    private static Map<String, PreparedItem> firsts(List<PreparedItem> items, Map<String, Integer> copies) {
        var first = new LinkedHashMap<String, PreparedItem>();
        for (var item : items) {
            if (!copies.containsKey(item.key()) && item.item().outcome() != ItemOutcome.DUPLICATE) {
                first.putIfAbsent(item.key(), item);
            }
        }
        return first;
    }

    /** Which of the keys this run has staged already; their further copies are duplicates. */
    public Set<String> stagedKeys(Run run, SourceKey source, Collection<String> keys) {
        return new HashSet<>(copies(run, source, keys).keySet());
    }

    private Map<String, Integer> copies(Run run, SourceKey source, List<PreparedItem> items) {
        return copies(run, source, items.stream().map(PreparedItem::key).toList());
    }

    /** The number of the last copy of each key that this run has staged. */
    private Map<String, Integer> copies(Run run, SourceKey source, Collection<String> keys) {
        var byColumn = new LinkedHashMap<String, String>();
        keys.forEach(key -> byColumn.put(StoredText.key(key), key));
        var copies = new HashMap<String, Integer>();
        for (var part : Db.parts(byColumn.keySet())) {
            for (var key : staged(run, source, part)) {
                copies.put(Objects.requireNonNull(byColumn.get(key)), lastCopy(run, source, key));
            }
        }
        return copies;
    }

    /** By whole primary keys: H2 would otherwise read all that is staged, for every chunk. Copies begin with 0 or 1. */
    private Set<String> staged(Run run, SourceKey source, List<String> keys) {
        var sql = "select native_key from run_item where (run_id, system, keyspace, native_key, copy) in (:items)";
        var firstCopies = keys.stream()
                .flatMap(key -> Stream.of(0, 1)
                        .map(copy -> new Object[] {run.id(), source.system(), source.keyspace(), key, copy}))
                .toList();
        return new LinkedHashSet<>(
                db.query(sql, new MapSqlParameterSource("items", firstCopies), (row, n) -> row.getString(1)));
    }

    /** Duplicates are rare, so one by one. */
    private int lastCopy(Run run, SourceKey source, String key) {
        return db.count("""
                select max(copy) from run_item
                where run_id = :run and system = :system and keyspace = :keyspace and native_key = :key
                """, Db.of(run, source).addValue("key", key));
    }
}
