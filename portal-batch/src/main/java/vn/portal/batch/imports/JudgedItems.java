package vn.portal.batch.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.workspace.Failpoint;

/**
 * Reads a frozen source a chunk ahead, so that one is judged while the one before it is written; begins again where the
 * last committed chunk ended.
 */
final class JudgedItems implements ItemStreamReader<Judges.Begun> {
    /** How many items were given out; also how the books know it later. */
    static final String POSITION = "position";

    private final SourceImport source;
    private final ChunkJudge judge;
    private final int chunk;
    private @Nullable Stream<LegacyItem> stream;
    private @Nullable Iterator<LegacyItem> items;
    private Deque<Judges.Begun> due = new ArrayDeque<>();
    private Deque<Judges.Begun> ahead = new ArrayDeque<>();
    private long position;

    JudgedItems(SourceImport source, ChunkJudge judge, int chunk) {
        this.source = source;
        this.judge = judge;
        this.chunk = chunk;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getLong(POSITION, 0);
        stream = source.format().items(source.frozen(), position).filter(source.chosen()::has);
        items = stream.iterator();
    }

    @Override
    public Judges.@Nullable Begun read() {
        Failpoint.reach("import.reading");
        if (due.isEmpty()) {
            due = ahead.isEmpty() ? begun() : ahead;
            ahead = begun();
        }
        var next = due.poll();
        if (next != null) {
            position++;
            Failpoint.reach("import.read");
        }
        return next;
    }

    private Deque<Judges.Begun> begun() {
        var next = new ArrayList<LegacyItem>();
        while (next.size() < chunk && items != null && items.hasNext()) {
            next.add(items.next());
        }
        return next.isEmpty() ? new ArrayDeque<>() : judge.begin(next);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
    }

    @Override
    public void close() {
        Stream.of(due, ahead).flatMap(Deque::stream).forEach(Judges.Begun::giveUp);
        if (stream != null) {
            stream.close();
        }
    }
}
