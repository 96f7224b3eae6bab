package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Hints;

/** The items of a source whose entries were taken out: read segment by segment, one item in memory. */
final class EntryItems implements Iterator<LegacyItem>, AutoCloseable {
    private final FrozenSource source;
    private final Hints hints;
    private final Iterator<Segment> segments;
    private @Nullable SegmentLines items;
    private @Nullable SegmentLines positions;
    private int left;

    private EntryItems(FrozenSource source, Hints hints, List<Segment> segments) {
        this.source = source;
        this.hints = hints;
        this.segments = segments.iterator();
    }

    /** @param from how many items to leave out; whole segments of them are not read */
    static Stream<LegacyItem> of(FrozenSource source, Hints hints, long from) {
        var segments = source.manifest().segments();
        long skip = from;
        int first = 0;
        while (first < segments.size() && skip >= segments.get(first).count()) {
            skip -= segments.get(first++).count();
        }
        var items = new EntryItems(source, hints, segments.subList(first, segments.size()));
        for (long i = 0; i < skip; i++) {
            items.next();
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items::close);
    }

    @Override
    public boolean hasNext() {
        return left > 0 || segments.hasNext();
    }

    @Override
    public LegacyItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            var lines = left == 0 || items == null ? open(segments.next()) : items;
            left--;
            return item(lines.next(), positions == null ? "" : new String(positions.next(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SegmentLines open(Segment segment) throws IOException {
        close();
        items = new SegmentLines(source.open(segment.items()), 1 << 16);
        positions = segment.positions() == null ? null : new SegmentLines(source.open(segment.positions()), 1 << 13);
        left = segment.count();
        return items;
    }

    private LegacyItem item(byte[] line, String position) {
        var entry = EntryLine.read(line);
        return LegacyItem.of(entry, position.isEmpty() ? null : position, sha256(line), line, hints);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        for (var open : new SegmentLines[] {items, positions}) {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        items = null;
        positions = null;
    }
}
