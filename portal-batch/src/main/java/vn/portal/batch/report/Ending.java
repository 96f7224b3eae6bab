package vn.portal.batch.report;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Run;

/**
 * How a night ended.
 *
 * @param exitCode as cron sees it
 * @param site what readers see now; null where nothing was published
 * @param failure what broke the night as a whole, in words; null where nothing did
 * @param steps how long each step took, in their order: {@code freeze}, {@code import}, {@code resolve}, {@code
 *     publish}; none where only publishing was ordered
 */
public record Ending(
        Run run,
        int exitCode,
        @Nullable Site site,
        @Nullable String failure,
        Map<String, Duration> steps) {

    public Ending {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /**
     * The site that readers see.
     *
     * @param hash SHA-256 of its manifest
     * @param contents how many contents have a page
     * @param switched whether it is new; false where the old one was right already, or another one is pinned
     * @param pinned the release that readers see in its place; null where none is
     */
    public record Site(
            String release,
            String hash,
            long contents,
            long feeds,
            boolean switched,
            @Nullable String pinned) {}
}
