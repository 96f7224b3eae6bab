package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, as its CREATE TABLE has them.
 *
 * @param kinds one for each column
 */
record TableShape(List<String> columns, List<ColumnKind> kinds) {
    static final TableShape UNKNOWN = new TableShape(List.of(), List.of());

    private static final int MOST_COLUMNS = 5000;
    /** Words that begin what is no column; MySQL's keys have no CONSTRAINT before them. */
    private static final Set<String> CONSTRAINTS =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "PERIOD");

    private static final Set<String> KEYS = Set.of("KEY", "INDEX", "FULLTEXT", "SPATIAL");

    TableShape {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    /** A table of which only the names of its columns are known. */
    static TableShape of(List<String> columns) {
        return new TableShape(
                columns, columns.stream().map(column -> ColumnKind.OTHER).toList());
    }

    ColumnKind kind(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? ColumnKind.OTHER : kinds.get(index);
    }

    /**
     * Passes the list behind a table's name.
     *
     * @return unknown where there is none that can be read
     */
    static TableShape pass(SqlText text) throws IOException {
        text.passSpace();
        if (!text.bytes().pass('(')) {
            return UNKNOWN;
        }
        var columns = new ArrayList<String>();
        var kinds = new ArrayList<ColumnKind>();
        do {
            passColumn(text, columns, kinds);
        } while (columns.size() < MOST_COLUMNS && text.bytes().pass(','));
        return text.bytes().pass(')') ? new TableShape(columns, kinds) : UNKNOWN;
    }

    private static void passColumn(SqlText text, List<String> columns, List<ColumnKind> kinds) throws IOException {
        text.passSpace();
        boolean quoted = "`\"[".indexOf(text.bytes().peek()) >= 0;
        var name = text.name();
        if (name != null && (quoted || !isConstraint(name, text.dialect()))) {
            text.passSpace();
            columns.add(name);
            kinds.add(ColumnKind.of(type(text), text.dialect()));
        }
        passRest(text);
    }

    private static boolean isConstraint(String name, Dialect dialect) {
        var word = name.toUpperCase(Locale.ROOT);
        return CONSTRAINTS.contains(word) || dialect == Dialect.MYSQL && KEYS.contains(word);
    }

    private static String type(SqlText text) throws IOException {
        text.bytes().pass('[');
        return text.word();
    }

    /** Passes whatever else is said of a column, up to its comma or the list's end. */
    private static void passRest(SqlText text) throws IOException {
        var in = text.bytes();
        int open = 0;
        for (int c = in.peek(); c != SqlBytes.END && c != ';'; c = in.peek()) {
            if (open == 0 && (c == ',' || c == ')')) {
                return;
            }
            if (text.passComment()) {
                continue;
            }
            in.pass();
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\'' || c == '"' || c == '`') {
                text.passQuotedLine((char) c);
            }
        }
    }

    /** The names in brackets, if any come next; null if they are not whole. */
    static @Nullable List<String> passNames(SqlText text) throws IOException {
        var names = new ArrayList<String>();
        text.passSpace();
        if (!text.bytes().pass('(')) {
            return names;
        }
        do {
            text.passSpace();
            var name = text.name();
            if (name == null || names.size() >= MOST_COLUMNS) {
                return null;
            }
            names.add(name);
            text.passSpace();
        } while (text.bytes().pass(','));
        return text.bytes().pass(')') ? names : null;
    }
}
