package vn.portal.batch.legacy.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of an address the last time, so that it need not send the same again.
 *
 * @param etag as it wrote it
 * @param modified its {@code Last-Modified}, as it wrote it
 */
public record Known(@Nullable String etag, @Nullable String modified) {
    public static final Known NOTHING = new Known(null, null);
}
