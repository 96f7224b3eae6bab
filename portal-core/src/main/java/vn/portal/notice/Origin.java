package vn.portal.notice;

import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one item came from.
 *
 * @param system code of the legacy portal, fixed for ever; part of the content's identity
 * @param source name of one capture of it (a mirror, an export); may be renamed at will
 * @param keyspace what the native keys of a source are unique in; part of the content's identity
 * @param key the item's native key (a row id, a path), in NFC
 * @param position where in the source the item stands (a line, an offset), for people
 * @param address the item's public address in the old portal, where known
 */
public record Origin(
        String system,
        String source,
        String keyspace,
        String key,
        @Nullable String position,
        @Nullable String address) {

    public Origin {
        requireText(system, "system");
        requireText(source, "source");
        requireText(keyspace, "keyspace");
        requireText(key, "key");
        key = Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    /** An item of a system that has one source and one keyspace. */
    public static Origin of(String system, String key) {
        return new Origin(system, system, "main", key, null, null);
    }

    private static void requireText(String value, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " of an origin is blank");
        }
    }
}
