package vn.portal.batch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenEntry;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SegmentWriter;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings.Limits;
import vn.portal.notice.Remark;

/**
 * The first public items of a source whose items stand inside files, taken out into a folder that is gone afterwards.
 *
 * <p>The source is read to its end all the same: what is outside of all that is read shows only then.
 */
final class EntryPreview {
    private final SourceSettings settings;
    private final Instant now;
    private final Limits limits;

    EntryPreview(SourceSettings settings, Instant now, Limits limits) {
        this.settings = settings;
        this.now = now;
        this.limits = limits;
    }

    /** @param remarks on the source as a whole */
    record Taken(FrozenSource source, List<Remark> remarks) {}

    Taken take(@Nullable Path path, EntryFormat format, int most) throws IOException {
        try (var scratch = Scratch.at(Files.createTempDirectory("portal-preview"))) {
            var raw = new RawStore(scratch.folder().resolve("raw"));
            var first = new First(new SegmentWriter(raw, limits.item()), most);
            var unmapped = new UnmappedCategories(format, settings, first);
            var staging = Files.createDirectories(scratch.folder().resolve("staging"));
            var memory = Files.createDirectories(scratch.folder().resolve("memory"));
            var taken = unmapped.told(
                    format.takeOut(new LiveSource(path, settings, now, limits.item(), staging, memory), unmapped));
            var remarks = new ArrayList<>(taken.remarks());
            first.hidden.forEach((state, count) -> remarks.add(
                    Remark.info("not-public-counted", "").with("state", state).with("count", count)));
            return new Taken(source(first, raw, format), List.copyOf(remarks));
        }
    }

    /** Passes the first public items on and counts the others. */
    private static final class First implements EntryFormat.Sink {
        private final SegmentWriter next;
        private final int most;
        private final Map<String, Integer> hidden = new TreeMap<>();
        private int passed;

        First(SegmentWriter next, int most) {
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

    private FrozenSource source(First first, RawStore raw, EntryFormat format) throws IOException {
        var paths = new HashMap<String, Path>();
        var files = new ArrayList<FrozenFile>();
        var place = settings.path("assets").filter(Files::isReadable).orElse(null);
        if (place != null) {
            for (var found : SourceWalk.list(place, format).found()) {
                var file = Preview.file(found, limits.item()).within(place.getFileName() + "/");
                files.add(file);
                paths.putIfAbsent(file.key(), found.path());
            }
        }
        var segments = new HashMap<String, byte[]>();
        var manifest = new Manifest(files, true, List.of(), first.next.finish());
        for (var segment : manifest.segments()) {
            segments.put(segment.items(), raw.read(segment.items()));
            if (segment.positions() != null) {
                segments.put(segment.positions(), raw.read(segment.positions()));
            }
        }
        return FrozenSource.of(manifest, settings, new Live(paths, segments));
    }

    private record Live(Map<String, Path> paths, Map<String, byte[]> segments) implements FrozenSource.Keeper {
        @Override
        public InputStream open(FrozenFile file) throws IOException {
            return Files.newInputStream(Objects.requireNonNull(paths.get(file.key())));
        }

        @Override
        public InputStream open(String segment) {
            return new ByteArrayInputStream(Objects.requireNonNull(segments.get(segment)));
        }
    }
}
