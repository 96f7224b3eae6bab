package vn.portal.batch.imports;

import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.PageCategories;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.Store;

/** Tells once for a source how often its pages name categories that its table does not know. */
final class UnmappedPages {
    private UnmappedPages() {}

    static void tell(Store store, Run run, SourceKey source, LegacyFormat format, SourceSettings settings) {
        if (!PageCategories.of(format, settings).isEmpty()) {
            var unmapped = SourceNotices.warning("category-unmapped", source);
            store.notices().sum(run, source, PageCategories.UNKNOWN, unmapped);
        }
    }
}
