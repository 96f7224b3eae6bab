package vn.portal.batch.imports;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.portal.batch.store.PreparedItem;

/**
 * The threads in which the items of a chunk are judged and prepared, one for each processor: what comes of an item depends on nothing
 * but the item, and is written in its order by the thread that reads.
 */
final class Judges implements AutoCloseable {
    private final ExecutorService threads;

    Judges() {
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            var thread = new Thread(work, "judge-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Judges one item. */
    @FunctionalInterface
    interface Judgement {
        PreparedItem judge() throws Exception;
    }

    /** An item whose judgement has begun. */
    record Begun(Future<PreparedItem> future) {

        /** What came of it; what broke while it was judged breaks here. */
        PreparedItem ended() throws Exception {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) e.getCause();
            }
        }

        void giveUp() {
            future.cancel(true);
        }
    }

    Begun begin(Judgement judgement) {
        return new Begun(threads.submit(judgement::judge));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
