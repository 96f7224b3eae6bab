package vn.portal.batch.legacy.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it would lie there had the archive been unpacked, or what stands in its place.
 *
 * @param name its path with {@code /} between folders; of one that was refused, as the archive writes it
 * @param size in bytes; 0 where it could not be told
 * @param sha256 what its keeper calls its bytes; null where they were not kept
 * @param problem why they were not, as a notice code; null where all is well
 * @param address where the web had it; null where the archive does not say
 * @param aliases addresses that led there
 * @param captured when it was fetched; null where the archive does not say
 * @param charset in which its server said that it is; null where the archive does not say
 */
public record ArchivedFile(
        String name,
        long size,
        @Nullable String sha256,
        @Nullable String problem,
        @Nullable String address,
        List<String> aliases,
        @Nullable Instant captured,
        @Nullable String charset) {
    /** Larger than files may be; the rest of it was not read. */
    public static final String TOO_LARGE = "too-large";

    /** Another entry of the archive has the same name. */
    static final String DOUBLED = "duplicate-key";

    static final String OUTSIDE = "entry-outside";
    static final String ENCRYPTED = "entry-encrypted";
    static final String OVERLAPS = "entry-overlaps";
    static final String BOMB = "entry-bomb";
    static final String DAMAGED = "entry-damaged";
    static final String UNSUPPORTED = "entry-unsupported";

    public ArchivedFile {
        if ((sha256 == null) == (problem == null)) {
            throw new IllegalArgumentException("an archived file has either bytes or a problem: " + name);
        }
        aliases = List.copyOf(aliases);
    }

    static ArchivedFile of(String name, long size, String sha256) {
        return new ArchivedFile(name, size, Objects.requireNonNull(sha256), null, null, List.of(), null, null);
    }

    static ArchivedFile wrong(String name, long size, String problem) {
        return new ArchivedFile(name, size, null, problem, null, List.of(), null, null);
    }

    ArchivedFile named(String other) {
        return new ArchivedFile(other, size, sha256, problem, address, aliases, captured, charset);
    }

    ArchivedFile fetched(@Nullable String from, @Nullable Instant at) {
        return new ArchivedFile(name, size, sha256, problem, from, aliases, at, charset);
    }

    ArchivedFile told(@Nullable String itsCharset) {
        return new ArchivedFile(name, size, sha256, problem, address, aliases, captured, itsCharset);
    }

    ArchivedFile with(List<String> otherAddresses) {
        return new ArchivedFile(name, size, sha256, problem, address, otherAddresses, captured, charset);
    }
}
