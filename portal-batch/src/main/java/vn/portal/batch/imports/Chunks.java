package vn.portal.batch.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Goes through many things a chunk at a time, so that one question is asked for all of a chunk. */
final class Chunks {
    private static final int SIZE = 200;

    private Chunks() {}

    /** What is done with a chunk. */
    @FunctionalInterface
    interface Work<T> {
        void on(List<T> chunk) throws IOException;
    }

    static <T> void of(Stream<T> all, Work<T> work) throws IOException {
        var chunk = new ArrayList<T>(SIZE);
        for (var each = all.iterator(); each.hasNext(); ) {
            chunk.add(each.next());
            if (chunk.size() == SIZE || !each.hasNext()) {
                work.on(List.copyOf(chunk));
                chunk.clear();
            }
        }
    }
}
