package vn.portal.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool read from a page; null or empty where it tells nothing.
 *
 * @param body lead and body in one, as the truths have it
 * @param images their addresses, absolute
 */
record Reading(
        String body,
        @Nullable String title,
        @Nullable String lead,
        @Nullable String date,
        @Nullable String time,
        @Nullable String author,
        List<String> images,
        @Nullable String views) {

    static Reading of(@Nullable String body, @Nullable String title, @Nullable String author) {
        return new Reading(body == null ? "" : body, title, null, null, null, author, List.of(), null);
    }
}
