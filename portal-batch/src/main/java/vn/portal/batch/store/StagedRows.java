package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.json.ContentJson;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.DirectiveReport;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;
import vn.portal.recognition.DerivedKeys;

/** One chunk's rows: one batch for each table. */
final class StagedRows {
    private final Db db;
    private final ZoneId zone;
    private final NoticeRows notices;

    StagedRows(Db db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
        this.notices = new NoticeRows(db);
    }

    void insert(Run run, SourceKey source, List<Decision> decisions) {
        var pending = decisions.stream().filter(d -> d.content() != null).toList();
        var numbers = db.editionIds(pending.size());
        var editions = new ArrayList<PendingEdition>();
        for (int i = 0; i < pending.size(); i++) {
            editions.add(PendingEdition.of(numbers.get(i), run, pending.get(i), zone));
        }
        insertContent(pending);
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

    record ContentRow(UUID id, String kind, String system, String keyspace, String key, boolean derived) {
        static ContentRow of(Content content, boolean derived) {
            var origin = content.provenance().origin();
            return new ContentRow(
                    content.id().value(),
                    content.kind().name(),
                    origin.system(),
                    origin.keyspace(),
                    StoredText.key(origin.key()),
                    derived);
        }
    }

    private void insertContent(List<Decision> pending) {
        insertContent(
                db, pending.stream().map(d -> ContentRow.of(content(d), false)).toList());
    }

    /** A content is born once; born again on another night, it is still the same. */
    static void insertContent(Db db, List<ContentRow> rows) {
        db.batch("""
            insert into content (id, kind_at_birth, system, keyspace, native_key, derived)
            select cast(:id as uuid), cast(:kind as varchar), cast(:system as varchar), cast(:keyspace as varchar),
                cast(:key as varchar), cast(:derived as boolean)
            where not exists (select 1 from content where id = :id)
            """, rows);
    }

    private void insertEditions(List<PendingEdition> editions) {
        PendingEdition.insert(db, editions);
        References.insert(db, editions);
        var findings = new ArrayList<FindingRow>();
        var observations = new ArrayList<ObservationRow>();
        var mentions = new ArrayList<MentionRow>();
        for (var edition : editions) {
            addFindings(edition, findings, observations);
            addMentions(edition, mentions);
        }
        insertFindings(findings);
        insertObservations(observations);
        insertMentions(mentions);
    }

    record FindingRow(long edition, int ord, UUID target, String kind, String hash, String payload) {}

    record ObservationRow(
            long edition,
            int ord,
            UUID indicator,
            String capture,
            String area,
            String period,
            int revision,
            @Nullable String amount,
            @Nullable Integer ranked,
            @Nullable Integer outOf,
            String status) {}

    record MentionRow(
            long edition, int ord, String type, @Nullable UUID target, String field, int start, int end, String name) {}

    private static void addFindings(
            PendingEdition edition, List<FindingRow> findings, List<ObservationRow> observations) {
        int ord = 0;
        if (edition.content() instanceof Statistic own) {
            addObservations(edition, own, observations);
        }
        var views = ContentId.derived(
                Kind.STATISTIC,
                DerivedKeys.pageViews(edition.content().provenance().origin().system()));
        for (var finding : edition.findings()) {
            if (finding instanceof Statistic statistic) {
                addObservations(edition, statistic, observations);
            }
            if (finding.id().equals(views)) {
                continue; // the numbers of all pages together would be an indicator of nothing
            }
            var payload = StoredText.json(ContentJson.archiveLine(Fingerprint.plain(finding)));
            findings.add(new FindingRow(
                    edition.id(),
                    ord++,
                    finding.id().value(),
                    finding.kind().name(),
                    StoredText.sha256(payload),
                    payload));
        }
    }

    private static void addObservations(PendingEdition edition, Statistic statistic, List<ObservationRow> rows) {
        for (var o : statistic.observations()) {
            rows.add(new ObservationRow(
                    edition.id(),
                    // one after the other within a chunk, and so within its edition
                    rows.size(),
                    statistic.id().value(),
                    o.capture(),
                    o.area() == null ? "" : StoredText.key(o.area()),
                    o.period() == null ? "" : o.period().toString(),
                    o.revision(),
                    o.value() == null ? null : o.value().toString(),
                    o.rank(),
                    o.outOf(),
                    o.status().name()));
        }
    }

    private static void addMentions(PendingEdition edition, List<MentionRow> rows) {
        int ord = 0;
        for (var mention : edition.content().mentions()) {
            var target = mention.target();
            rows.add(new MentionRow(
                    edition.id(),
                    ord++,
                    type(mention),
                    target == null ? null : target.value(),
                    mention.span().field(),
                    mention.span().start(),
                    mention.span().end(),
                    StoredText.shown(name(mention))));
        }
    }

    private static String type(Mention mention) {
        if (mention instanceof Citation) {
            return "citation";
        }
        if (mention instanceof CampaignMention) {
            return "campaign";
        }
        return mention instanceof IndicatorMention ? "indicator" : "report";
    }

    private static String name(Mention mention) {
        if (mention instanceof CampaignMention campaign) {
            return campaign.name();
        }
        if (mention instanceof IndicatorMention indicator) {
            return indicator.name();
        }
        if (mention instanceof Citation citation) {
            return citation.type().label() + (citation.number() == null ? "" : " " + citation.number());
        }
        return mention instanceof DirectiveReport ? "" : mention.toString();
    }

    private void insertFindings(List<FindingRow> rows) {
        db.batch("""
            insert into finding (edition_id, ord, target_id, kind, hash, payload)
            values (:edition, :ord, :target, :kind, :hash, :payload)
            """, rows);
    }

    private void insertObservations(List<ObservationRow> rows) {
        db.batch("""
            insert into staged_observation
                (edition_id, ord, indicator, capture, area, period, revision, amount, ranked, out_of, status)
            values (:edition, :ord, :indicator, :capture, :area, :period, :revision, :amount, :ranked, :outOf, :status)
            """, rows);
    }

    private void insertMentions(List<MentionRow> rows) {
        db.batch("""
            insert into mention (edition_id, ord, type, target_id, field, span_start, span_end, name)
            values (:edition, :ord, :type, :target, :field, :start, :end, :name)
            """, rows);
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

    private static Content content(Decision decision) {
        return Objects.requireNonNull(decision.content());
    }
}
