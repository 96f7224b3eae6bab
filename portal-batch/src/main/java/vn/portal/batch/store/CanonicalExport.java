package vn.portal.batch.store;

import java.io.IOException;

/** Everything that the store knows for good, the same for the same history on every database. */
public final class CanonicalExport {
    private final Db db;

    CanonicalExport(Db db) {
        this.db = db;
    }

    /**
     * Writes contents, editions, aliases, paths, ledger, quarantine and observations as JSON Lines.
     *
     * <p>No row ids, and no times but the runs' instants and what content tells.
     */
    public void write(Appendable out) throws IOException {
        throw new UnsupportedOperationException("being built: " + db + out);
    }
}
