package vn.portal.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a content; its bytes lie in the raw store under their hash.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param mediaType as told by its bytes, or by its source
 * @param size in bytes
 * @param address where it lay in the old portal; null where unknown
 */
public record Asset(
        String sha256,
        String mediaType,
        long size,
        @Nullable String address) {}
