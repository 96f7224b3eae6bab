package vn.portal.batch.imports;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.workspace.Failpoint;

/** Reads a frozen source; begins again where the last committed chunk ended. */
final class FrozenItems implements ItemStreamReader<LegacyItem> {
    /** How many items were read; also how the books know it later. */
    static final String POSITION = "position";

    private final SourceImport source;
    private @Nullable Stream<LegacyItem> stream;
    private @Nullable Iterator<LegacyItem> items;
    private long position;

    FrozenItems(SourceImport source) {
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getLong(POSITION, 0);
        stream = source.format().items(source.frozen(), position).filter(source.chosen()::has);
        items = stream.iterator();
    }

    @Override
    public @Nullable LegacyItem read() {
        Failpoint.reach("import.reading");
        if (items == null || !items.hasNext()) {
            return null;
        }
        position++;
        var item = items.next();
        Failpoint.reach("import.read");
        return item;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
