package vn.portal.batch.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.LedgerEntry.Verdict;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.When;

/**
 * What a staged item means for what is stored.
 *
 * @param copy 0 for the item, 1 and up for its duplicates
 * @param content as it will be stored; null where nothing was taken in
 * @param changes whether {@code content} is a new edition; else it only brings findings to the current one
 * @param guarded whether the guard counts it as a change
 * @param carried whether it was judged before and not again
 * @param sameRow whether the ledger row stays as it is
 */
record Decision(
        PreparedItem prepared,
        int copy,
        ItemOutcome outcome,
        Verdict verdict,
        @Nullable ContentId contentId,
        @Nullable Content content,
        boolean changes,
        boolean guarded,
        boolean carried,
        boolean sameRow) {

    StagedItem item() {
        return prepared.item();
    }

    static Decision duplicate(PreparedItem prepared, int copy) {
        return new Decision(
                prepared, copy, ItemOutcome.DUPLICATE, Verdict.FILTERED, null, null, false, false, false, false);
    }

    /** @param source the source's name today */
    static Decision of(
            PreparedItem prepared,
            Ledger.@Nullable Row known,
            @Nullable ContentId id,
            @Nullable CurrentEdition current,
            String source) {
        var item = prepared.item();
        var accepted = item.accepted();
        if (accepted != null) {
            return taken(
                    prepared,
                    accepted.primary(),
                    known == null ? null : known.entry(),
                    Objects.requireNonNull(id, "id"),
                    current);
        }
        return switch (item.outcome()) {
            case UNCHANGED -> unchanged(prepared, known, source);
            case REJECTED -> keptOut(prepared, known, Verdict.REJECTED, source);
            case FILTERED -> keptOut(prepared, known, Verdict.FILTERED, source);
            default ->
                throw new IllegalArgumentException(
                        "nothing was taken in of a " + item.outcome() + " item: " + item.origin());
        };
    }

    private static Decision taken(
            PreparedItem prepared,
            Content fresh,
            @Nullable LedgerEntry known,
            ContentId id,
            @Nullable CurrentEdition current) {
        var item = prepared.item();
        if (current != null && item.isSummary() && !current.isOf(item.origin())) {
            return toldInFull(prepared, id);
        }
        var changes = current == null || !current.hash().equals(texts(prepared).hash());
        var samePipeline = known != null && known.pipelineVersion().equals(item.pipelineVersion());
        var minor = known != null && known.rawHash().equals(item.rawHash()) && !samePipeline;
        var edition = edition(fresh.edition(), minor ? current : null);
        return new Decision(
                prepared,
                0,
                outcome(known, current, changes),
                Verdict.ACCEPTED,
                id,
                fresh.with(id, edition, fresh.provenance()),
                changes,
                changes && current != null && samePipeline,
                false,
                false);
    }

    private static EditionTexts texts(PreparedItem prepared) {
        return Objects.requireNonNull(prepared.texts(), "texts");
    }

    /** Another item has the whole of it: the content stays as that one tells it. */
    private static Decision toldInFull(PreparedItem prepared, ContentId id) {
        return new Decision(prepared, 0, ItemOutcome.UNCHANGED, Verdict.ACCEPTED, id, null, false, false, false, false);
    }

    private static ItemOutcome outcome(@Nullable LedgerEntry known, @Nullable CurrentEdition current, boolean changes) {
        if (current == null && known == null) {
            return ItemOutcome.NEW;
        }
        var comesBack = known != null && (known.verdict() != Verdict.ACCEPTED || known.vanishedNights() > 0);
        return changes || comesBack ? ItemOutcome.UPDATED : ItemOutcome.UNCHANGED;
    }

    /** Of a minor change the public date stays, unless it only repeated the first one. */
    static Edition edition(Edition fresh, @Nullable CurrentEdition before) {
        var told = fresh.lastEditedAt() != null ? fresh.lastEditedAt() : fresh.publicUpdatedAt();
        var updated = before == null ? told : kept(before.edition(), told);
        return new Edition(
                null,
                fresh.state(),
                fresh.firstPublishedAt(),
                updated,
                fresh.lastEditedAt(),
                null,
                fresh.changeNotes());
    }

    private static @Nullable When kept(Edition before, @Nullable When told) {
        return Objects.equals(before.publicUpdatedAt(), before.firstPublishedAt()) ? told : before.publicUpdatedAt();
    }

    private static Decision unchanged(PreparedItem prepared, Ledger.@Nullable Row known, String source) {
        var item = prepared.item();
        if (known == null || known.entry().contentId() == null || !isKnown(item, known.entry(), Verdict.ACCEPTED)) {
            throw new IllegalArgumentException("not accepted before as it is now: " + item.origin());
        }
        var present = known.entry().vanishedNights() == 0;
        return new Decision(
                prepared,
                0,
                present ? ItemOutcome.UNCHANGED : ItemOutcome.UPDATED,
                Verdict.ACCEPTED,
                known.entry().contentId(),
                null,
                false,
                false,
                true,
                present && known.source().equals(source));
    }

    private static Decision keptOut(PreparedItem prepared, Ledger.@Nullable Row known, Verdict verdict, String source) {
        var item = prepared.item();
        var carried =
                known != null && !item.taken() && item.notices().isEmpty() && isKnown(item, known.entry(), verdict);
        var stays =
                verdict == Verdict.FILTERED || known != null && known.entry().vanishedNights() == 0;
        return new Decision(
                prepared,
                0,
                item.outcome(),
                verdict,
                known == null ? null : known.entry().contentId(),
                null,
                false,
                false,
                carried,
                carried && stays && known.source().equals(source));
    }

    private static boolean isKnown(StagedItem item, LedgerEntry entry, Verdict verdict) {
        return entry.verdict() == verdict
                && entry.rawHash().equals(item.rawHash())
                && entry.pipelineVersion().equals(item.pipelineVersion());
    }
}
