package vn.portal.batch.legacy.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;

/** The tables that were met so far, and how many rows each has. */
final class MetTables {
    /** More would be an attack on the memory; the largest systems have some hundreds. */
    private static final int MOST = 20_000;

    private final Map<String, Met> met = new LinkedHashMap<>();

    /** One table. */
    static final class Met {
        private final String name;
        private final String database;
        private TableShape shape = TableShape.UNKNOWN;
        private long rows;

        private Met(String name, String database) {
            this.name = name;
            this.database = database;
        }

        String name() {
            return name;
        }

        TableShape shape() {
            return shape;
        }

        void shape(TableShape known) {
            shape = known;
        }

        void addRow() {
            rows++;
        }
    }

    /**
     * The table of that name; one that a later database of the same dump has again is {@code database.name}.
     *
     * @return null if there are too many
     */
    @Nullable
    Met table(String name, String database) {
        var first = met.get(name);
        var told = first == null || first.database.equals(database) ? name : database + "." + name;
        var known = met.get(told);
        if (known == null && met.size() < MOST) {
            known = new Met(told, database);
            met.put(told, known);
        }
        return known;
    }

    List<Read.Table> list() {
        var tables = new ArrayList<Read.Table>();
        met.values().forEach(table -> tables.add(new Read.Table(table.name, table.shape.columns(), table.rows)));
        return tables;
    }
}
