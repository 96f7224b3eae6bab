package vn.portal.batch.publish;

import java.util.List;

/**
 * A list of content.
 *
 * @param by what the lists below it are by ({@code by month})
 * @param buckets the lists below it, in their order
 */
record IndexPage(String heading, String by, List<Bucket> buckets, List<Line> lines) {

    /** A list below: a month's, a section's. */
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
