package vn.portal.batch.legacy.log;

/**
 * The visitors of one day by their hashes, with the second at which each was last seen.
 *
 * <p>Twelve bytes a visitor in two arrays: a day of a million visitors takes some 25 MB.
 */
final class DayVisitors {
    private static final long SESSION = 30 * 60;

    private final long salt;
    private final int most;
    private long[] hashes = new long[1 << 6];
    private int[] seen = new int[1 << 6];
    private int visitors;
    private long visits;
    private long views;
    private boolean full;

    /**
     * @param salt of this day, known to nobody else
     * @param most how many visitors are told apart
     */
    DayVisitors(long salt, int most) {
        this.salt = salt;
        this.most = most;
    }

    /** Counts one page that a visitor saw. */
    void see(String client, String agent, long second) {
        views++;
        long hash = hash(client, agent);
        int at = place(hash);
        if (hashes[at] == 0 && visitors >= most) {
            full = true;
            return;
        }
        int moment = (int) Math.floorMod(second, 86_400L * 10_000);
        boolean isNew = hashes[at] == 0;
        if (isNew) {
            hashes[at] = hash;
            visitors++;
        }
        if (isNew || Math.abs(moment - seen[at]) >= SESSION) {
            visits++;
        }
        seen[at] = isNew ? moment : Math.max(seen[at], moment);
        if (visitors * 2 > hashes.length) {
            grow();
        }
    }

    long visitors() {
        return visitors;
    }

    long visits() {
        return visits;
    }

    long views() {
        return views;
    }

    /** Whether there were more visitors than can be told apart. */
    boolean isFull() {
        return full;
    }

    private int place(long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldSeen = seen;
        hashes = new long[oldHashes.length * 2];
        seen = new int[oldSeen.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                seen[at] = oldSeen[i];
            }
        }
    }

    /** Never 0. */
    private long hash(String client, String agent) {
        long hash = mixed(mixed(salt, client) ^ 0x9E3779B97F4A7C15L, agent);
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }
}
