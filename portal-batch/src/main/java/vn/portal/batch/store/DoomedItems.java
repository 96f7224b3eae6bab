package vn.portal.batch.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.batch.store.Erasures.Doomed;
import vn.portal.batch.store.Erasures.Item;
import vn.portal.json.ContentJson;
import vn.portal.model.ContentId;

/** Finds all that an erasure has to take out. */
final class DoomedItems {
    private static final Pattern HASH = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    private final Db db;

    DoomedItems(Db db) {
        this.db = db;
    }

    Doomed of(ContentId content) {
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

    Doomed of(String key) {
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
}
