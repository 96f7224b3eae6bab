package vn.portal.batch.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.Edition;

/** Editions that say what another one of their content said, in another state: ready, to be promoted. */
final class EditionCopies {
    private final Db db;

    EditionCopies(Db db) {
        this.db = db;
    }

    /** Of each content the edition that counts, in that state. */
    void ofCurrent(Run run, List<UUID> contents, PendingEdition.Cause cause, Edition.State state) {
        for (var part : Db.parts(contents)) {
            var editions = db.query(
                    "select current_edition from content where id in (:ids) and current_edition is not null",
                    new MapSqlParameterSource("ids", part),
                    (row, n) -> row.getLong(1));
            of(run, editions, cause, state);
        }
    }

    /**
     * Of each of those editions, of different contents.
     *
     * @param state null for the one that it had
     */
    void of(Run run, List<Long> editions, PendingEdition.Cause cause, Edition.@Nullable State state) {
        for (var part : Db.parts(editions)) {
            copy(new MapSqlParameterSource("editions", part)
                    .addValue("run", run.id())
                    .addValue("cause", cause.name())
                    .addValue("state", state == null ? null : state.name()));
        }
    }

    private void copy(MapSqlParameterSource parameters) {
        db.update("""
                insert into edition (id, content_id, run_id, status, cause, kind, state, headline, path, bucket,
                    sort_at, content_hash, section, section_name, language)
                select %s, e.content_id, cast(:run as bigint), 'READY', cast(:cause as varchar), e.kind,
                    coalesce(cast(:state as varchar), e.state), e.headline, e.path, e.bucket, e.sort_at, e.content_hash,
                    e.section, e.section_name, e.language
                from edition e where e.id in (:editions)
                """.formatted(db.dialect().nextEdition()), parameters);
        copyParts("edition_text", "payload", parameters);
        copyParts("finding", "ord, target_id, kind, hash, payload", parameters);
        copyParts("mention", "ord, type, target_id, field, span_start, span_end, name", parameters);
        copyParts("document_identity", "identity, number", parameters);
        copyParts("link", "ord, page, address", parameters);
    }

    private void copyParts(String table, String columns, MapSqlParameterSource parameters) {
        var theirs = "p." + columns.replace(", ", ", p.");
        db.update("""
                insert into %1$s (edition_id, %2$s)
                select r.id, %3$s
                from edition e join edition r on r.content_id = e.content_id join %1$s p on p.edition_id = e.id
                where e.id in (:editions) and r.run_id = :run and r.status = 'READY'
                """.formatted(table, columns, theirs), parameters);
    }
}
