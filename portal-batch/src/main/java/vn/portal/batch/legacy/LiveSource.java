package vn.portal.batch.legacy;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is now, for a format that takes its items out.
 *
 * @param path the file or folder that it is; null for one on a network
 * @param now the run's instant: what was to be published by then is public
 * @param limit the most bytes that an item may have
 * @param scratch an empty folder for what must be staged on the way; emptied afterwards
 * @param memory a folder of the source's own that lasts from night to night; losing it costs time, nothing else
 */
public record LiveSource(
        @Nullable Path path, SourceSettings settings, Instant now, long limit, Path scratch, Path memory) {

    /** @throws IllegalStateException if the source is on a network */
    public Path file() {
        if (path == null) {
            throw new IllegalStateException("the source is no file");
        }
        return path;
    }
}
