package vn.portal.batch.legacy.table;

import java.io.IOException;

/** The tables of one source. */
public interface Tables {

    /**
     * Reads the source once, from front to back.
     *
     * <p>Damage in it is no exception: what is whole is given, and the rest is told in {@link Read#remarks()}.
     *
     * @throws IOException if the source cannot be reached, or as the sink throws it
     */
    Read read(Wanted wanted, RowSink sink) throws IOException;

    /** Who has to read a source several times. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Tables still) throws IOException;
    }

    /** Lets somebody read the source several times as it is at one instant. A file need not be held for that. */
    default <T> T hold(Reading<T> reading) throws IOException {
        return reading.read(this);
    }
}
