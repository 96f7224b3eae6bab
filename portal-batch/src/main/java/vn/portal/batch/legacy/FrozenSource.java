package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import vn.portal.batch.workspace.RawStore;
import vn.portal.page.SiteProfile;

/**
 * A source as it was when it was frozen, whatever has become of it since.
 *
 * @param zone the zone of its dates
 * @param profile where its system's pages keep what
 * @param keeper of its bytes
 * @param files the same files by the addresses under which pages name them
 */
public record FrozenSource(Manifest manifest, ZoneId zone, SiteProfile profile, Keeper keeper, SavedFiles files) {

    /** Who has a file's bytes. */
    @FunctionalInterface
    public interface Keeper {
        InputStream open(FrozenFile file) throws IOException;
    }

    public static FrozenSource of(Manifest manifest, ZoneId zone, SiteProfile profile, Keeper keeper) {
        return new FrozenSource(manifest, zone, profile, keeper, new SavedFiles(manifest));
    }

    /** A source whose bytes are in the raw store. */
    public static FrozenSource of(Manifest manifest, ZoneId zone, SiteProfile profile, RawStore raw) {
        return of(manifest, zone, profile, (Keeper) file -> raw.open(hash(file)));
    }

    /**
     * A file's bytes, as a stream.
     *
     * @throws IOException if the raw store is broken
     * @throws IllegalArgumentException if the file could not be frozen
     */
    public InputStream open(FrozenFile file) throws IOException {
        hash(file);
        return keeper.open(file);
    }

    /** A file's bytes, for one that is an item. */
    public byte[] read(FrozenFile file) throws IOException {
        try (var in = open(file)) {
            return in.readAllBytes();
        }
    }

    private static String hash(FrozenFile file) {
        var hash = file.sha256();
        if (hash == null) {
            throw new IllegalArgumentException("nothing was kept of " + file.key() + ": " + file.problem());
        }
        return hash;
    }
}
