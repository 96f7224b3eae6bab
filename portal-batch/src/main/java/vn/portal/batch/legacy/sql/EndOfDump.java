package vn.portal.batch.legacy.sql;

/** Whether a dump's own last words were seen, with no rows behind them. */
final class EndOfDump {
    private boolean seen;

    /** The beginning of a comment that ends with its line. */
    void comment(String text) {
        seen |= text.startsWith("Dump completed")
                || text.startsWith("PostgreSQL database dump complete")
                || text.startsWith("PostgreSQL database cluster dump complete");
    }

    /** The last that MySQL's tools do, also where they leave comments out: what they had set is set back. */
    void restored() {
        seen = true;
    }

    /** All of SQLite's dump is one transaction; other tools may write several. */
    void committed(Dialect dialect) {
        seen |= dialect == Dialect.SQLITE;
    }

    /** Rows come: whatever was seen was another dump's end. */
    void rows() {
        seen = false;
    }

    boolean isSeen() {
        return seen;
    }
}
