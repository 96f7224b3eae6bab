package vn.portal.batch.legacy.mapping;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression can see: one row, the rows joined to it, and the variable parts of its table's name. */
interface Scope {

    /**
     * The values of a column; more than one where a join gives more than one row or JSON nests a list.
     *
     * @param join empty for the row itself
     * @return without nulls and empty texts
     */
    List<String> column(String join, String column);

    /** A variable part of the table's name; null if it has none of that name. */
    @Nullable
    String variable(String name);

    /** The zone of dates that tell none. */
    ZoneId zone();

    /** Notes a value that should be a date and is none. */
    void unread(String written);
}
