package vn.portal.batch.legacy.table;

import java.io.IOException;

/** Who wants the rows of some tables; gets them in the order in which the source has them. */
@FunctionalInterface
public interface RowSink {

    /** @throws IOException ends the reading, and comes out of {@link Tables#read} */
    void accept(Row row) throws IOException;
}
