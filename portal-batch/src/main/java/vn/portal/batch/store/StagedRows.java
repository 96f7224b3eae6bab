package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.notice.Origin;

/** One chunk's rows: one batch for each table. */
final class StagedRows {
    private final Db db;
    private final ZoneId zone;
    private final StagedFindings told;
    private final NoticeRows notices;

    StagedRows(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
        this.told = new StagedFindings(db);
        this.notices = new NoticeRows(db);
    }

    void insert(Run run, SourceKey source, List<Decision> decisions) {
        var pending = decisions.stream().filter(d -> d.content() != null).toList();
        var numbers = db.editionIds(pending.size());
        var editions = new ArrayList<PendingEdition>();
        for (int i = 0; i < pending.size(); i++) {
            editions.add(PendingEdition.of(numbers.get(i), run, pending.get(i), zone));
        }
        insertContent(
                db,
                editions.stream()
                        .map(edition -> ContentRow.of(edition.content(), edition.place(), false))
                        .toList());
        insertEditions(editions);
        insertItems(run, source, decisions, editions);
        insertAliases(run, decisions);
        notices.insert(run, source, decisions);
    }

    /** @param edition null where the item brings none */
    record ItemRow(
            long run,
            String system,
            String keyspace,
            String key,
            int copy,
            String source,
            String rawHash,
            String pipeline,
            String outcome,
            String verdict,
            @Nullable UUID content,
            @Nullable Long edition,
            boolean changes,
            boolean guarded,
            boolean carried,
            boolean sameRow,
            boolean taken) {}

    private void insertItems(Run run, SourceKey source, List<Decision> decisions, List<PendingEdition> editions) {
        var rows = new ArrayList<ItemRow>();
        var next = editions.iterator();
        for (var d : decisions) {
            var item = d.item();
            rows.add(new ItemRow(
                    run.id(),
                    source.system(),
                    source.keyspace(),
                    StoredText.key(item.origin().key()),
                    d.copy(),
                    source.name(),
                    item.rawHash(),
                    item.pipelineVersion(),
                    d.outcome().name(),
                    d.verdict().name(),
                    d.contentId() == null ? null : d.contentId().value(),
                    d.content() == null ? null : next.next().id(),
                    d.changes(),
                    d.guarded(),
                    d.carried(),
                    d.sameRow(),
                    item.taken()));
        }
        db.batch("""
            insert into run_item (run_id, system, keyspace, native_key, copy, source, raw_hash, pipeline_version,
                outcome, verdict, content_id, edition_id, changes, guarded, carried, same_row, taken)
            values (:run, :system, :keyspace, :key, :copy, :source, :rawHash, :pipeline,
                :outcome, :verdict, :content, :edition, :changes, :guarded, :carried, :sameRow, :taken)
            """, rows);
    }

    record ContentRow(
            UUID id,
            String kind,
            String system,
            String keyspace,
            String key,
            boolean derived,
            String bucket,
            @Nullable Long sortAt) {

        static ContentRow of(Content content, Place place, boolean derived) {
            var origin = content.provenance().origin();
            return new ContentRow(
                    content.id().value(),
                    content.kind().name(),
                    origin.system(),
                    origin.keyspace(),
                    StoredText.key(origin.key()),
                    derived,
                    place.bucket(),
                    place.sortAt());
        }
    }

    /**
     * A content is born once; born again on another night, it is still the same. It has no state until it is accepted, but
     * stands in the indexes about where it will, and not among all others that have no place yet.
     */
    static void insertContent(Db db, List<ContentRow> rows) {
        db.batch("""
            insert into content (id, kind_at_birth, system, keyspace, native_key, derived, kind, bucket, sort_at)
            select cast(:id as uuid), cast(:kind as varchar), cast(:system as varchar), cast(:keyspace as varchar),
                cast(:key as varchar), cast(:derived as boolean), cast(:kind as varchar), cast(:bucket as varchar),
                cast(:sortAt as bigint)
            where not exists (select 1 from content where id = :id)
            """, rows);
    }

    private void insertEditions(List<PendingEdition> editions) {
        PendingEdition.insert(db, editions);
        References.insert(db, editions);
        told.insert(editions);
    }

    /** @param whole where the name was cut */
    record AliasRow(
            long run,
            String system,
            String keyspace,
            String key,
            String kind,
            String name,
            @Nullable String whole) {

        static AliasRow of(Run run, Origin origin, StagedItem.Alias alias) {
            var name = StoredText.key(alias.value());
            return new AliasRow(
                    run.id(),
                    origin.system(),
                    origin.keyspace(),
                    StoredText.key(origin.key()),
                    alias.kind(),
                    name,
                    name.equals(alias.value()) ? null : alias.value());
        }
    }

    private void insertAliases(Run run, List<Decision> decisions) {
        var rows = new ArrayList<AliasRow>();
        for (var d : decisions) {
            var origin = d.item().origin();
            if (d.contentId() != null && d.verdict() == LedgerEntry.Verdict.ACCEPTED) {
                d.item().aliases().stream()
                        .map(alias -> AliasRow.of(run, origin, alias))
                        .distinct()
                        .forEach(rows::add);
            }
        }
        db.batch("""
            insert into staged_alias (run_id, system, keyspace, native_key, kind, name, whole)
            values (:run, :system, :keyspace, :key, :kind, :name, :whole)
            """, rows);
    }
}
