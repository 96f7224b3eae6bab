package vn.portal.batch.store;

import java.util.Optional;

/** Which releases were meant and which were done; the site's link is the truth. */
public final class Releases {
    private final Db db;

    Releases(Db db) {
        this.db = db;
    }

    /** A release of that run. */
    public record Release(String name, long runId, boolean done) {}

    /** Says, before anything is switched, that the release is about to be. Saying it again does nothing. */
    public void intend(Run run, String name) {
        throw new UnsupportedOperationException("being built: " + db + run + name);
    }

    /** Says that the site's link leads to the release. */
    public void done(String name) {
        throw new UnsupportedOperationException("being built: " + name);
    }

    /** The release meant last, done or not. */
    public Optional<Release> latest() {
        throw new UnsupportedOperationException("being built");
    }

    /** The release done last. */
    public Optional<Release> latestDone() {
        throw new UnsupportedOperationException("being built");
    }
}
