package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import vn.portal.batch.workspace.RawStore;
import vn.portal.page.SiteProfile;

/**
 * A source as it was when it was frozen, whatever has become of it since.
 *
 * @param settings how it is to be read
 * @param keeper of its bytes
 * @param files the same files by the addresses under which pages name them
 */
public record FrozenSource(Manifest manifest, SourceSettings settings, Keeper keeper, SavedFiles files) {

    /** Who has a file's bytes. */
    @FunctionalInterface
    public interface Keeper {
        InputStream open(FrozenFile file) throws IOException;

        /** Keeps bytes that stand inside a file, and gives their hash. */
        default String keep(byte[] bytes) throws IOException {
            throw new IOException("nothing is kept here");
        }

        /** A segment of items, by its hash. */
        default InputStream open(String segment) throws IOException {
            throw new IOException("nothing is kept here");
        }
    }

    public ZoneId zone() {
        return settings.zone();
    }

    public SiteProfile profile() {
        return settings.profile();
    }

    public static FrozenSource of(Manifest manifest, ZoneId zone, SiteProfile profile, Keeper keeper) {
        return of(manifest, SourceSettings.of(zone, profile), keeper);
    }

    public static FrozenSource of(Manifest manifest, SourceSettings settings, Keeper keeper) {
        return new FrozenSource(manifest, settings, keeper, new SavedFiles(manifest));
    }

    /** A source whose bytes are in the raw store. */
    public static FrozenSource of(Manifest manifest, ZoneId zone, SiteProfile profile, RawStore raw) {
        return of(manifest, SourceSettings.of(zone, profile), raw);
    }

    /** A source whose bytes are in the raw store. */
    public static FrozenSource of(Manifest manifest, SourceSettings settings, RawStore raw) {
        return of(manifest, settings, new Kept(raw));
    }

    private record Kept(RawStore raw) implements Keeper {
        @Override
        public String keep(byte[] bytes) throws IOException {
            return raw.put(bytes);
        }

        @Override
        public InputStream open(FrozenFile file) throws IOException {
            return raw.open(hash(file));
        }

        @Override
        public InputStream open(String segment) throws IOException {
            return raw.open(segment);
        }
    }

    /** Keeps bytes that stand inside one of its files, and gives their hash. */
    String keep(byte[] bytes) throws IOException {
        return keeper.keep(bytes);
    }

    /** A segment's items. */
    InputStream open(String segment) throws IOException {
        return keeper.open(segment);
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
