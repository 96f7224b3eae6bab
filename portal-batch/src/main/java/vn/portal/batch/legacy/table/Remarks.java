package vn.portal.batch.legacy.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Severity;

/** Collects what is wrong with one source, in bounded memory however much of it is. */
public final class Remarks {
    private static final int MOST_POSITIONS = 10;
    private static final int MOST_REMARKS = 1000;

    private final Map<Place, Met> met = new LinkedHashMap<>();

    private record Place(Severity severity, String code, String table, Map<String, String> arguments) {}

    private static final class Met {
        private final List<String> positions = new ArrayList<>();
        private long count;
    }

    public void add(Severity severity, String code, String table, @Nullable String position) {
        add(severity, code, table, position, Map.of());
    }

    /** @param arguments few different ones: each combination is a remark of its own */
    public void add(
            Severity severity, String code, String table, @Nullable String position, Map<String, String> arguments) {
        var place = new Place(severity, code, table, arguments);
        var known = met.get(place);
        if (known == null) {
            if (met.size() >= MOST_REMARKS) {
                // a hostile source can name any number of tables
                place = new Place(severity, code, "", Map.of());
            }
            known = met.computeIfAbsent(place, unknown -> new Met());
        }
        known.count++;
        if (position != null && known.positions.size() < MOST_POSITIONS) {
            known.positions.add(position);
        }
    }

    public boolean isEmpty() {
        return met.isEmpty();
    }

    /** In the order in which they were first met. */
    public List<TableRemark> list() {
        return met.entrySet().stream()
                .map(entry -> remark(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TableRemark remark(Place place, Met met) {
        return new TableRemark(
                place.severity(), place.code(), place.table(), met.positions, met.count, place.arguments());
    }
}
