package vn.portal.batch.store;

import java.util.Collection;
import java.util.Map;

/** What accepted runs know of every source item. */
public final class Ledger {
    private final Db db;

    Ledger(Db db) {
        this.db = db;
    }

    /** The entries of those keys that are known, by key; one query for a chunk. */
    public Map<String, LedgerEntry> find(SourceKey source, Collection<String> keys) {
        throw new UnsupportedOperationException("being built: " + db + source + keys);
    }
}
