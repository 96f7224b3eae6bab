package vn.portal.batch.night;

import java.io.Serial;

/** The database went away, or gave a transaction up, under a night that has to begin again. */
final class DisruptedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    DisruptedException(Throwable cause) {
        super(cause);
    }
}
