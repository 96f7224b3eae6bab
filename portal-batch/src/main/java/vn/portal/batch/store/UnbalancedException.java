package vn.portal.batch.store;

import java.io.Serial;
import java.util.stream.Stream;

/** Books in which an item went nowhere: a bug of ours, which must not reach readers. */
public final class UnbalancedException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    public UnbalancedException(String message) {
        super(message);
    }

    /** Whether that is why something failed. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(UnbalancedException.class::isInstance);
    }
}
