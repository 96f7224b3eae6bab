package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done one after the other while its giver goes on; what stood in its way is told at the next
 * {@link #await}.
 *
 * <pre>{@code
 * try (var behind = new Behind("links")) {
 *     behind.go(() -> link(files));
 *     readOn();
 *     behind.await();
 * }
 * }</pre>
 */
public final class Behind implements AutoCloseable {
    private final ThreadPoolExecutor thread;
    private final Queue<Future<?>> begun = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Throwable broken;

    /** What is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** @param name of the thread, as a look at the running program shows it */
    public Behind(String name) {
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    public void go(Work work) {
        begun.add(thread.submit(() -> {
            work.run();
            return null;
        }));
    }

    /**
     * Waits until all that was given is done.
     *
     * @throws IOException what stood in the way of the first that could not be done; an {@link InterruptedIOException} if
     *     the thread was told to end
     */
    public void await() throws IOException {
        settle();
        if (broken != null) {
            throw AtOnce.broken(broken);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("told to end while others were at work");
        }
    }

    /** Waits until all that was given is done, well or not, or the thread is told to end. */
    public void settle() {
        try {
            for (var one = begun.peek(); one != null; one = begun.peek()) {
                settle(one);
                begun.remove(one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            broken = broken == null ? e.getCause() : broken;
        }
    }

    /**
     * Gives up what is not begun, and waits for the end of what is. That is not interrupted: an embedded database takes it
     * amiss.
     */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
