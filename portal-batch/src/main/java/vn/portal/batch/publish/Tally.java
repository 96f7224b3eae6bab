package vn.portal.batch.publish;

import java.util.concurrent.atomic.AtomicLong;
import vn.portal.model.Kind;

/** Counts what a release in the making has. */
final class Tally {
    private final AtomicLong contents = new AtomicLong();
    private final AtomicLong feeds = new AtomicLong();
    private final AtomicLong fresh = new AtomicLong();

    void count(String path) {
        if (path.endsWith("/" + Manifest.FILE)) {
            return;
        }
        if (isFeed(path)) {
            feeds.incrementAndGet();
        } else if (isContent(path)) {
            contents.incrementAndGet();
        }
    }

    void fresh(int files) {
        fresh.addAndGet(files);
    }

    long contents() {
        return contents.get();
    }

    long feeds() {
        return feeds.get();
    }

    /** Whether any file is not the release before's. */
    boolean isFresh() {
        return fresh.get() > 0;
    }

    private static boolean isFeed(String path) {
        return path.startsWith("feeds/") && !path.endsWith(".gz") && !path.endsWith(".html");
    }

    /** Content has its data beside its page. */
    private static boolean isContent(String path) {
        if (!path.endsWith(".json")) {
            return false;
        }
        for (var kind : Kind.values()) {
            if (path.startsWith(kind.plural() + "/")) {
                return true;
            }
        }
        return false;
    }
}
