package vn.portal.batch.legacy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.portal.batch.workspace.RawStore;

/** Sources' items with some of them erased: in their places stand their keys alone. */
public final class ErasedEntries {
    /** The state of an item that was erased; the notice of a file's. */
    public static final String ERASED = "erased";

    private ErasedEntries() {}

    /** A sink that keeps nothing of erased items. */
    public static EntryFormat.Sink before(EntryFormat.Sink sink, Set<String> keys) {
        return keys.isEmpty() ? sink : entry -> sink.put(keys.contains(entry.key()) ? erased(entry) : entry);
    }

    private static FrozenEntry erased(FrozenEntry entry) {
        return FrozenEntry.hidden(entry.key(), entry.position(), ERASED, null, null);
    }

    /**
     * A manifest without erased items; the same one where it has none.
     *
     * @param keys of erased items
     * @param bytes hashes of erased bytes
     * @param raw where segments are, and where what is left of them goes
     */
    public static Manifest without(Manifest manifest, Set<String> keys, Set<String> bytes, RawStore raw)
            throws IOException {
        var files = new ArrayList<FrozenFile>();
        for (var file : manifest.files()) {
            boolean erased = file.sha256() != null && (keys.contains(file.key()) || bytes.contains(file.sha256()));
            files.add(erased ? FrozenFile.wrong(file.key(), file.size(), ERASED) : file);
        }
        var segments = new ArrayList<Segment>();
        for (var segment : manifest.segments()) {
            segments.add(without(segment, keys, raw));
        }
        var changed = new Manifest(files, manifest.whole(), segments, manifest.remarks());
        return changed.equals(manifest) ? manifest : changed;
    }

    private static Segment without(Segment segment, Set<String> keys, RawStore raw) throws IOException {
        if (!raw.has(segment.items())) {
            return segment;
        }
        boolean changed = false;
        var left = new ByteArrayOutputStream();
        try (var lines = new BufferedReader(new InputStreamReader(raw.open(segment.items()), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                var entry = EntryLine.read(bytes);
                boolean erased = keys.contains(entry.key()) && !entry.state().equals(ERASED);
                left.write(erased ? EntryLine.write(erased(entry)) : bytes);
                left.write('\n');
                changed |= erased;
            }
        }
        return changed ? new Segment(raw.put(left.toByteArray()), segment.positions(), segment.count()) : segment;
    }

    /** What a manifest has in the raw store beside files: itself is not among it. */
    public static List<String> segments(Manifest manifest) {
        return manifest.segments().stream().map(Segment::items).toList();
    }
}
