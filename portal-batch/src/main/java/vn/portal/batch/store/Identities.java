package vn.portal.batch.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.batch.store.StagedItem.Alias;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.notice.Origin;

/**
 * Which content an item is: the one that the ledger knows by its key, else the one that an alias leads to, else a new
 * one.
 *
 * <p>An alias leads only to content that no other item of the run is, so that two items which share an address stay two.
 */
final class Identities {
    private final Db db;

    Identities(Db db) {
        this.db = db;
    }

    /** The ids of taken items, by native key. */
    Map<String, ContentId> of(Run run, SourceKey source, List<StagedItem> taken, Map<String, Ledger.Row> known) {
        var ids = new LinkedHashMap<String, ContentId>();
        for (var item : taken) {
            var row = known.get(item.origin().key());
            if (row != null && row.entry().contentId() != null) {
                ids.put(item.origin().key(), row.entry().contentId());
            }
        }
        var strangers = taken.stream()
                .filter(item -> !ids.containsKey(item.origin().key()))
                .toList();
        followAliases(run, source, strangers, known, ids);
        bear(strangers, ids);
        return ids;
    }

    private void followAliases(
            Run run,
            SourceKey source,
            List<StagedItem> strangers,
            Map<String, Ledger.Row> known,
            Map<String, ContentId> ids) {
        var leads = leads(source, strangers);
        if (leads.isEmpty()) {
            return;
        }
        var owned = new HashSet<>(ids.values());
        known.values().forEach(row -> add(owned, row.entry().contentId()));
        owned.addAll(staged(run, leads.values()));
        for (var item : strangers) {
            var lead = item.aliases().stream()
                    .filter(Alias::tellsIdentity)
                    .map(leads::get)
                    .filter(id -> id != null && !owned.contains(id))
                    .findFirst();
            lead.ifPresent(id -> {
                owned.add(id);
                ids.put(item.origin().key(), id);
            });
        }
    }

    private static void add(Set<ContentId> ids, @Nullable ContentId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private Map<Alias, ContentId> leads(SourceKey source, List<StagedItem> strangers) {
        var asked = strangers.stream()
                .flatMap(item -> item.aliases().stream())
                .filter(Alias::tellsIdentity)
                .collect(Collectors.toMap(
                        alias -> new Alias(alias.kind(), StoredText.key(alias.value())),
                        alias -> alias,
                        (one, other) -> one));
        var leads = new HashMap<Alias, ContentId>();
        for (var part : Db.parts(asked.keySet())) {
            var sql = "select kind, name, content_id from alias where (system, kind, name) in (:aliases)";
            var aliases =
                    Db.rows("aliases", part, alias -> new Object[] {source.system(), alias.kind(), alias.value()});
            db.jdbc().query(sql, aliases, row -> {
                var alias = asked.get(new Alias(row.getString("kind"), row.getString("name")));
                leads.put(Objects.requireNonNull(alias), new ContentId(row.getObject("content_id", UUID.class)));
            });
        }
        return leads;
    }

    /** Which of the contents another item of this run is already. */
    private Set<ContentId> staged(Run run, Collection<ContentId> ids) {
        var values = ids.stream().map(ContentId::value).toList();
        var found = new HashSet<ContentId>();
        for (var part : Db.parts(values)) {
            found.addAll(db.query(
                    "select content_id from run_item where (content_id, run_id) in (:contents)",
                    Db.rows("contents", part, id -> new Object[] {id, run.id()}),
                    (row, n) -> new ContentId(row.getObject(1, UUID.class))));
        }
        return found;
    }

    /**
     * Gives ids to items that nobody knows. The id that a key gives may be taken: its content went to another key when
     * the item was renamed, and now the old name is used again.
     */
    private void bear(List<StagedItem> strangers, Map<String, ContentId> ids) {
        var unnamed = strangers.stream()
                .filter(item -> !ids.containsKey(item.origin().key()))
                .collect(Collectors.toMap(item -> item.origin().key(), item -> item));
        for (int attempt = 1; !unnamed.isEmpty(); attempt++) {
            var born = new LinkedHashMap<String, ContentId>();
            for (var item : unnamed.values()) {
                born.put(item.origin().key(), id(item, attempt));
            }
            var taken = accepted(born.values());
            born.values().removeIf(taken::contains);
            ids.putAll(born);
            unnamed.keySet().removeAll(born.keySet());
        }
    }

    private static ContentId id(StagedItem item, int attempt) {
        if (item.accepted() == null) {
            throw new IllegalArgumentException("nothing was taken in of " + item.origin());
        }
        var primary = item.accepted().primary();
        // the id of the item's kind at birth, whatever kind a person said that it is
        return attempt == 1 ? primary.id() : id(item.origin(), primary.kind(), attempt);
    }

    static ContentId id(Origin origin, Kind kind, int attempt) {
        return attempt == 1
                ? ContentId.of(origin, kind)
                : ContentId.of(origin.system(), origin.keyspace(), kind, origin.key() + "#" + attempt);
    }

    private Set<ContentId> accepted(Collection<ContentId> ids) {
        var found = new HashSet<ContentId>();
        for (var part : Db.parts(ids.stream().map(ContentId::value).toList())) {
            found.addAll(db.query(
                    "select id from content where accepted_at is not null and id in (:ids)",
                    new MapSqlParameterSource("ids", part),
                    (row, n) -> new ContentId(row.getObject(1, UUID.class))));
        }
        return found;
    }
}
