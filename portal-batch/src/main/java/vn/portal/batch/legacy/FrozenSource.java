package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import vn.portal.batch.workspace.RawStore;

/**
 * A source as it was when it was frozen, whatever has become of it since.
 *
 * @param zone the zone of its dates
 */
public record FrozenSource(Manifest manifest, ZoneId zone, RawStore raw) {

    /**
     * A file's bytes, as a stream.
     *
     * @throws IOException if the raw store is broken
     * @throws IllegalArgumentException if the file could not be frozen
     */
    public InputStream open(FrozenFile file) throws IOException {
        return raw.open(hash(file));
    }

    /** A file's bytes, for one that is an item. */
    public byte[] read(FrozenFile file) throws IOException {
        return raw.read(hash(file));
    }

    private static String hash(FrozenFile file) {
        var hash = file.sha256();
        if (hash == null) {
            throw new IllegalArgumentException("nothing was kept of " + file.key() + ": " + file.problem());
        }
        return hash;
    }
}
