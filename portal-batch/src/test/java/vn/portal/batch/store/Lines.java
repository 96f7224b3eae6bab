package vn.portal.batch.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export as a person would note it down. */
final class Lines {
    private Lines() {}

    /** The lines of that word, one text line each: the values of the columns, joined by blanks. */
    static String of(String export, String word, String... columns) {
        return export.lines()
                .map(JsonMapper.shared()::readTree)
                .filter(row -> row.get("row").asString().equals(word))
                .map(row -> Arrays.stream(columns).map(c -> text(row, c)).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode row, String column) {
        var value = row.at("/" + column.replace('.', '/'));
        return value.isNull() || value.isMissingNode() ? "-" : value.asString();
    }
}
