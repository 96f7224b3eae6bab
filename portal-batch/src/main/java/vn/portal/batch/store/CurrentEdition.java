package vn.portal.batch.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.notice.Origin;

/** The edition that counts of a content, as far as a newer one must be compared with it. */
record CurrentEdition(ContentId id, String hash, String state, boolean ruled, String payload) {

    /** Those of the contents that were accepted, in one query for a chunk. */
    static Map<ContentId, CurrentEdition> of(Db db, Collection<ContentId> ids) {
        var found = new HashMap<ContentId, CurrentEdition>();
        for (var part : Db.parts(ids.stream().map(ContentId::value).distinct().toList())) {
            var sql = """
                    select c.id, e.content_hash, e.state, c.ruled, t.payload
                    from content c join edition e on e.id = c.current_edition
                        join edition_text t on t.edition_id = e.id
                    where c.id in (:ids)
                    """;
            db.query(
                            sql,
                            new MapSqlParameterSource("ids", part),
                            (row, n) -> new CurrentEdition(
                                    new ContentId(row.getObject("id", UUID.class)),
                                    row.getString("content_hash"),
                                    row.getString("state"),
                                    row.getString("ruled") != null,
                                    row.getString("payload")))
                    .forEach(edition -> found.put(edition.id(), edition));
        }
        return found;
    }

    boolean isPublished() {
        return state.equals(Edition.State.PUBLISHED.name());
    }

    /** Whether it stays as it is while it says the same: shown, or as a keeper said. */
    boolean stands() {
        return isPublished() || ruled;
    }

    /** Whether it came of that item. */
    boolean isOf(Origin item) {
        var origin = ContentJson.readArchive(payload).provenance().origin();
        return origin.keyspace().equals(item.keyspace()) && origin.key().equals(item.key());
    }

    Edition edition() {
        return ContentJson.readArchive(payload).edition();
    }
}
