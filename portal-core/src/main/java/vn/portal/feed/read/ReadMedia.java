package vn.portal.feed.read;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an item.
 *
 * @param kind how it was given
 * @param address where it is
 * @param mediaType what it is
 * @param length in bytes, as written
 * @param title its title or description
 */
public record ReadMedia(
        Kind kind,
        String address,
        @Nullable String mediaType,
        @Nullable String length,
        @Nullable String title) {

    /** How a file was given. */
    public enum Kind {
        ENCLOSURE,
        CONTENT,
        THUMBNAIL
    }
}
