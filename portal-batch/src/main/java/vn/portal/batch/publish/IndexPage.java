package vn.portal.batch.publish;

import java.util.List;

/**
 * A list of content.
 *
 * @param buckets the months below it, newest first
 */
record IndexPage(String heading, List<Bucket> buckets, List<Line> lines) {

    /** A month's own list. */
    record Bucket(String path, String label, String note) {}

    boolean hasBuckets() {
        return !buckets.isEmpty();
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    boolean empty() {
        return !hasBuckets() && !hasLines();
    }
}
