package vn.portal.batch.legacy.archive;

import vn.portal.batch.workspace.Settings;

/** How much may still come out of an archive and of the archives in it. */
final class Budget {
    /** What unpacks to less is no bomb, however well it was packed. */
    private static final long HARMLESS = 1 << 20;

    private final Settings.Limits limits;
    private long entries;
    private long bytes;

    Budget(Settings.Limits limits) {
        this.limits = limits;
    }

    /** Nothing more is read of the archive. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String limit;
        private final long most;

        Spent(String limit, long most) {
            super(limit + " " + most, null, false, false);
            this.limit = limit;
            this.most = most;
        }

        String limit() {
            return limit;
        }

        long most() {
            return most;
        }
    }

    /** The most bytes that a file may have. */
    long item() {
        return limits.item();
    }

    int mostEntries() {
        return limits.archive().entries();
    }

    void entry() {
        if (++entries > limits.archive().entries()) {
            throw tooMany();
        }
    }

    Spent tooMany() {
        return new Spent("entries", limits.archive().entries());
    }

    void unpacked(long count) {
        bytes += count;
        if (bytes > limits.archive().unpacked()) {
            throw new Spent("unpacked", limits.archive().unpacked());
        }
    }

    /** Whether so little was packed into so much that somebody means harm. */
    boolean isBomb(long packed, long unpacked) {
        return unpacked > HARMLESS && unpacked / limits.archive().ratio() > packed;
    }

    /** Ends the reading of a packed stream that swells too much. */
    void stream(long packed, long unpacked) {
        if (isBomb(packed, unpacked)) {
            throw new Spent("ratio", limits.archive().ratio());
        }
    }
}
