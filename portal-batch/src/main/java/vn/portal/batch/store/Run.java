package vn.portal.batch.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One night.
 *
 * @param startedAt the instant of its first start, kept on restart; the only time that reaches content
 */
public record Run(long id, LocalDate businessDate, Instant startedAt, Status status) {

    /** How far a night has come. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }
}
