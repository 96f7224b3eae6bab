package vn.portal.batch.store;

import vn.portal.model.PortalContext;

/** Content that many items name and none owns, made from all that name it. */
public final class Resolution {
    private final Db db;
    private final PortalContext portal;

    Resolution(Db db, PortalContext portal) {
        this.db = db;
        this.portal = portal;
    }

    /**
     * Brings campaigns, reported directives and indicators up to date with all accepted, published editions.
     *
     * <p>Looks only at what acceptance has touched since the last call; the result does not depend on the order or the
     * number of calls.
     *
     * @return how many derived contents got a new edition
     */
    public int resolve(Run run) {
        throw new UnsupportedOperationException("being built: " + db + portal + run);
    }
}
