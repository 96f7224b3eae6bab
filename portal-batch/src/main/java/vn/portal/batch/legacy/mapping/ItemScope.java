package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row with what is joined to it, looked for when it is first asked for. */
final class ItemScope implements Scope {
    private static final int MOST_ABOVE = 64;
    private static final int MOST_KEYS = 10_000;

    private final Stage stage;
    private final Plan.Use use;
    private final StagedRow row;
    private final ZoneId zone;
    private final Map<String, List<StagedRow>> joined = new HashMap<>();
    private final Set<String> looked = new LinkedHashSet<>();
    private final List<String> unread = new ArrayList<>();

    ItemScope(Stage stage, Plan.Use use, StagedRow row, ZoneId zone) {
        this.stage = stage;
        this.use = use;
        this.row = row;
        this.zone = zone;
    }

    @Override
    public List<String> column(String join, String column) {
        var found = new ArrayList<String>();
        for (var one : join.isEmpty() ? List.of(row) : joined(join)) {
            var texts = one.texts(column);
            if (!texts.isEmpty()) {
                looked.add(one.table() + "." + column);
            }
            found.addAll(texts);
        }
        return found;
    }

    @Override
    public @Nullable String variable(String name) {
        return use.parts().get(name);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public void unread(String written) {
        unread.add(written);
    }

    /** The columns that gave something since this was asked last. */
    List<String> takeLooked() {
        var taken = List.copyOf(looked);
        looked.clear();
        return taken;
    }

    /** What should have been dates since this was asked last. */
    List<String> takeUnread() {
        var taken = List.copyOf(unread);
        unread.clear();
        return taken;
    }

    private List<StagedRow> joined(String name) {
        var known = joined.get(name);
        if (known != null) {
            return known;
        }
        var join = use.block().joins().get(name);
        try {
            var rows = join == null ? List.<StagedRow>of() : find(join);
            joined.put(name, rows);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StagedRow> find(Join join) throws IOException {
        var before = Set.copyOf(looked);
        var keys = keys(join);
        looked.retainAll(before); // by what rows are joined is not where a field is from
        var rows = new ArrayList<StagedRow>();
        for (var key : keys) {
            for (var table : use.joined().getOrDefault(join.name(), List.of())) {
                rows.addAll(stage.find(table, Plan.indexed(join), key));
            }
        }
        rows.removeIf(found -> join.where().of(new RowScope(found, zone)) != Truth.TRUE);
        if (join.order() != null) {
            rows.sort(Comparator.comparing(found -> order(found, join.order())));
        }
        return join.up() == null ? distinct(rows) : distinct(withThoseAbove(join, join.up(), rows));
    }

    /** Every combination of what the join's columns must equal. */
    private List<List<String>> keys(Join join) {
        List<List<String>> keys = List.of(List.of());
        for (var value : join.on().values()) {
            var more = new ArrayList<List<String>>();
            for (var key : keys) {
                for (var one : value.of(this)) {
                    var longer = new ArrayList<>(key);
                    longer.add(one);
                    more.add(longer);
                }
            }
            keys = more.size() > MOST_KEYS ? more.subList(0, MOST_KEYS) : more;
        }
        return keys;
    }

    private List<StagedRow> withThoseAbove(Join join, String up, List<StagedRow> rows) throws IOException {
        var all = new ArrayList<StagedRow>();
        for (var found : rows) {
            var path = new ArrayList<>(List.of(found));
            var seen = new HashSet<>(List.of(found.at()));
            var above = above(join, up, found);
            while (above != null && seen.add(above.at()) && path.size() < MOST_ABOVE) {
                path.add(above);
                above = above(join, up, above);
            }
            Collections.reverse(path);
            all.addAll(path);
        }
        return all;
    }

    private @Nullable StagedRow above(Join join, String up, StagedRow below) throws IOException {
        var parent = below.texts(up);
        if (parent.isEmpty() || join.on().size() > 1) {
            return null;
        }
        var found = stage.find(below.table(), Plan.indexed(join), parent.subList(0, 1));
        found.removeIf(row -> join.where().of(new RowScope(row, zone)) != Truth.TRUE);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<StagedRow> distinct(List<StagedRow> rows) {
        var seen = new HashSet<Long>();
        return rows.stream().filter(row -> seen.add(row.at())).toList();
    }

    /** Numbers by their value, before everything else. */
    private static BigDecimal order(StagedRow row, String column) {
        try {
            return row.texts(column).stream().findFirst().map(BigDecimal::new).orElse(BigDecimal.ZERO);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** A row by itself, as a join's condition sees it. */
    private record RowScope(StagedRow row, ZoneId zone) implements Scope {
        @Override
        public List<String> column(String join, String column) {
            return row.texts(column);
        }

        @Override
        public @Nullable String variable(String name) {
            return null;
        }

        @Override
        public void unread(String written) {
            // a condition reads no dates
        }
    }
}
