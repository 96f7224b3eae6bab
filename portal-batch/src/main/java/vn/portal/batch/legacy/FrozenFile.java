package vn.portal.batch.legacy;

import org.jspecify.annotations.Nullable;

/**
 * One file of a frozen source, or what stands in a file's place.
 *
 * @param key its path relative to the source, with {@code /} between folders, in NFC
 * @param size in bytes; 0 where it could not be told
 * @param sha256 under which the raw store has its bytes; null where it has none
 * @param problem why it has none, as a notice code; null where all is well
 */
public record FrozenFile(
        String key,
        long size,
        @Nullable String sha256,
        @Nullable String problem) {

    /** Left out on purpose: not a page. */
    public static final String HIDDEN = "file-hidden";
    /** Another file of the source has the same name, written in other characters. */
    public static final String DUPLICATE = "duplicate-key";
    /** Larger than items may be; its bytes were not read. */
    public static final String TOO_LARGE = "too-large";

    public FrozenFile {
        if ((sha256 == null) == (problem == null)) {
            throw new IllegalArgumentException("a frozen file has either bytes or a problem: " + key);
        }
    }

    /** What tells whether the file is still the same: its hash, or its problem. */
    public String identity() {
        return sha256 == null ? problem + ":" + size : sha256;
    }

    /** The same file under a longer path. */
    public FrozenFile within(String folder) {
        return new FrozenFile(folder + key, size, sha256, problem);
    }

    public static FrozenFile of(String key, long size, String sha256) {
        return new FrozenFile(key, size, sha256, null);
    }

    public static FrozenFile wrong(String key, long size, String problem) {
        return new FrozenFile(key, size, null, problem);
    }
}
