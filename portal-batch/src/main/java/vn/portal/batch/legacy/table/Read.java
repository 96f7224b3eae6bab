package vn.portal.batch.legacy.table;

import java.util.List;
import java.util.Optional;

/**
 * What a source turned out to hold.
 *
 * @param tables every table met, in the order of the source, wanted or not
 * @param endProved whether the source's end was seen; otherwise nothing follows from a row's absence
 * @param remarks what was wrong on the way
 */
public record Read(List<Table> tables, boolean endProved, List<TableRemark> remarks) {

    public Read {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }

    /**
     * One table.
     *
     * @param columns in their order; none where the source does not say
     * @param rows how many whole rows it has
     */
    public record Table(String name, List<String> columns, long rows) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
