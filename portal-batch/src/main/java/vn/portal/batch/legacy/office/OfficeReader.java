package vn.portal.batch.legacy.office;

import java.io.IOException;

/** Reads one kind of office file. */
@FunctionalInterface
interface OfficeReader {

    /** @throws IOException if it is damaged; libraries throw runtime exceptions for that, too */
    void read(byte[] bytes, Manuscript into) throws IOException;
}
