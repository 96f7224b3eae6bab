package vn.portal.batch.legacy.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.portal.notice.Severity;

/** The objects that stand in lists of JSON, as rows. */
final class JsonRows {
    private static final int MOST_TABLES = 1000;
    private static final int MOST_COLUMNS = 2000;
    private static final long MOST_ROW = 64L << 20;

    private final String name;
    private final Wanted wanted;
    private final RowSink sink;
    private final Remarks remarks;
    private final Map<String, Met> met = new LinkedHashMap<>();
    private long linesBefore;
    private long size;

    private static final class Met {
        private final Set<String> columns = new LinkedHashSet<>();
        private long rows;
    }

    /** @param name of the outermost table */
    JsonRows(String name, Wanted wanted, RowSink sink, Remarks remarks) {
        this.name = name;
        this.wanted = wanted;
        this.sink = sink;
        this.remarks = remarks;
    }

    String name() {
        return name;
    }

    List<Read.Table> tables() {
        var tables = new ArrayList<Read.Table>();
        met.forEach((table, one) -> tables.add(new Read.Table(table, List.copyOf(one.columns), one.rows)));
        return tables;
    }

    /** @param before how many lines stand before what the parser reads */
    void read(JsonParser parser, long before) throws IOException {
        linesBefore = before;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                row(parser, name);
            } else if (token == JsonToken.START_ARRAY) {
                list(parser, name);
            }
        }
    }

    private void list(JsonParser parser, String table) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return; // the parser tells by itself that the text ends too early
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                row(parser, table);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void row(JsonParser parser, String table) throws IOException {
        var one = met.get(table);
        if (one == null && met.size() < MOST_TABLES) {
            one = new Met();
            met.put(table, one);
        }
        if (one != null) {
            one.rows++;
        }
        if (wanted.table(table)) {
            give(parser, table);
        } else {
            walk(parser, table, one == null ? null : one.columns);
        }
    }

    /** Through an object that is no wanted row, for the lists in it. */
    private void walk(JsonParser parser, String path, @Nullable Set<String> columns) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = name(parser);
            if (columns != null && columns.size() < MOST_COLUMNS) {
                columns.add(key);
            }
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                walk(parser, path + "." + key, null);
            } else if (token == JsonToken.START_ARRAY) {
                list(parser, path + "." + key);
            }
        }
    }

    private void give(JsonParser parser, String table) throws IOException {
        var position = Long.toString(linesBefore + parser.currentLocation().getLineNr());
        var values = new LinkedHashMap<String, @Nullable Object>();
        size = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var column = name(parser);
            parser.nextToken();
            if (wanted.column(table, column)) {
                values.put(column, value(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (size > MOST_ROW) {
            remarks.add(Severity.WARNING, "table-row-large", table, position);
        } else {
            sink.accept(new Row(table, values, position));
        }
    }

    /** Numbers and truth values as they are written; of a row that is too large no more than that it is. */
    private @Nullable Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (size > MOST_ROW || token == null) {
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> null;
            default -> text(parser);
        };
    }

    private static String name(JsonParser parser) {
        return TextFile.composed(parser.currentName());
    }

    private String text(JsonParser parser) {
        var text = TextFile.composed(parser.getString());
        size += text.length();
        return text;
    }

    private Map<String, @Nullable Object> object(JsonParser parser) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = name(parser);
            parser.nextToken();
            object.put(key, value(parser));
        }
        return object;
    }

    private List<@Nullable Object> array(JsonParser parser) {
        var array = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            array.add(value(parser));
            size++;
        }
        return array;
    }
}
