package vn.portal.batch.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.portal.model.PortalContext;

/** Where an import's writer puts items until their source is accepted. */
public final class Staging {
    private final Db db;
    private final Ledger ledger;
    private final PortalContext portal;

    Staging(Db db, Ledger ledger, PortalContext portal) {
        this.db = db;
        this.ledger = ledger;
        this.portal = portal;
    }

    /**
     * Makes room for a run of that source: what other runs staged of it and never had accepted is thrown away.
     *
     * <p>Call it before the first chunk, not before {@link Acceptance#adopt}. On restart it does nothing.
     */
    public void begin(Run run, SourceKey source) {
        throw new UnsupportedOperationException("being built: " + db + ledger + portal + run + source);
    }

    /**
     * Takes one chunk in, in the caller's transaction: items, pending editions, findings, mentions, notices.
     *
     * <p>The store decides between new, updated and unchanged; a key that this run has met before becomes a duplicate,
     * whatever its outcome says. An unchanged item, and a rejected or filtered one that is carried (known, same bytes,
     * same pipeline version, not taken) comes without notices and keeps the ones it has.
     *
     * @throws IllegalArgumentException if a key holds U+0000, which PostgreSQL cannot store
     */
    public void stage(Run run, SourceKey source, List<StagedItem> items) {
        throw new UnsupportedOperationException("being built: " + run + source + items);
    }

    /** Which of the keys this run has staged already; their further copies are duplicates. */
    public Set<String> stagedKeys(Run run, SourceKey source, Collection<String> keys) {
        throw new UnsupportedOperationException("being built: " + run + source + keys);
    }
}
