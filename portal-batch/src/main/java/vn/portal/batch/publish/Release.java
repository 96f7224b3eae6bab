package vn.portal.batch.publish;

import org.jspecify.annotations.Nullable;

/**
 * A complete published site.
 *
 * @param name of its folder
 * @param hash SHA-256 of its manifest, in hexadecimal: two releases with one hash are equal byte for byte
 * @param contents how many contents have a page
 * @param feeds how many feeds there are
 * @param switched whether readers see it from now on; false where they saw an equal one already, or one is pinned
 * @param pinned the release that readers see in its place until publishing is resumed; null where none is
 */
public record Release(
        String name,
        String hash,
        long contents,
        long feeds,
        boolean switched,
        @Nullable String pinned) {}
