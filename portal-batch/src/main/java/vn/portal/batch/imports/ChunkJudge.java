package vn.portal.batch.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.PageCategories;
import vn.portal.batch.store.LedgerEntry;
import vn.portal.batch.store.PreparedItem;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.store.Store;
import vn.portal.intake.Intake;
import vn.portal.model.Content;
import vn.portal.model.ContentId;

/** Has the items of a chunk judged side by side; the store is asked once for all of them. */
final class ChunkJudge {
    private final SourceImport source;
    private final Store store;
    private final Intake intake;
    private final PageCategories categories;
    private final Judges judges;
    private List<String> begun = List.of();

    ChunkJudge(SourceImport source, Store store, Intake intake, Judges judges) {
        this.source = source;
        this.store = store;
        this.intake = intake;
        this.judges = judges;
        this.categories = PageCategories.of(source.format(), source.frozen().settings());
    }

    /** Begins to judge the source's next items. Those that were begun the last time need not be written yet. */
    List<Judges.Begun> begin(List<LegacyItem> chunk) {
        var keys = chunk.stream().map(this::key).toList();
        var known = store.ledger().find(source.key(), keys);
        var incomplete = source.assetsChanged() ? incomplete(known.values()) : Set.<ContentId>of();
        var judge = new ItemJudge(source, intake, categories, known, incomplete);
        // no two files have one name, but two rows may have one key
        var met = source.format() instanceof EntryFormat ? met(keys) : null;
        var judged = new ArrayList<Judges.Begun>();
        for (var item : chunk) {
            boolean again = met != null && !met.add(key(item));
            judged.add(judges.begin(() -> PreparedItem.of(judge.judge(item, again))));
        }
        begun = keys;
        return judged;
    }

    private String key(LegacyItem item) {
        return source.origin(item, item.told()).key();
    }

    private Set<String> met(List<String> keys) {
        var met = new HashSet<>(store.staging().stagedKeys(source.run(), source.key(), keys));
        met.addAll(begun);
        return met;
    }

    /** What was taken in before with other pictures and files than lie beside it now. */
    private Set<ContentId> incomplete(Collection<LedgerEntry> known) {
        var ids = known.stream()
                .map(LedgerEntry::contentId)
                .filter(Objects::nonNull)
                .toList();
        return store.published().find(ids).stream()
                .map(PublishedContent::content)
                .filter(content -> !source.format().isComplete(source.frozen(), content))
                .map(Content::id)
                .collect(Collectors.toSet());
    }
}
