package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.imports.SourceWalk.Found;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.NearDuplicates;
import vn.portal.batch.legacy.archive.Archives;
import vn.portal.batch.workspace.AtOnce;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;

/** Takes a source's bytes into the raw store, once, and writes down what it held. */
final class Freeze {
    private static final int TRIES = 3;

    private final RawStore raw;
    private final KnownFiles known;
    private final Settings.Limits limits;

    Freeze(RawStore raw, KnownFiles known, Settings.Limits limits) {
        this.raw = raw;
        this.known = known;
        this.limits = limits;
    }

    /**
     * Freezes a file or a folder.
     *
     * @param last what it held when it was accepted last; null where that is not known
     * @param now when this begins, by the clock that the files' times are of
     * @return the manifest's hash, under which the raw store has it
     * @throws IOException if the source is missing or cannot be listed, or a disk of ours is broken
     */
    String freeze(Path source, LegacyFormat format, @Nullable Manifest last, Instant now) throws IOException {
        var looked = glanced(files(source, format, now), format, last);
        var alike = NearDuplicates.of(looked, raw);
        return raw.put(looked.with(alike).toJson());
    }

    /** With a quick look at each page; one at which it was taken before is not read. */
    private Manifest glanced(Manifest manifest, LegacyFormat format, @Nullable Manifest last) throws IOException {
        var before = new HashMap<String, FrozenFile>();
        if (last != null) {
            last.files().stream().filter(FrozenFile::isLookedAt).forEach(file -> before.put(file.identity(), file));
        }
        var files = new ArrayList<FrozenFile>();
        Chunks.of(
                manifest.files().stream(),
                chunk -> files.addAll(AtOnce.all(chunk, AtOnce.PROCESSORS, file -> glanced(file, format, before))));
        return new Manifest(files, manifest.whole(), List.of(), manifest.remarks());
    }

    private FrozenFile glanced(FrozenFile file, LegacyFormat format, Map<String, FrozenFile> before)
            throws IOException {
        var hash = file.sha256();
        var known = hash == null ? null : before.get(hash);
        if (known != null) {
            return file.with(known.glance());
        }
        return hash == null ? file : format.glanced(file, () -> raw.read(hash));
    }

    /** The files of a file or folder, each in the raw store. */
    Manifest files(Path source, LegacyFormat format, Instant now) throws IOException {
        var listing = SourceWalk.list(source, format);
        return files(listing, listing.archives(format), format, now);
    }

    /** The same of what lies beside a source's items: one archive stands for the folder that was packed into it. */
    Manifest assets(Path place, LegacyFormat format, Instant now) throws IOException {
        var listing = SourceWalk.list(place, format);
        boolean isPacked = Files.isRegularFile(place)
                && Archives.isArchive(place.getFileName().toString());
        return files(listing, isPacked ? Set.copyOf(listing.found()) : Set.of(), format, now);
    }

    private Manifest files(SourceWalk.Listing listing, Set<Found> archives, LegacyFormat format, Instant now)
            throws IOException {
        var before = known.read();
        var frozen = new Gathered(listing.whole());
        var read = new ArrayList<KnownFiles.Entry>();
        Chunks.of(listing.found().stream(), chunk -> {
            var taken =
                    AtOnce.all(chunk, AtOnce.WRITES, found -> archives.contains(found) ? null : freeze(found, before));
            for (int i = 0; i < chunk.size(); i++) {
                var file = taken.get(i);
                if (file == null) {
                    frozen.add(unpack(chunk.get(i), format, before, read));
                } else {
                    frozen.add(file.file());
                    file.known().ifPresent(read::add);
                }
            }
        });
        known.write(now, read);
        return frozen.manifest();
    }

    /** @param known by what it is known the next time, if it was taken in */
    private record Taken(FrozenFile file, Optional<KnownFiles.Entry> known) {
        static Taken not(String key, long size, String problem) {
            return new Taken(FrozenFile.wrong(key, size, problem), Optional.empty());
        }
    }

    /** An archive's files; of one that is unchanged as they were. */
    private Manifest unpack(
            Found found, LegacyFormat format, Map<String, KnownFiles.Entry> before, List<KnownFiles.Entry> read)
            throws IOException {
        // other limits let other things out
        var name = String.join("//", found.rawName(), ArchiveFiles.VERSION, format.name(), limits.toString());
        for (int i = 0; i < TRIES; i++) {
            var stamp = FileStamp.of(found.path());
            if (stamp == null || !Files.isReadable(found.path())) {
                return Gathered.unread(found.key(), goneOrUnreadable(found.path()));
            }
            var entry = before.get(name);
            boolean same = entry != null && entry.stamp().equals(stamp) && raw.has(entry.hash());
            var files = same
                    ? Manifest.parse(raw.read(entry.hash()))
                    : ArchiveFiles.of(found.path(), found.key(), format, limits, raw::put);
            if (stamp.equals(FileStamp.of(found.path()))) {
                read.add(new KnownFiles.Entry(name, stamp, same ? entry.hash() : raw.put(files.toJson())));
                return files;
            }
        }
        return Gathered.unread(found.key(), "file-changing");
    }

    private Taken freeze(Found found, Map<String, KnownFiles.Entry> before) throws IOException {
        var problem = found.problem();
        if (problem != null) {
            return Taken.not(found.key(), 0, problem);
        }
        for (int i = 0; i < TRIES; i++) {
            var taken = freezeOnce(found, before.get(found.rawName()));
            if (taken != null) {
                return taken;
            }
        }
        return Taken.not(found.key(), 0, "file-changing");
    }

    /** Null if the file changed while it was read. */
    private @Nullable Taken freezeOnce(Found found, KnownFiles.@Nullable Entry before) throws IOException {
        var stamp = FileStamp.of(found.path());
        if (stamp == null) {
            return Taken.not(found.key(), 0, goneOrUnreadable(found.path()));
        }
        if (stamp.size() > limits.item()) {
            return Taken.not(found.key(), stamp.size(), FrozenFile.TOO_LARGE);
        }
        boolean same = before != null && before.stamp().equals(stamp) && raw.has(before.hash());
        var file = same ? FrozenFile.of(found.key(), stamp.size(), before.hash()) : read(found, stamp);
        return file == null
                ? null
                : new Taken(
                        file,
                        Optional.ofNullable(file.sha256())
                                .map(hash -> new KnownFiles.Entry(found.rawName(), stamp, hash)));
    }

    private @Nullable FrozenFile read(Found found, FileStamp stamp) throws IOException {
        try (var in = new SourceBytes(found.path(), limits.item())) {
            var hash = raw.put(in);
            boolean still = in.count() == stamp.size() && stamp.equals(FileStamp.of(found.path()));
            return still ? FrozenFile.of(found.key(), stamp.size(), hash) : null;
        } catch (SourceBytes.Unreadable e) {
            return FrozenFile.wrong(found.key(), stamp.size(), goneOrUnreadable(found.path()));
        }
    }

    private static String goneOrUnreadable(Path path) {
        return Files.notExists(path) ? "file-vanished" : "file-unreadable";
    }
}
