package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.batch.store.Merging.Told;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/** Content that many items name and none owns, made from all that name it. */
public final class Resolution {
    private static final int PART = 200;
    private static final SourceKey DERIVED =
            new SourceKey(ContentId.DERIVED_SYSTEM, ContentId.DERIVED_SYSTEM, "derived");
    private final Db db;
    private final ZoneId zone;
    private final Promotion promotion;
    private final NoticeRows notices;

    Resolution(Db db, PortalContext portal) {
        this.db = db;
        this.zone = portal.zone();
        this.promotion = new Promotion(db);
        this.notices = new NoticeRows(db);
    }

    /**
     * Brings campaigns, reported directives and indicators up to date with all accepted, published editions.
     *
     * <p>Looks only at what acceptance has touched since the last call; the result does not depend on the order or the
     * number of calls.
     *
     * @return how many derived contents got a new edition
     */
    public int resolve(Run run) {
        int editions = 0;
        while (true) {
            var stale = stale();
            if (stale.isEmpty()) {
                return editions;
            }
            editions += Objects.requireNonNull(db.transaction().execute(status -> resolve(run, stale)));
        }
    }

    private List<UUID> stale() {
        return db.query(
                "select target_id from stale order by target_id fetch first :part rows only",
                new MapSqlParameterSource("part", PART),
                (row, n) -> row.getObject(1, UUID.class));
    }

    private int resolve(Run run, List<UUID> targets) {
        var told = told(targets);
        var current = CurrentEdition.of(db, targets.stream().map(ContentId::new).toList());
        var first = firstPublications(told);
        var changed = new ArrayList<Change>();
        var resolved = new ArrayList<Merging.Merged>();
        for (var target : targets) {
            var id = new ContentId(target);
            var before = current.get(id);
            var findings = told.get(id);
            if (findings == null) {
                end(before).ifPresent(changed::add);
            } else {
                var merged = Merging.of(findings, first.get(findings.get(0).by()));
                resolved.add(merged);
                change(merged.content(), before).ifPresent(changed::add);
            }
        }
        insert(run, changed);
        replaceNotices(run, targets, resolved);
        db.update("delete from stale where target_id in (:ids)", new MapSqlParameterSource("ids", targets));
        return changed.size();
    }

    /** Distinct findings of the targets in canonical order: earliest published first, undated last, then by teller. */
    private Map<ContentId, List<Told>> told(List<UUID> targets) {
        var sql = """
                select target_id, payload, teller from (
                    select f.target_id, f.payload, c.sort_at, c.id as teller,
                        row_number() over (partition by f.target_id, f.hash order by c.sort_at nulls last, c.id) as place
                    from finding f join edition e on e.id = f.edition_id
                        join content c on c.id = e.content_id and c.current_edition = e.id
                    where f.target_id in (:ids) and c.state = 'PUBLISHED') told
                where place = 1 order by target_id, sort_at nulls last, teller
                """;
        var told = new LinkedHashMap<ContentId, List<Told>>();
        db.jdbc().query(sql, new MapSqlParameterSource("ids", targets), row -> {
            var finding = ContentJson.readArchive(row.getString("payload"));
            told.computeIfAbsent(new ContentId(row.getObject("target_id", UUID.class)), id -> new ArrayList<>())
                    .add(new Told(finding, new ContentId(row.getObject("teller", UUID.class))));
        });
        return told;
    }

    /** When the content that tells first of each target was published. */
    private Map<ContentId, When> firstPublications(Map<ContentId, List<Told>> told) {
        var tellers = told.values().stream().map(list -> list.get(0).by()).toList();
        var first = new LinkedHashMap<ContentId, When>();
        CurrentEdition.of(db, tellers).forEach((id, edition) -> {
            var published = edition.edition().firstPublishedAt();
            if (published != null) {
                first.put(id, published);
            }
        });
        return first;
    }

    private record Change(Content content, String hash) {}

    private static Optional<Change> change(Content merged, @Nullable CurrentEdition before) {
        var hash = Fingerprint.of(merged);
        var same = before != null && before.stands() && before.hash().equals(hash);
        return same ? Optional.empty() : Optional.of(new Change(merged, hash));
    }

    /** Nothing tells of it any more. */
    private static Optional<Change> end(@Nullable CurrentEdition before) {
        if (before == null || !before.isPublished()) {
            return Optional.empty();
        }
        var content = ContentJson.readArchive(before.payload());
        var e = content.edition();
        var gone = new Edition(
                null,
                Edition.State.GONE,
                e.firstPublishedAt(),
                e.publicUpdatedAt(),
                e.lastEditedAt(),
                null,
                e.changeNotes());
        return Optional.of(new Change(content.with(content.id(), gone, content.provenance()), before.hash()));
    }

    private void insert(Run run, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        StagedRows.insertContent(
                db,
                changes.stream()
                        .map(change ->
                                StagedRows.ContentRow.of(change.content(), Place.of(change.content(), zone), true))
                        .toList());
        var numbers = db.editionIds(changes.size());
        var editions = new ArrayList<PendingEdition>();
        for (int i = 0; i < changes.size(); i++) {
            var content = changes.get(i).content();
            editions.add(new PendingEdition(
                    numbers.get(i),
                    run.id(),
                    PendingEdition.Status.READY,
                    PendingEdition.Cause.DERIVED,
                    content,
                    Place.of(content, zone),
                    changes.get(i).hash(),
                    EditionTexts.archived(content),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        PendingEdition.insert(db, editions);
        promotion.promote(run);
    }

    private void replaceNotices(Run run, List<UUID> targets, List<Merging.Merged> resolved) {
        var keys = db.query(
                "select native_key from content where id in (:ids)",
                new MapSqlParameterSource("ids", targets),
                (row, n) -> row.getString(1));
        if (!keys.isEmpty()) {
            db.update("delete from notice where (system, keyspace, native_key) in (:items)", Db.items(DERIVED, keys));
        }
        var rows = new ArrayList<NoticeRows.Row>();
        for (var merged : resolved) {
            int seq = 0;
            for (var notice : merged.notices()) {
                rows.add(NoticeRows.Row.of(run.id(), notice, 0, seq++));
            }
        }
        notices.insert(rows);
    }
}
