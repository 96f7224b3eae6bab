package vn.portal.batch.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One night, or one act of a keeper between nights.
 *
 * @param startedAt the instant of its first start, kept on restart; the only time that reaches content
 */
public record Run(long id, LocalDate businessDate, Instant startedAt, Status status, Purpose purpose) {

    /** A night. */
    public Run(long id, LocalDate businessDate, Instant startedAt, Status status) {
        this(id, businessDate, startedAt, status, Purpose.NIGHT);
    }

    /** Why there was a run. */
    public enum Purpose {
        /** Sources were read, or what is stored was published. */
        NIGHT,
        /** Items that had been kept out were judged again. */
        REPLAY,
        /** What an earlier run had changed was put back. */
        ROLLBACK,
        /** A keeper said what becomes of a content, whatever its source says. */
        RULING,
        /** Something was taken out of everything, for the law's sake. */
        ERASURE
    }

    /** How far a night has come. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }
}
