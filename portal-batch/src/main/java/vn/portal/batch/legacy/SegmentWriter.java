package vn.portal.batch.legacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.RawStore;

/**
 * Puts items into the raw store, some megabytes at a time.
 *
 * <p>Where a segment ends is told by its items alone, so that most segments of a newer export are those of the older one.
 */
public final class SegmentWriter implements EntryFormat.Sink {
    private static final int LEAST = 1 << 20;
    private static final int MOST = 8 << 20;
    /** One key in so many may end a segment. */
    private static final int ENDS = 64;
    /** What the ledger can hold. */
    private static final int LONGEST_KEY = 700;

    private final RawStore raw;
    private final long limit;
    private final List<Segment> segments = new ArrayList<>();
    private final ByteArrayOutputStream items = new ByteArrayOutputStream();
    private final ByteArrayOutputStream positions = new ByteArrayOutputStream();
    private boolean positioned;
    private int count;
    private @Nullable Instant turns;

    /** @param limit the most bytes that an item may have */
    public SegmentWriter(RawStore raw, long limit) {
        this.raw = raw;
        this.limit = limit;
    }

    @Override
    public void put(FrozenEntry told) throws IOException {
        var entry = told.withKey(key(told.key()));
        var line = EntryLine.write(entry);
        if (line.length > limit) {
            line = EntryLine.write(FrozenEntry.tooLarge(entry, line.length));
        }
        items.write(line);
        items.write('\n');
        var position = entry.position() == null ? "" : entry.position().replace('\n', ' ');
        positions.write(position.getBytes(StandardCharsets.UTF_8));
        positions.write('\n');
        positioned |= !position.isEmpty();
        count++;
        turns = earlier(turns, entry.turns());
        if (items.size() >= MOST
                || items.size() >= LEAST && Math.floorMod(entry.key().hashCode(), ENDS) == 0) {
            end();
        }
    }

    private void end() throws IOException {
        var where = positioned ? raw.put(positions.toByteArray()) : null;
        segments.add(new Segment(raw.put(items.toByteArray()), where, count));
        items.reset();
        positions.reset();
        positioned = false;
        count = 0;
    }

    /** All segments; nothing can be put in afterwards. */
    public List<Segment> finish() throws IOException {
        if (count > 0) {
            end();
        }
        return List.copyOf(segments);
    }

    /** When the first of the items changes its state by itself; null for never. */
    public @Nullable Instant turns() {
        return turns;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** A key that every database holds, and that is told apart from others like it. */
    private static String key(String told) {
        var key = Normalizer.normalize(told, Normalizer.Form.NFC).replace("\0", "");
        if (key.isBlank()) {
            throw new IllegalArgumentException("an item without a key");
        }
        int end = LONGEST_KEY - 10;
        boolean pair = key.length() > LONGEST_KEY && Character.isHighSurrogate(key.charAt(end - 1));
        return key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, pair ? end - 1 : end) + "…" + Integer.toHexString(key.hashCode());
    }
}
