package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;

/**
 * Takes the items out of a source's tables as a mapping says.
 *
 * <p>The source is read twice: to learn which tables there are, and to stage the rows of those that the mapping reads.
 *
 * <pre>{@code
 * var extraction = new Extraction(mapping, zone, now, scratch);
 * var found = extraction.read(tables, item -> System.out.println(item.key() + " " + item.state()));
 * found.outside().forEach(left -> System.out.println(left.name() + ": " + left.rows()));
 * }</pre>
 */
public final class Extraction {
    private static final int MOST_KINDS_OUTSIDE = 200;

    private final Mapping mapping;
    private final ZoneId zone;
    private final Instant now;
    private final Path scratch;
    private final Map<Plan.Use, Gathered> gathered = new LinkedHashMap<>();
    private final Map<String, Long> left = new LinkedHashMap<>();
    private long keyless;

    /**
     * @param zone of dates where the mapping says nothing
     * @param now decides what is scheduled and what has expired
     * @param scratch an empty folder; empty again afterwards
     */
    public Extraction(Mapping mapping, ZoneId zone, Instant now, Path scratch) {
        this.mapping = mapping;
        this.zone = mapping.zone() == null ? zone : mapping.zone();
        this.now = now;
        this.scratch = scratch;
    }

    /**
     * What there was beside the items.
     *
     * @param read the source's tables, remarks, and whether its end was seen
     * @param outside what nothing reads
     * @param keyless how many rows had no key and are no items therefore
     * @param isRecognised whether any table holds items of this mapping
     */
    public record Found(Read read, List<Outside> outside, long keyless, boolean isRecognised) {
        public Found {
            outside = List.copyOf(outside);
        }
    }

    /** Who gets the items. */
    @FunctionalInterface
    public interface ItemSink {
        void accept(Mapped item) throws IOException;
    }

    /** @throws IOException if the source cannot be reached, a disk of ours is broken, or the sink throws it */
    public Found read(Tables tables, ItemSink sink) throws IOException {
        try {
            var staged = tables.hold(this::staged);
            try (var stage = staged.stage()) {
                return items(staged, stage, sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Staged(Plan plan, Stage stage, Read read) {}

    /**
     * Twice through the source: which tables a pattern means, and which of their columns there are, shows at its end only,
     * and to stage the rest of a dump would be to keep what nobody asked for.
     */
    private Staged staged(Tables tables) throws IOException {
        var plan = Plan.of(mapping, tables.read(Wanted.nothing(), row -> {}).tables());
        var stage = new Stage(scratch, plan);
        try {
            return new Staged(plan, stage, tables.read(plan.wanted(), stage::add));
        } catch (IOException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private Found items(Staged staged, Stage stage, ItemSink sink) throws IOException {
        var plan = staged.plan();
        var latest = Latest.of(plan, stage, zone, now);
        stage.each(row -> items(plan, stage, latest, row, sink));
        for (var one : gathered.values()) {
            sink.accept(one.item());
        }
        var outside = Outside.of(mapping, plan, staged.read().tables(), left);
        return new Found(staged.read(), outside, keyless, !plan.uses().isEmpty());
    }

    private void items(Plan plan, Stage stage, Latest latest, StagedRow row, ItemSink sink) throws IOException {
        boolean isTaken = false;
        for (var use : plan.uses().getOrDefault(row.table(), List.of())) {
            var scope = new ItemScope(stage, use, row, zone);
            var reader = new ItemReader(now, use, scope);
            if (reader.isItem()) {
                isTaken = true;
                if (latest.isLatest(use, reader.key(), row)) {
                    take(use, reader, row, sink);
                }
            }
        }
        if (!isTaken) {
            leave(plan.uses().getOrDefault(row.table(), List.of()), row);
        }
    }

    private void take(Plan.Use use, ItemReader reader, StagedRow row, ItemSink sink) throws IOException {
        if (use.block().isOne()) {
            gather(use, reader, row);
            return;
        }
        var item = reader.item(row);
        if (item == null) {
            keyless++;
        } else {
            sink.accept(item);
        }
    }

    private void gather(Plan.Use use, ItemReader reader, StagedRow row) {
        var known = gathered.get(use);
        if (known != null) {
            known.add(reader.several(use.block().readings()));
            return;
        }
        var first = reader.item(row);
        if (first == null) {
            keyless++;
        } else {
            gathered.put(use, new Gathered(first));
        }
    }

    /** Counts a row that no block takes, under what its table says that it is. */
    private void leave(List<Plan.Use> uses, StagedRow row) {
        var what = uses.stream()
                .map(use -> use.block().by())
                .filter(by -> by != null)
                .findFirst()
                .map(by -> row.table() + ": " + String.join(", ", row.texts(by)))
                .orElse(row.table());
        boolean isMore = left.size() >= MOST_KINDS_OUTSIDE && !left.containsKey(what);
        left.merge(isMore ? row.table() : what, 1L, Long::sum);
    }

    /** All rows of a table as one item. */
    private static final class Gathered {
        private static final int MOST_READINGS = 100_000;

        private final Mapped first;
        private final List<Object> readings = new ArrayList<>();

        Gathered(Mapped first) {
            this.first = first;
            if (first.fields().get("readings") instanceof List<?> own) {
                readings.addAll(own);
            }
        }

        void add(List<Map<String, String>> more) {
            if (readings.size() < MOST_READINGS) {
                readings.addAll(more);
            }
        }

        Mapped item() {
            var fields = new LinkedHashMap<String, @Nullable Object>(first.fields());
            if (first.isPublic()) {
                fields.put("readings", List.copyOf(readings));
            }
            return new Mapped(
                    first.key(),
                    null,
                    first.state(),
                    first.turns(),
                    first.title(),
                    first.address(),
                    first.aliases(),
                    fields);
        }
    }
}
