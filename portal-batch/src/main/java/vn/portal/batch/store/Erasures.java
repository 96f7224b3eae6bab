package vn.portal.batch.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;

/**
 * Takes content out of the store for good, where the law wants it, and knows what was taken out, so that it never comes
 * back.
 *
 * <p>What stays is a tombstone: ids and keys, states and dates, when, why and by whom it was done.
 */
public final class Erasures {
    private static final Pattern HASH = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
    private final Db db;
    private final EditionCopies copies;
    private final Promotion promotion;
    private final PendingErasures pending;

    Erasures(Db db) {
        this.db = db;
        this.copies = new EditionCopies(db);
        this.promotion = new Promotion(db);
        this.pending = new PendingErasures(db);
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
        var id = new MapSqlParameterSource("id", content.value());
        var items = withCopies(items("where content_id = :id", id));
        var bytes = new HashSet<String>();
        var words = words(items);
        words.add(content.toString());
        words.add(content.shortForm());
        db.jdbc().query("""
                select e.headline, t.payload from edition e join edition_text t on t.edition_id = e.id
                where e.content_id = :id
                """, id, row -> {
            words.add(row.getString("headline"));
            HASH.matcher(row.getString("payload")).results().forEach(found -> bytes.add(found.group(1)));
            var hash = ContentJson.readArchive(row.getString("payload"))
                    .provenance()
                    .rawHash();
            if (hash != null) {
                bytes.add(hash);
            }
        });
        items.forEach(item -> bytes.add(item.rawHash()));
        words.remove("");
        return new Doomed(content, items, bytes, words);
    }

    /** All that there is of items that never became content, by their key. */
    public Doomed of(String key) {
        var named = new MapSqlParameterSource("key", StoredText.key(key));
        var items = withCopies(items("where native_key = :key and content_id is null and verdict = 'REJECTED'", named));
        var bytes = new HashSet<String>();
        items.forEach(item -> bytes.add(item.rawHash()));
        return new Doomed(null, items, bytes, words(items));
    }

    /** As reports for people and for machines name an item: a key alone may be a number that stands everywhere. */
    private static Set<String> words(List<Item> items) {
        var words = new HashSet<String>();
        items.forEach(item -> {
            words.add(item.source().name() + " " + item.key());
            words.add("\"key\" : \"" + item.key() + "\"");
        });
        return words;
    }

    private List<Item> items(String which, MapSqlParameterSource parameters) {
        return db.query(
                "select source, system, keyspace, native_key, raw_hash from ledger " + which,
                parameters,
                (row, n) -> new Item(
                        new SourceKey(row.getString("source"), row.getString("system"), row.getString("keyspace")),
                        row.getString("native_key"),
                        row.getString("raw_hash")));
    }

    /** Other copies of the same page would come in its place. */
    private List<Item> withCopies(List<Item> items) {
        var all = new LinkedHashSet<>(items);
        for (var item : items) {
            db.jdbc().query("""
                    select distinct native_key, arguments from notice
                    where system = :system and keyspace = :keyspace and copy > 0 and code = 'duplicate-page'
                    """, Db.of(item.source()), row -> {
                if (item.key()
                        .equals(NoticeRows.read(row.getString("arguments")).get("page"))) {
                    all.add(new Item(item.source(), row.getString("native_key"), ""));
                }
            });
        }
        return List.copyOf(all);
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
        db.batch("""
                update edition_text set payload = :payload, section = null, section_name = null
                where edition_id = :edition
                """, texts);
        var neutral = "regexp_replace(path, '[^/]*$', '')";
        db.update(
                "update edition set headline = '', path = " + neutral + " || :short where content_id = :id",
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

    /** Which bytes of what was erased somebody else needs: another item, or a content that shows them. */
    public Set<String> needed(Collection<String> hashes) {
        var needed = new HashSet<String>();
        for (var hash : hashes) {
            var parameters = new MapSqlParameterSource("hash", hash).addValue("like", "%" + hash + "%");
            int users = db.count("""
                    select (select count(*) from ledger l where l.raw_hash = :hash
                            and not exists (select 1 from erased_item e where e.system = l.system
                                and e.keyspace = l.keyspace and e.native_key = l.native_key))
                        + (select count(*) from edition_text t where t.payload like :like) as users
                    """, parameters);
            if (users > 0) {
                needed.add(hash);
            }
        }
        return needed;
    }

    /** Says that bytes are nobody's any more. */
    public void forgetBytes(Run run, Collection<String> hashes) {
        for (var hash : hashes) {
            db.update(
                    "insert into erased_bytes (hash, run_id) select cast(:hash as varchar), cast(:run as bigint)"
                            + " where not exists (select 1 from erased_bytes where hash = :hash)",
                    new MapSqlParameterSource("hash", hash).addValue("run", run.id()));
        }
    }

    /**
     * What must not be taken in again.
     *
     * @param keys of a source's items
     * @param bytes of any source
     */
    public record Erased(Set<String> keys, Set<String> bytes) {
        public boolean isEmpty() {
            return keys.isEmpty() && bytes.isEmpty();
        }
    }

    public Erased of(SourceKey source) {
        var keys = db.query(
                "select native_key from erased_item where system = :system and keyspace = :keyspace",
                Db.of(source),
                (row, n) -> row.getString(1));
        var bytes =
                db.query("select hash from erased_bytes", new MapSqlParameterSource(), (row, n) -> row.getString(1));
        return new Erased(Set.copyOf(keys), Set.copyOf(bytes));
    }

    /** The hashes of all manifests that runs of the source had. */
    public Set<String> manifests(SourceKey source) {
        return new LinkedHashSet<>(db.query("""
                select manifest from source_run where system = :system and keyspace = :keyspace and manifest is not null
                union
                select base_manifest from source_run
                where system = :system and keyspace = :keyspace and base_manifest is not null
                """, Db.of(source), (row, n) -> row.getString(1)));
    }

    /** Says that a manifest of the source is another one now. */
    public void replaceManifest(SourceKey source, String before, String after) {
        var parameters = Db.of(source).addValue("before", before).addValue("after", after);
        for (var column : new String[] {"manifest", "base_manifest"}) {
            db.update(
                    "update source_run set " + column + " = :after where system = :system and keyspace = :keyspace and "
                            + column + " = :before",
                    parameters);
        }
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
