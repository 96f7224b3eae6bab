package vn.portal.batch.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.store.PreparedItem;
import vn.portal.batch.workspace.Failpoint;

/**
 * Reads a frozen source a chunk ahead, so that one is judged while the one before it is written; begins again where the
 * last committed chunk ended.
 */
final class JudgedItems implements ItemStreamReader<JudgedItems.Part> {
    /** How many items were given out; also how the books know it later. */
    static final String POSITION = "position";

    private final SourceImport source;
    private final ChunkJudge judge;
    private final Measure measure;
    private @Nullable Stream<LegacyItem> stream;
    private @Nullable Iterator<LegacyItem> items;
    private Part due = Part.NONE;
    private Part ahead = Part.NONE;
    private long position;

    JudgedItems(SourceImport source, ChunkJudge judge, Measure measure) {
        this.source = source;
        this.judge = judge;
        this.measure = measure;
    }

    /**
     * How much a chunk holds: as many items as there were before it, within bounds.
     *
     * @param bytes that its items have together before no further one comes in
     */
    record Measure(int least, int most, long bytes) {
        int items(long before) {
            return (int) Math.max(least, Math.min(most, before));
        }
    }

    /** Items that are written together. */
    record Part(List<Judges.Begun> items) {
        private static final Part NONE = new Part(List.of());

        /** What came of them, in their order. */
        List<PreparedItem> ended() throws Exception {
            var ended = new ArrayList<PreparedItem>();
            for (var item : items) {
                ended.add(item.ended());
            }
            return ended;
        }

        boolean isEmpty() {
            return items.isEmpty();
        }
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getLong(POSITION, 0);
        stream = source.format().items(source.frozen(), position).filter(source.chosen()::has);
        items = stream.iterator();
    }

    @Override
    public @Nullable Part read() {
        Failpoint.reach("import.reading");
        due = ahead.isEmpty() ? begun(position) : ahead;
        if (due.isEmpty()) {
            return null;
        }
        position += due.items().size();
        ahead = begun(position);
        Failpoint.reach("import.read");
        return due;
    }

    private Part begun(long before) {
        var next = new ArrayList<LegacyItem>();
        long bytes = 0;
        int most = measure.items(before);
        while (next.size() < most && bytes < measure.bytes() && items != null && items.hasNext()) {
            next.add(items.next());
            bytes += next.get(next.size() - 1).size();
        }
        return next.isEmpty() ? Part.NONE : new Part(judge.begin(next));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
    }

    @Override
    public void close() {
        Stream.of(due, ahead).flatMap(part -> part.items().stream()).forEach(Judges.Begun::giveUp);
        if (stream != null) {
            stream.close();
        }
    }
}
