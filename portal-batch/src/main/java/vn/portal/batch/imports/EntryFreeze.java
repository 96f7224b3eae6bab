package vn.portal.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.ErasedEntries;
import vn.portal.batch.legacy.FileBase;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SegmentWriter;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings.Limits;

/** Takes a source's items out of the files or the network that they stand in, and into the raw store. */
final class EntryFreeze {
    private final RawStore raw;
    private final Path folder;
    private final String name;
    private final Limits limits;
    private final Set<String> erased;

    /**
     * @param folder for what is remembered from night to night
     * @param name the source's own in there
     * @param limits of items and archives
     * @param erased keys of items of which nothing must be kept
     */
    EntryFreeze(RawStore raw, Path folder, String name, Limits limits, Set<String> erased) {
        this.erased = erased;
        this.raw = raw;
        this.folder = folder;
        this.name = name;
        this.limits = limits;
    }

    /**
     * Freezes a source.
     *
     * @param path null for one on a network
     * @param now the run's instant
     * @param look when this begins, by the clock that the files' times are of
     * @throws IOException if nothing of the source can be read, or a disk of ours is broken
     */
    Manifest freeze(@Nullable Path path, EntryFormat format, SourceSettings settings, Instant now, Instant look)
            throws IOException {
        var memory = Files.createDirectories(folder.resolve(name + ".memory"));
        var base = FileBase.of(settings);
        var seen = SourceLook.at(path, format, settings, limits.item(), look);
        var known = new KnownEntries(folder.resolve(name + ".entries.json"));
        var before = known.read()
                .filter(taken -> seen != null && taken.holds(seen.hash(), now) && isKept(taken))
                .filter(taken -> base.isEmpty() || base.get().isRemembered(memory));
        try (var scratch = Scratch.at(folder.resolve(name + ".scratch"))) {
            var live = new LiveSource(path, settings, now, limits.item(), scratch.folder(), memory);
            var wanted = new TreeSet<URI>();
            var taken = before.isPresent() ? before.get() : taken(live, format, seen, wanted);
            var files = new KnownFiles(folder.resolve(name + ".assets.json"));
            var assets = new EntryAssets(raw, files, limits).freeze(live, format, wanted, look);
            if (seen != null && seen.settled()) {
                known.write(taken);
            } else {
                known.forget();
            }
            return new Manifest(assets.files(), taken.whole(), taken.segments(), taken.remarks())
                    .with(assets.remarks());
        }
    }

    private boolean isKept(KnownEntries.Taken taken) {
        return taken.segments().stream()
                .allMatch(segment ->
                        raw.has(segment.items()) && (segment.positions() == null || raw.has(segment.positions())));
    }

    /** @param wanted takes up where what the items show or link to is to be asked for */
    private KnownEntries.Taken taken(
            LiveSource live, EntryFormat format, @Nullable SourceLook seen, Collection<URI> wanted) throws IOException {
        var writer = new SegmentWriter(raw, limits.item());
        var shown = new WantedFiles(format, live.settings(), ErasedEntries.before(writer, erased), wanted);
        var unmapped = new UnmappedCategories(format, live.settings(), shown);
        try {
            var taken = unmapped.told(format.takeOut(live, unmapped));
            return new KnownEntries.Taken(
                    seen == null ? "" : seen.hash(), writer.turns(), taken.isWhole(), writer.finish(), taken.remarks());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours: one source that trips it must not keep the others out
            throw new IOException("the format " + format.name() + " broke: " + e, e);
        }
    }
}
