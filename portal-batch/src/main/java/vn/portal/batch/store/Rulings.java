package vn.portal.batch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;

/**
 * What keepers said becomes of contents, whatever their sources say: until it is taken back, every edition that is accepted
 * takes the state that was said.
 *
 * <p>But what its own system no longer shows to the public is gone all the same where it was only withdrawn.
 */
public final class Rulings {
    private final Db db;
    private final EditionCopies copies;
    private final Promotion promotion;

    Rulings(Db db) {
        this.db = db;
        this.copies = new EditionCopies(db);
        this.promotion = new Promotion(db);
    }

    /**
     * A keeper's word.
     *
     * @param state what readers get; null takes back what was said before
     * @param target where readers of a redirected one are led; null for others
     * @param note why, for readers of a withdrawn one
     * @param by who said it
     */
    public record Ruling(
            ContentId content,
            Edition.@Nullable State state,
            @Nullable ContentId target,
            String note,
            String by) {}

    /** Makes it count, by an edition of the content in that run; what led to a redirected content leads on. */
    public void rule(Run run, Ruling ruling) {
        db.transaction().executeWithoutResult(status -> {
            var parameters = parameters(run, ruling);
            db.update("""
                    insert into ruling (content_id, run_id, state, target_id, note, said_by, undone)
                    values (:id, :run, :state, :target, :note, :by, false)
                    """, parameters);
            db.update("update content set ruled = :state, ruled_to = :target where id = :id", parameters);
            if (ruling.target() != null) {
                db.update("update content set ruled_to = :target where ruled_to = :id and id <> :target", parameters);
            }
            var now = ruling.state() == null ? Edition.State.PUBLISHED : ruling.state();
            copies.ofCurrent(run, List.of(ruling.content().value()), PendingEdition.Cause.RULING, now);
            promotion.promote(run);
        });
    }

    private static MapSqlParameterSource parameters(Run run, Ruling ruling) {
        return new MapSqlParameterSource("id", ruling.content().value())
                .addValue("run", run.id())
                .addValue(
                        "state", ruling.state() == null ? null : ruling.state().name())
                .addValue(
                        "target",
                        ruling.target() == null ? null : ruling.target().value())
                .addValue("note", StoredText.shown(ruling.note()))
                .addValue("by", StoredText.shown(ruling.by()));
    }

    /** What counts of a content now; null where nobody said anything, or it was taken back. */
    public Edition.@Nullable State stateOf(ContentId content) {
        return db
                .query(
                        "select ruled from content where id = :id and ruled is not null",
                        new MapSqlParameterSource("id", content.value()),
                        (row, n) -> Edition.State.valueOf(row.getString(1)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Leads an address that no content has to one; its later items do not become that content by it.
     *
     * @return whether nothing led from there before
     */
    public boolean lead(String address, ContentId target) {
        var parameters = new MapSqlParameterSource("name", StoredText.key(address))
                .addValue("whole", address)
                .addValue("id", target.value());
        return db.update("""
                insert into alias (system, kind, name, whole, content_id)
                select '%s', 'moved', cast(:name as varchar), cast(:whole as varchar), cast(:id as uuid)
                where not exists (select 1 from alias where system = '%s' and kind = 'moved' and name = :name)
                """.formatted(ContentId.DERIVED_SYSTEM, ContentId.DERIVED_SYSTEM), parameters) > 0;
    }

    /** Takes back what {@link #lead} said; whether anything did. */
    public boolean leadNoMore(String address) {
        return db.update(
                        "delete from alias where system = '" + ContentId.DERIVED_SYSTEM
                                + "' and kind = 'moved' and name = :name",
                        new MapSqlParameterSource("name", StoredText.key(address)))
                > 0;
    }

    /** The notes that readers of withdrawn contents get, each with when it was said. */
    static Map<ContentId, Edition.ChangeNote> notes(Db db, Collection<ContentId> withdrawn) {
        var notes = new HashMap<ContentId, Edition.ChangeNote>();
        for (var part : Db.parts(withdrawn.stream().map(ContentId::value).toList())) {
            db.jdbc().query("""
                    select g.content_id, g.note, r.started_at from ruling g join run r on r.id = g.run_id
                    where g.content_id in (:ids) and not g.undone and g.state = 'WITHDRAWN' order by g.run_id
                    """, new MapSqlParameterSource("ids", part), row -> {
                var note = new Edition.ChangeNote(Db.instant(row, "started_at"), row.getString("note"));
                notes.put(new ContentId(row.getObject("content_id", UUID.class)), note);
            });
        }
        return notes;
    }

    /** Puts back what was ruled before that run, or, of a run that did so, what it had put back. */
    void undo(Run bad, boolean undone) {
        var parameters = new MapSqlParameterSource("run", bad.id()).addValue("undone", undone);
        var touched = new ArrayList<>(db.query(
                "select content_id from ruling where run_id = :run",
                parameters,
                (row, n) -> row.getObject(1, UUID.class)));
        db.update("update ruling set undone = :undone where run_id = :run", parameters);
        for (var part : Db.parts(touched)) {
            db.update("""
                    update content set
                        ruled = (select g.state from ruling g where g.content_id = content.id and not g.undone
                            and g.run_id = (select max(o.run_id) from ruling o
                                where o.content_id = content.id and not o.undone)),
                        ruled_to = (select g.target_id from ruling g where g.content_id = content.id and not g.undone
                            and g.run_id = (select max(o.run_id) from ruling o
                                where o.content_id = content.id and not o.undone))
                    where id in (:ids)
                    """, new MapSqlParameterSource("ids", part));
        }
    }

    /** What was said of one content, in its order. */
    List<ContentHistory.Word> of(ContentId content) {
        return db.query("""
                select g.run_id, r.started_at, g.state, g.target_id, g.note, g.said_by, g.undone
                from ruling g join run r on r.id = g.run_id where g.content_id = :id order by g.run_id
                """, new MapSqlParameterSource("id", content.value()), (row, n) -> {
            var target = row.getObject("target_id", UUID.class);
            var state = row.getString("state");
            Instant at = Db.instant(row, "started_at");
            return new ContentHistory.Word(
                    row.getLong("run_id"),
                    at,
                    state == null ? null : Edition.State.valueOf(state),
                    target == null ? null : new ContentId(target),
                    row.getString("note"),
                    row.getString("said_by"),
                    row.getBoolean("undone"));
        });
    }
}
