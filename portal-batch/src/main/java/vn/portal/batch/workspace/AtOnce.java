package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The same done for many things, some of them at a time. */
public final class AtOnce {
    /** As many as can work at a time. */
    public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** As many as a disk may be asked to write at a time: what is asked for together, it writes at once. */
    public static final int WRITES = 16;

    private AtOnce() {}

    /** What is done for each. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T each) throws IOException;
    }

    /** What is made of each. */
    @FunctionalInterface
    public interface Making<T, R> {
        R of(T each) throws IOException;
    }

    /** As {@link #all}, where nothing comes of it. */
    public static <T> void each(Collection<T> things, int most, Work<? super T> work) throws IOException {
        all(things, most, each -> {
            work.on(each);
            return true;
        });
    }

    /**
     * What is made of all of them, in their order; each is begun, whatever becomes of another.
     *
     * @param most that are worked on at a time
     * @throws IOException what stood in the way of the first that could not be done, in the order of the things; an
     *     {@link InterruptedIOException} if the thread was told to end
     */
    public static <T, R> List<R> all(Collection<T> things, int most, Making<? super T, R> making) throws IOException {
        if (things.isEmpty()) {
            return List.of();
        }
        var threads = Executors.newFixedThreadPool(Math.min(things.size(), most));
        try {
            var made = new ArrayList<R>();
            var tasks = things.stream()
                    .map(each -> (Callable<R>) () -> making.of(each))
                    .toList();
            for (var one : threads.invokeAll(tasks)) {
                made.add(one.get());
            }
            return made;
        } catch (ExecutionException e) {
            throw broken(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to end while files were being looked at");
        } finally {
            threads.shutdownNow();
        }
    }

    static IOException broken(Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException broken ? broken : new IOException(cause);
    }
}
