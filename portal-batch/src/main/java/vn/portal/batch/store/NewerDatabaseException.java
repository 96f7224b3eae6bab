package vn.portal.batch.store;

import java.io.Serial;

/** A newer portal has brought the database to a version that this one does not know; nothing was done to it. */
public final class NewerDatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String database;
    private final String own;

    NewerDatabaseException(String database, String own) {
        super("the database has version " + database + ", this portal knows " + own);
        this.database = database;
        this.own = own;
    }

    /** The version that the database has. */
    public String database() {
        return database;
    }

    /** The latest version that this portal knows. */
    public String own() {
        return own;
    }
}
