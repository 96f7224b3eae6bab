package vn.portal.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SegmentWriter;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings.Limits;
import vn.portal.notice.Remark;

/** Takes a source's items out of the files or the network that they stand in, and into the raw store. */
final class EntryFreeze {
    private final RawStore raw;
    private final Path folder;
    private final String name;
    private final Limits limits;

    /**
     * @param folder for what is remembered from night to night
     * @param name the source's own in there
     * @param limits of items and archives
     */
    EntryFreeze(RawStore raw, Path folder, String name, Limits limits) {
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
        var place = settings.path("assets").filter(Files::isReadable).orElse(null);
        var assets = place == null ? new Manifest(List.of(), true) : assets(place, format, look);
        var seen = SourceLook.at(path, format, settings, limits.item(), look);
        var known = new KnownEntries(folder.resolve(name + ".entries.json"));
        var before = known.read().filter(taken -> seen != null && taken.holds(seen.hash(), now) && isKept(taken));
        var taken = before.isPresent() ? before.get() : taken(path, format, settings, now, seen);
        if (seen != null && seen.settled()) {
            known.write(taken);
        } else {
            known.forget();
        }
        var remarks = new ArrayList<>(taken.remarks());
        remarks.addAll(assets.remarks());
        if (place == null) {
            settings.path("assets")
                    .map(wanted -> Remark.warning("assets-unreadable", "").with("place", wanted))
                    .ifPresent(remarks::add);
        }
        return new Manifest(assets.files(), taken.whole(), taken.segments(), remarks);
    }

    private boolean isKept(KnownEntries.Taken taken) {
        return taken.segments().stream()
                .allMatch(segment ->
                        raw.has(segment.items()) && (segment.positions() == null || raw.has(segment.positions())));
    }

    private KnownEntries.Taken taken(
            @Nullable Path path, EntryFormat format, SourceSettings settings, Instant now, @Nullable SourceLook seen)
            throws IOException {
        var memory = Files.createDirectories(folder.resolve(name + ".memory"));
        var writer = new SegmentWriter(raw, limits.item());
        var unmapped = new UnmappedCategories(format, settings, writer);
        try (var scratch = Scratch.at(folder.resolve(name + ".scratch"))) {
            var live = new LiveSource(path, settings, now, limits.item(), scratch.folder(), memory);
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

    /** What the items show or link to, by keys that begin with the name of the folder, packed or not. */
    private Manifest assets(Path place, EntryFormat format, Instant look) throws IOException {
        var known = new KnownFiles(folder.resolve(name + ".assets.json"));
        var root = place.getFileName().toString().replaceFirst("(?i)\\.(?:zip|tar|tgz|tar\\.gz)$", "") + "/";
        var found = new Freeze(raw, known, limits).assets(place, format, look);
        var files = found.files().stream().map(file -> file.within(root)).toList();
        return new Manifest(files, found.whole(), List.of(), found.remarks());
    }
}
