package vn.portal.batch.legacy.log;

import java.util.Optional;

/** Reads the lines of one kind of log. */
interface LineReader {

    /**
     * Reads one line.
     *
     * @return empty for one that is no request
     */
    Optional<Request> read(String line);

    /** Whether a line that is no request is about the log itself. */
    boolean isRemark(String line);
}
