package vn.portal.batch.imports;

import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Corrections;
import vn.portal.notice.Origin;

/**
 * One source in one run: all that its import looks at.
 *
 * @param entry the source in the run's books
 * @param assetsChanged whether what lies beside its items is not what it was when the source was accepted last
 * @param corrections what people put right, of this source and of others
 * @param expected whether the operator said beforehand that whatever changes is right
 * @param chosen which of its items; those that are chosen are judged whatever is known of them
 */
record SourceImport(
        Run run,
        SourceRun entry,
        LegacyFormat format,
        FrozenSource frozen,
        boolean assetsChanged,
        Corrections corrections,
        boolean expected,
        Chosen chosen) {

    /** All of the source. */
    SourceImport(
            Run run,
            SourceRun entry,
            LegacyFormat format,
            FrozenSource frozen,
            boolean assetsChanged,
            Corrections corrections,
            boolean expected) {
        this(run, entry, format, frozen, assetsChanged, corrections, expected, Chosen.ALL);
    }

    SourceKey key() {
        return entry.source();
    }

    /** @param told what is told about the item, by the source or by its own bytes */
    Origin origin(LegacyItem item, LegacyItem.Told told) {
        var key = key();
        return new Origin(key.system(), key.name(), key.keyspace(), item.key(), item.position(), told.address());
    }

    String pipelineVersion() {
        return entry.pipelineVersion();
    }
}
