package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The same done for many things, some of them at a time. */
public final class AtOnce {
    /** As many as can work at a time. */
    public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private AtOnce() {}

    /** What is done for each. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T each) throws IOException;
    }

    /**
     * Does it for all; returns when all of it is done.
     *
     * @param most that are worked on at a time
     * @throws IOException what stood in the way of the first that could not be done, in the order of the things; an
     *     {@link InterruptedIOException} if the thread was told to end
     */
    public static <T> void each(Collection<T> all, int most, Work<? super T> work) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        var threads = Executors.newFixedThreadPool(Math.min(all.size(), most));
        try {
            for (var done : threads.invokeAll(
                    all.stream().map(each -> task(each, work)).toList())) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw broken(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to end while files were being looked at");
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<Boolean> task(T each, Work<? super T> work) {
        return () -> {
            work.on(each);
            return true;
        };
    }

    private static IOException broken(Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException broken ? broken : new IOException(cause);
    }
}
