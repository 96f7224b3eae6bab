package vn.portal.batch.legacy;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a quick look at a page tells, enough to see whether another one is the same.
 *
 * <p>Addresses only bring pages together; their text decides. It depends on the page's bytes alone, and is kept in the
 * manifest so that a page is looked at once.
 *
 * @param version of the look; another one makes it be done again
 * @param location where the page lay, as it says itself; null where it doesn't
 * @param canonical the address that it wants to be known by, as written; null where it says none
 * @param title a hash of its title; empty where it has none
 * @param text how many letters stand in its paragraphs
 * @param paragraphs hashes of its longest ones
 */
public record Glance(
        int version, @Nullable String location, @Nullable String canonical, String title, int text, String paragraphs) {
    static final int VERSION = 1;

    boolean isCurrent() {
        return version == VERSION;
    }

    Set<Long> hashes() {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(paragraphs));
        var hashes = new LinkedHashSet<Long>();
        while (bytes.remaining() >= Long.BYTES) {
            hashes.add(bytes.getLong());
        }
        return hashes;
    }

    static String written(Iterable<Long> hashes, int count) {
        var bytes = ByteBuffer.allocate(count * Long.BYTES);
        hashes.forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
