package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;

/**
 * Contents that an item of this run took over by an alias, until it turns out that the item which owns them is still
 * there.
 */
final class Claims {
    private final Db db;
    private final ZoneId zone;

    Claims(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /** Makes items that claimed what one of the known items owns contents of their own. */
    void end(Run run, SourceKey source, Map<String, Ledger.Row> known) {
        var owned = known.values().stream()
                .map(row -> row.entry().contentId())
                .filter(Objects::nonNull)
                .map(ContentId::value)
                .toList();
        for (var part : Db.parts(owned)) {
            claimed(run, source, part).forEach(this::separate);
        }
    }

    private record Claim(long run, String system, String keyspace, String key, long edition, String payload) {}

    /** Staged items under another key than the ledger has for their content. */
    private List<Claim> claimed(Run run, SourceKey source, List<UUID> owned) {
        var sql = """
                select i.native_key, i.edition_id, t.payload
                from run_item i join edition_text t on t.edition_id = i.edition_id
                where (i.content_id, i.run_id, i.system, i.keyspace) in (:contents)
                and not exists (select 1 from ledger l where l.system = i.system and l.keyspace = i.keyspace
                    and l.native_key = i.native_key and l.content_id = i.content_id)
                """;
        return db.query(
                sql,
                Db.rows("contents", owned, id -> new Object[] {id, run.id(), source.system(), source.keyspace()}),
                (row, n) -> new Claim(
                        run.id(),
                        source.system(),
                        source.keyspace(),
                        row.getString("native_key"),
                        row.getLong("edition_id"),
                        row.getString("payload")));
    }

    /** Rare, so one by one. */
    private void separate(Claim claim) {
        var claiming = ContentJson.readArchive(claim.payload());
        var own = claiming.with(freeId(claiming), claiming.edition(), claiming.provenance());
        var place = Place.of(own, zone);
        StagedRows.insertContent(db, List.of(StagedRows.ContentRow.of(own, place, false)));
        var parameters = new MapSqlParameterSource("run", claim.run())
                .addValue("system", claim.system())
                .addValue("keyspace", claim.keyspace())
                .addValue("key", claim.key())
                .addValue("edition", claim.edition())
                .addValue("id", own.id().value())
                .addValue("path", place.path())
                .addValue("payload", StoredText.json(ContentJson.archiveLine(own)));
        db.update("update edition set content_id = :id, path = :path where id = :edition", parameters);
        db.update("update edition_text set payload = :payload where edition_id = :edition", parameters);
        db.update("""
                update run_item set content_id = :id, outcome = 'NEW', changes = true, guarded = false
                where run_id = :run and system = :system and keyspace = :keyspace and native_key = :key and copy = 0
                """, parameters);
    }

    private ContentId freeId(Content content) {
        for (int attempt = 1; ; attempt++) {
            var id = Identities.id(content.provenance().origin(), content.kind(), attempt);
            var taken = db.count(
                    "select count(*) from content where accepted_at is not null and id = :id",
                    new MapSqlParameterSource("id", id.value()));
            if (taken == 0) {
                return id;
            }
        }
    }
}
