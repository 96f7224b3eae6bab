package vn.portal.batch.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.ErasedEntries;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Material;
import vn.portal.batch.legacy.PageCategories;
import vn.portal.batch.store.ItemOutcome;
import vn.portal.batch.store.LedgerEntry;
import vn.portal.batch.store.StagedItem;
import vn.portal.intake.Correction;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** Judges items, by what is known of them before. */
final class ItemJudge {
    /** What keeps a page out because it was never meant to be an item: nobody has to mend it. */
    private static final List<String> NO_ITEMS = List.of("listing-page", "error-page", "login-page");

    private final SourceImport source;
    private final Intake intake;
    private final PageCategories categories;
    private final Map<String, LedgerEntry> known;
    private final Set<ContentId> incomplete;

    /**
     * @param known the ledger's entries of the items, by their keys
     * @param incomplete contents beside which other pictures and files lie now
     */
    ItemJudge(
            SourceImport source,
            Intake intake,
            PageCategories categories,
            Map<String, LedgerEntry> known,
            Set<ContentId> incomplete) {
        this.source = source;
        this.intake = intake;
        this.categories = categories;
        this.known = known;
        this.incomplete = incomplete;
    }

    /** @param again whether an earlier item has its key */
    StagedItem judge(LegacyItem item, boolean again) throws IOException {
        var origin = source.origin(item, item.told());
        if (FrozenFile.DUPLICATE.equals(item.problem()) || again) {
            return unread(item, origin, ItemOutcome.DUPLICATE, Notice.warning(FrozenFile.DUPLICATE, origin, ""));
        }
        if (item.duplicateOf() != null) {
            var notice = Notice.info("duplicate-page", origin, "").with("page", item.duplicateOf());
            return unread(item, origin, ItemOutcome.DUPLICATE, notice);
        }
        var before = known.get(origin.key());
        if (before != null && source.chosen().isAll() && isSettled(item, before, version(origin))) {
            return carried(item, origin, before);
        }
        return item.problem() == null ? taken(item) : unread(item, origin, item.problem());
    }

    /** Whether nothing can come out of it but what came out last time. One that was away is looked at again. */
    private boolean isSettled(LegacyItem item, LedgerEntry before, String version) {
        return before.rawHash().equals(item.rawHash())
                && before.pipelineVersion().equals(version)
                && before.vanishedNights() == 0
                && (before.contentId() == null || !incomplete.contains(before.contentId()));
    }

    /** What judges that item: the source's rules, and what a person said of its content. */
    private String version(Origin origin) {
        return source.pipelineVersion() + correction(origin).version();
    }

    /** What a person said of the content that the item is, or, where it was never taken in, would be. */
    private Correction correction(Origin origin) {
        if (source.corrections().isEmpty()) {
            return Correction.NONE;
        }
        var before = known.get(origin.key());
        var ids = before != null && before.contentId() != null
                ? Stream.of(before.contentId())
                : Arrays.stream(Kind.values()).map(kind -> ContentId.of(origin, kind));
        return ids.map(source.corrections()::of)
                .filter(correction -> !correction.isEmpty())
                .findFirst()
                .orElse(Correction.NONE);
    }

    private StagedItem carried(LegacyItem item, Origin origin, LedgerEntry before) {
        var outcome = switch (before.verdict()) {
            case ACCEPTED -> ItemOutcome.UNCHANGED;
            case REJECTED -> ItemOutcome.REJECTED;
            case FILTERED -> ItemOutcome.FILTERED;
        };
        return staged(item, origin, outcome, null, Notices.none(), false);
    }

    private StagedItem unread(LegacyItem item, Origin origin, String problem) {
        return switch (problem) {
            case FrozenFile.HIDDEN, FrozenFile.GONE ->
                unread(item, origin, ItemOutcome.FILTERED, Notice.info(problem, origin, ""));
            case ErasedEntries.ERASED -> unread(item, origin, ItemOutcome.FILTERED, Notice.info(problem, origin, ""));
            case LegacyItem.NOT_PUBLIC -> {
                if (ErasedEntries.ERASED.equals(item.state())) {
                    yield unread(item, origin, ErasedEntries.ERASED);
                }
                var why = Notice.info(problem, origin, "").with("state", String.valueOf(item.state()));
                yield unread(item, origin, ItemOutcome.FILTERED, why);
            }
            default -> unread(item, origin, ItemOutcome.REJECTED, Notice.error(problem, origin, ""));
        };
    }

    private StagedItem unread(LegacyItem item, Origin origin, ItemOutcome outcome, Notice why) {
        var notice = item.size() > 0 ? why.with("size", item.size()) : why;
        return staged(item, origin, outcome, null, Notices.of(notice), false);
    }

    private StagedItem taken(LegacyItem item) throws IOException {
        var bytes = item.bytes().read();
        var told = source.format().told(item, bytes);
        var origin = source.origin(item, told);
        var outcome = take(origin, source.format().material(source.frozen(), item, bytes));
        if (outcome instanceof Outcome.Accepted accepted) {
            var correction = correction(origin);
            var placed = categories.in(withTold(accepted, told, correction), correction);
            var complete = source.format().completed(source.frozen(), placed);
            return staged(item, origin, ItemOutcome.NEW, complete, complete.notices(), true);
        }
        var kind = NO_ITEMS.stream()
                .filter(outcome.notices().countByCode()::containsKey)
                .findFirst();
        return kind.isPresent()
                ? staged(
                        item,
                        origin,
                        ItemOutcome.FILTERED,
                        null,
                        Notices.of(Notice.info(
                                kind.get(), outcome.notices().list().get(0).origin(), "")),
                        true)
                : staged(item, origin, ItemOutcome.REJECTED, null, outcome.notices(), true);
    }

    private Outcome take(Origin origin, Material material) {
        var hints = categories.with(material.hints()).with(correction(origin));
        try {
            return material instanceof Material.Fields fields
                    ? intake.take(origin, fields.entry(), fields.bytes(), hints)
                    : intake.take(origin, ((Material.Page) material).bytes(), hints);
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours: one page that trips it must not keep a whole source out, night after night
            var notice = Notice.error("intake-failed", origin, "").with("fault", e.toString());
            return new Outcome.Rejected(origin, Notices.of(notice));
        }
    }

    private static Outcome.Accepted withTold(Outcome.Accepted accepted, LegacyItem.Told told, Correction correction) {
        var primary = accepted.primary();
        var edition = primary.edition();
        boolean dateless = told.published() == null || correction.tells("published");
        var dated = new Edition(
                edition.number(),
                either(correction.tells("state") ? null : told.state(), edition.state()),
                dateless ? edition.firstPublishedAt() : told.published(),
                dateless ? edition.publicUpdatedAt() : told.published(),
                told.edited() == null ? edition.lastEditedAt() : told.edited(),
                edition.acceptedAt(),
                edition.changeNotes());
        return new Outcome.Accepted(
                primary.with(primary.id(), dated, primary.provenance()), accepted.findings(), accepted.notices());
    }

    private static Edition.State either(Edition.@Nullable State told, Edition.State otherwise) {
        return told == null ? otherwise : told;
    }

    private StagedItem staged(
            LegacyItem item,
            Origin origin,
            ItemOutcome outcome,
            Outcome.@Nullable Accepted accepted,
            Notices notices,
            boolean taken) {
        var aliases = ItemNames.of(item, origin, accepted);
        var version = version(origin);
        return new StagedItem(
                origin, item.rawHash(), version, outcome, accepted, notices, aliases, ItemNames.links(accepted), taken);
    }
}
