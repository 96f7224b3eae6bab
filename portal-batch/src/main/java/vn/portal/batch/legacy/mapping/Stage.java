package vn.portal.batch.legacy.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import vn.portal.batch.legacy.table.Row;

/**
 * The rows that a mapping looks at, on disk: to be gone through once more, and to be found by their columns.
 *
 * <p>A source's tables stand in any order and may be larger than memory, so that no row can be joined while it is read.
 */
final class Stage implements Closeable {
    private static final int CACHE_MEGABYTES = 16;
    private static final int BUFFER_KILOBYTES = 4096;
    private static final char BETWEEN = '\u0001';
    private static final char END = '\u0000';

    private final Plan plan;
    private final Path folder;
    private final RowLog log;
    private final MVStore store;
    private final Map<String, Map<List<String>, MVMap<String, Long>>> indexes = new LinkedHashMap<>();

    /** @param scratch an empty folder */
    Stage(Path scratch, Plan plan) throws IOException {
        this.plan = plan;
        this.folder = scratch;
        log = new RowLog(scratch.resolve("rows"));
        store = new MVStore.Builder()
                .fileName(scratch.resolve("index").toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(BUFFER_KILOBYTES)
                .autoCommitDisabled()
                .open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(0); // what is staged need not survive a crash
        plan.indexes().forEach(this::open);
    }

    private void open(String table, Set<List<String>> columns) {
        var own = new LinkedHashMap<List<String>, MVMap<String, Long>>();
        columns.forEach(some -> own.put(some, store.openMap(table + '/' + String.join(",", some))));
        indexes.put(table, own);
    }

    void add(Row row) throws IOException {
        var staged = log.write(row);
        for (var index : indexes.getOrDefault(row.table(), Map.of()).entrySet()) {
            for (var key : keys(staged, index.getKey())) {
                index.getValue().put(key + END + String.format("%016x", staged.at()), staged.at());
            }
        }
    }

    /** Goes through all rows of the tables that hold items, in the order in which they came. */
    void each(RowVisitor visitor) throws IOException {
        log.each(row -> {
            if (plan.uses().containsKey(row.table())) {
                visitor.visit(row);
            }
        });
    }

    /** The rows of a table whose columns have those values, in the order in which they came. */
    List<StagedRow> find(String table, List<String> columns, List<String> values) throws IOException {
        var index = indexes.getOrDefault(table, Map.of()).get(columns);
        if (index == null) {
            return List.of();
        }
        var rows = new ArrayList<StagedRow>();
        var key = key(values) + END;
        var cursor = index.cursor(key);
        while (cursor.hasNext() && cursor.next().startsWith(key)) {
            rows.add(log.read(cursor.getValue()));
        }
        return rows;
    }

    /** What a row is found by; nested JSON may give it several keys. */
    private static List<String> keys(StagedRow row, List<String> columns) {
        var keys = List.of("");
        boolean isFirst = true;
        for (var column : columns) {
            var more = new ArrayList<String>();
            for (var key : keys) {
                for (var value : row.texts(column)) {
                    more.add(isFirst ? value.strip() : key + BETWEEN + value.strip());
                }
            }
            keys = more;
            isFirst = false;
        }
        return keys;
    }

    private static String key(List<String> values) {
        return String.join(
                String.valueOf(BETWEEN), values.stream().map(String::strip).toList());
    }

    @Override
    public void close() throws IOException {
        store.closeImmediately();
        log.close();
        Files.deleteIfExists(folder.resolve("index"));
        Files.deleteIfExists(folder.resolve("rows"));
    }

    /** Who goes through rows. */
    @FunctionalInterface
    interface RowVisitor {
        void visit(StagedRow row) throws IOException;
    }
}
