package vn.portal.batch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FileBase;
import vn.portal.batch.legacy.FrozenEntry;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SegmentWriter;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.legacy.archive.Archives;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings.Limits;
import vn.portal.notice.Remark;

/**
 * The first public items of a source whose items stand inside files, taken out into a folder that is gone when this is
 * closed.
 *
 * <p>The source is read to its end all the same: what is outside of all that is read shows only then.
 */
final class EntryPreview implements AutoCloseable {
    private final SourceSettings settings;
    private final Instant now;
    private final Limits limits;
    private final Scratch scratch;
    private final RawStore raw;
    /** Files that are looked at where they lie, by their keys. */
    private final Map<String, Path> paths = new HashMap<>();

    EntryPreview(SourceSettings settings, Instant now, Limits limits) throws IOException {
        this.settings = settings;
        this.now = now;
        this.limits = limits;
        this.scratch = Scratch.at(Files.createTempDirectory("portal-preview"));
        this.raw = new RawStore(scratch.folder().resolve("raw"));
    }

    /** @param remarks on the source as a whole */
    record Taken(FrozenSource source, List<Remark> remarks) {}

    Taken take(@Nullable Path path, EntryFormat format, int most) throws IOException {
        var writer = new SegmentWriter(raw, limits.item());
        var wanted = new TreeSet<URI>();
        var first = new First(new WantedFiles(format, settings, writer, wanted), most);
        var unmapped = new UnmappedCategories(format, settings, first);
        var live = new LiveSource(path, settings, now, limits.item(), folder("staging"), folder("memory"));
        var taken = unmapped.told(format.takeOut(live, unmapped));
        var remarks = new ArrayList<>(taken.remarks());
        first.hidden.forEach((state, count) -> remarks.add(
                Remark.info("not-public-counted", "").with("state", state).with("count", count)));
        var assets = assets(live, format, wanted);
        remarks.addAll(assets.remarks());
        var manifest = new Manifest(assets.files(), true, writer.finish(), List.of());
        return new Taken(FrozenSource.of(manifest, settings, new Looked()), List.copyOf(remarks));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.folder().resolve(name));
    }

    /** Passes the first public items on and counts the others. */
    private static final class First implements EntryFormat.Sink {
        private final EntryFormat.Sink next;
        private final int most;
        private final Map<String, Integer> hidden = new TreeMap<>();
        private int passed;

        First(EntryFormat.Sink next, int most) {
            this.next = next;
            this.most = most;
        }

        @Override
        public void put(FrozenEntry entry) throws IOException {
            if (!entry.isPublic()) {
                hidden.merge(entry.state(), 1, Integer::sum);
            } else if (passed < most) {
                passed++;
                next.put(entry);
            }
        }
    }

    /** What those items show, asked for as a first night would; a whole archive; a folder without its bytes. */
    private Manifest assets(LiveSource live, EntryFormat format, TreeSet<URI> wanted) throws IOException {
        var base = FileBase.of(settings);
        if (base.isPresent()) {
            return base.get().gather(wanted, live, raw);
        }
        var place = settings.path("assets").filter(Files::isReadable).orElse(null);
        if (place == null) {
            return new Manifest(List.of(), true);
        }
        var root = EntryAssets.root(place);
        if (Files.isRegularFile(place) && Archives.isArchive(place.getFileName().toString())) {
            var packed = ArchiveFiles.of(place, place.getFileName().toString(), format, limits, raw::put);
            var files = packed.files().stream().map(file -> file.within(root)).toList();
            return new Manifest(files, packed.whole(), List.of(), packed.remarks());
        }
        var files = new ArrayList<FrozenFile>();
        for (var found : SourceWalk.list(place, format).found()) {
            var file = Preview.file(found, limits.item()).within(root);
            files.add(file);
            paths.putIfAbsent(file.key(), found.path());
        }
        return new Manifest(files, true);
    }

    private final class Looked implements FrozenSource.Keeper {
        @Override
        public InputStream open(FrozenFile file) throws IOException {
            var path = paths.get(file.key());
            return path == null ? raw.open(String.valueOf(file.sha256())) : Files.newInputStream(path);
        }

        @Override
        public InputStream open(String segment) throws IOException {
            return raw.open(segment);
        }
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
