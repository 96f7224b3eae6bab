package vn.portal.batch.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;

/**
 * Takes content out of the store for good, where the law wants it, and knows what was taken out, so that it never comes
 * back.
 *
 * <p>What stays is a tombstone: ids and keys, states and dates, when, why and by whom it was done.
 */
public final class Erasures {
    private final Db db;
    private final EditionCopies copies;
    private final Promotion promotion;
    private final PendingErasures pending;
    private final DoomedItems search;
    private final ErasedBytes bytes;

    Erasures(Db db) {
        this.db = db;
        this.copies = new EditionCopies(db);
        this.promotion = new Promotion(db);
        this.pending = new PendingErasures(db);
        this.search = new DoomedItems(db);
        this.bytes = new ErasedBytes(db);
    }

    /** A source item as the ledger, or another copy of it as a notice, names it; the hash is empty for a copy. */
    public record Item(SourceKey source, String key, String rawHash) {}

    /**
     * What is to be erased.
     *
     * @param content null for items that never became any
     * @param items all that it came of, copies too
     * @param bytes hashes of their bytes, and of the pictures and files that any of its editions shows
     * @param words by which other writings may tell of it: keys, addresses, headlines
     */
    public record Doomed(@Nullable ContentId content, List<Item> items, Set<String> bytes, Set<String> words) {
        public Doomed {
            items = List.copyOf(items);
            bytes = Set.copyOf(bytes);
            words = Set.copyOf(words);
        }
    }

    /** All that there is of a content. */
    public Doomed of(ContentId content) {
        return search.of(content);
    }

    /** All that there is of items that never became content, by their key. */
    public Doomed of(String key) {
        return search.of(key);
    }

    /** What is kept out, and the bytes that went with it. */
    public ErasedBytes bytes() {
        return bytes;
    }

    /**
     * Takes it out of every table, and notes in the same transaction what else is to be done; derived content follows with
     * {@link #forgetDerived} once it was resolved.
     */
    public Pending erase(Run run, Doomed doomed, String reason, String by) {
        var derived = new HashSet<ContentId>();
        db.transaction().executeWithoutResult(status -> {
            if (doomed.content() != null) {
                derived.addAll(end(run, doomed.content(), reason, by));
            }
            for (var item : doomed.items()) {
                forget(run, item, doomed.content(), reason, by);
            }
            pending.note(run, new Pending(doomed, derived));
        });
        return new Pending(doomed, derived);
    }

    /**
     * What is out of the tables, and not yet out of everything else.
     *
     * @param derived what it had told of
     */
    public record Pending(Doomed doomed, Set<ContentId> derived) {
        public Pending {
            derived = Set.copyOf(derived);
        }
    }

    /** What broke off on the way, by the run in which it was begun. */
    public PendingErasures pending() {
        return pending;
    }

    private Set<ContentId> end(Run run, ContentId content, String reason, String by) {
        var parameters = new MapSqlParameterSource("id", content.value())
                .addValue("run", run.id())
                .addValue("reason", StoredText.shown(reason))
                .addValue("by", StoredText.shown(by));
        db.update("""
                insert into ruling (content_id, run_id, state, target_id, note, said_by, undone)
                values (:id, :run, 'GONE', null, :reason, :by, false)
                """, parameters);
        db.update("update content set ruled = 'GONE', ruled_to = null where id = :id", parameters);
        db.update("update content set ruled_to = null where ruled_to = :id", parameters);
        copies.ofCurrent(run, List.of(content.value()), PendingEdition.Cause.ERASURE, Edition.State.GONE);
        promotion.promote(run);
        var targets = db.query(
                "select distinct f.target_id from finding f join edition e on e.id = f.edition_id where e.content_id = :id",
                parameters,
                (row, n) -> row.getObject(1, UUID.class));
        for (var target : targets) {
            db.update(
                    "insert into stale (target_id) select cast(:target as uuid)"
                            + " where not exists (select 1 from stale where target_id = :target)",
                    new MapSqlParameterSource("target", target));
        }
        blank(content);
        var derived = new HashSet<ContentId>();
        targets.forEach(target -> derived.add(new ContentId(target)));
        return derived;
    }

    /** Leaves of a content its identity, and of its editions their states and dates. */
    private void blank(ContentId content) {
        var parameters = new MapSqlParameterSource("id", content.value()).addValue("short", content.shortForm());
        var editions =
                db.query("select id from edition where content_id = :id", parameters, (row, n) -> row.getLong("id"));
        for (var part : Db.parts(editions)) {
            var ids = new MapSqlParameterSource("ids", part);
            for (var table : new String[] {"finding", "mention", "staged_observation"}) {
                db.update("delete from " + table + " where edition_id in (:ids)", ids);
            }
            References.delete(db, part);
        }
        var texts = db.query(
                "select edition_id, payload from edition_text where edition_id in"
                        + " (select id from edition where content_id = :id)",
                parameters,
                (row, n) -> new Text(row.getLong("edition_id"), Blank.of(row.getString("payload"))));
        db.batch("update edition_text set payload = :payload where edition_id = :edition", texts);
        var neutral = "regexp_replace(path, '[^/]*$', '')";
        db.update(
                "update edition set headline = '', section = null, section_name = null, path = " + neutral
                        + " || :short where content_id = :id",
                parameters);
        db.update("update content set headline = '', path = " + neutral + " || :short where id = :id", parameters);
        db.update("delete from alias where content_id = :id", parameters);
        db.update(
                "delete from staged_alias where (run_id, system, keyspace, native_key) in (select run_id, system,"
                        + " keyspace, native_key from run_item where content_id = :id)",
                parameters);
        db.update("delete from run_item where content_id = :id", parameters);
    }

    record Text(long edition, String payload) {}

    private void forget(Run run, Item item, @Nullable ContentId content, String reason, String by) {
        var parameters = Db.of(run, item.source())
                .addValue("key", item.key())
                .addValue("hash", item.rawHash())
                .addValue("id", content == null ? null : content.value())
                .addValue("reason", StoredText.shown(reason))
                .addValue("by", StoredText.shown(by));
        var one = " where system = :system and keyspace = :keyspace and native_key = :key";
        for (var table : new String[] {"quarantine", "notice", "run_item", "staged_alias", "erased_item"}) {
            db.update("delete from " + table + one, parameters);
        }
        db.update("update ledger set verdict = 'FILTERED', content_id = null, vanished_nights = 0" + one, parameters);
        db.update("""
                insert into erased_item (system, keyspace, native_key, raw_hash, content_id, run_id, reason, said_by)
                values (:system, :keyspace, :key, :hash, :id, :run, :reason, :by)
                """, parameters);
    }

    /**
     * Takes out of derived content what the erased content alone had told of it; to be called once that was resolved.
     * What nothing tells of any more is left as a tombstone; of what others tell of too, old editions say what the current
     * one says.
     */
    public void forgetDerived(Collection<ContentId> contents) {
        db.transaction().executeWithoutResult(status -> contents.forEach(this::forgetDerived));
    }

    private void forgetDerived(ContentId content) {
        var parameters = new MapSqlParameterSource("id", content.value())
                .addValue("key", content.toString())
                .addValue("feed", FeedLog.CAMPAIGN + content);
        int told = db.count(
                "select count(*) from content where id = :id and state in ('PUBLISHED', 'WITHDRAWN')", parameters);
        if (told == 0) {
            blank(content);
            db.update("update content set native_key = :key where id = :id and derived", parameters);
            db.update("update feed set title = '' where name = :feed", parameters);
            return;
        }
        db.update("""
                update edition_text set payload = (select t.payload from edition_text t join content c
                    on c.current_edition = t.edition_id where c.id = :id)
                where edition_id in (select id from edition where content_id = :id)
                """, parameters);
        db.update("""
                update edition set headline = (select c.headline from content c where c.id = :id)
                where content_id = :id
                """, parameters);
    }

    /**
     * Writes the database's files anew, so that nothing of what was deleted stays in them; an embedded database is closed
     * by it.
     */
    public void compact() {
        for (var statement : db.dialect().compaction()) {
            db.jdbc().getJdbcOperations().execute(statement);
        }
    }
}
