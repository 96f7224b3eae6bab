package vn.portal.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;

/**
 * A content that readers saw and that is gone (RFC 6721).
 *
 * @param when it was taken away
 * @param explanation plain text for readers; null where none was given
 */
public record Tombstone(
        ContentId id, Instant when, @Nullable String explanation) {}
