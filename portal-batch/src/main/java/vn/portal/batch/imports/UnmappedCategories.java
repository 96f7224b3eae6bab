package vn.portal.batch.imports;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenEntry;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.notice.Remark;

/** Counts the categories of which {@code portal.yaml} does not say what the portal calls them. */
final class UnmappedCategories implements EntryFormat.Sink {
    private final EntryFormat format;
    private final SourceSettings settings;
    private final EntryFormat.Sink next;
    private final Map<String, Integer> counts = new TreeMap<>();

    UnmappedCategories(EntryFormat format, SourceSettings settings, EntryFormat.Sink next) {
        this.format = format;
        this.settings = settings;
        this.next = next;
    }

    @Override
    public void put(FrozenEntry entry) throws IOException {
        if (!settings.categories().isEmpty() && entry.isPublic()) {
            format.unmapped(entry, settings).ifPresent(category -> counts.merge(category, 1, Integer::sum));
        }
        next.put(entry);
    }

    EntryFormat.Taken told(EntryFormat.Taken taken) {
        var told = taken;
        for (var count : counts.entrySet()) {
            told = told.with(Remark.warning("category-unmapped", "")
                    .with("category", count.getKey())
                    .with("count", count.getValue()));
        }
        return told;
    }
}
