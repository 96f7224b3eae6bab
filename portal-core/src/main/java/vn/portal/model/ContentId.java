package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.UUID;
import vn.portal.notice.Origin;

/**
 * The name of a content for ever.
 *
 * <p>A UUIDv5 (RFC 9562) over system, keyspace, kind at birth and native key. Made once, at birth, and stored; never
 * made again from what the content has become. Each of the four strings is written in NFC as UTF-8, after its length in
 * bytes as four bytes, most significant first, so that no two rows of strings run into one.
 *
 * <pre>{@code
 * ContentId.of("phan-thiet", "main", Kind.ARTICLE, "tin/1.txt").toString() // the same on every machine
 * }</pre>
 */
public record ContentId(UUID value) implements Comparable<ContentId> {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID NAMESPACE = version5(DNS, "portal.vn".getBytes(StandardCharsets.UTF_8));
    /** The system that owns what many items name and none owns: campaigns, reported directives, indicators. */
    public static final String DERIVED_SYSTEM = "portal";

    private static final String DERIVED_KEYSPACE = "derived";

    public ContentId {
        Objects.requireNonNull(value, "value");
    }

    public static ContentId of(String system, String keyspace, Kind kindAtBirth, String nativeKey) {
        var name = new ByteArrayOutputStream();
        for (String part : new String[] {system, keyspace, kindAtBirth.code(), nativeKey}) {
            byte[] bytes = Normalizer.normalize(part, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            name.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            name.writeBytes(bytes);
        }
        return new ContentId(version5(NAMESPACE, name.toByteArray()));
    }

    /** The id of the content that an item itself is. */
    public static ContentId of(Origin origin, Kind kindAtBirth) {
        return of(origin.system(), origin.keyspace(), kindAtBirth, origin.key());
    }

    /** The id of a content that items name and none owns; {@code key} is made by its kind's recipe. */
    public static ContentId derived(Kind kind, String key) {
        return of(DERIVED_SYSTEM, DERIVED_KEYSPACE, kind, key);
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    @JsonCreator
    public static ContentId parse(String text) {
        var id = new ContentId(UUID.fromString(text));
        if (!id.toString().equalsIgnoreCase(text)) {
            // Java fills up a UUID that is too short
            throw new IllegalArgumentException("not a UUID: " + text);
        }
        return id;
    }

    /** The first ten hexadecimal digits: enough to tell paths apart. */
    public String shortForm() {
        return value.toString().replace("-", "").substring(0, 10);
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }

    @Override
    public int compareTo(ContentId other) {
        // as text: UUID's own order compares signed halves and differs from every database's
        return toString().compareTo(other.toString());
    }

    private static UUID version5(UUID namespace, byte[] name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(sha1.digest(name));
        long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
        long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
