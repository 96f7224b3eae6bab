package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.DirectiveReport;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.model.Statistic;

/** What editions tell of other content: findings, observations, mentions; one batch for each. */
final class StagedFindings {
    private final Db db;

    StagedFindings(Db db) {
        this.db = db;
    }

    void insert(List<PendingEdition> editions) {
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
        if (edition.content() instanceof Statistic own) {
            addObservations(edition, own, observations);
        }
        for (var finding : edition.findings()) {
            if (finding instanceof Statistic statistic) {
                addObservations(edition, statistic, observations);
            }
        }
        int ord = 0;
        for (var told : edition.told()) {
            findings.add(new FindingRow(edition.id(), ord++, told.target(), told.kind(), told.hash(), told.payload()));
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
}
