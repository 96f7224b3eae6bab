package vn.portal.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Observation;
import vn.portal.model.Statistic;

/**
 * Writes observations as a table (CSV, RFC 4180), one a line.
 *
 * <p>Begins with a byte order mark, without which spreadsheets take Vietnamese for another encoding. A text that a
 * spreadsheet would take for a formula has an apostrophe before it. An unknown value is an empty field, never 0.
 */
public final class ObservationsCsv {
    public static final String MEDIA_TYPE = "text/csv";

    private static final List<String> HEAD =
            List.of("code", "label", "unit", "period", "area", "value", "status", "revision");
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private ObservationsCsv() {}

    /** Writes the table in UTF-8 with {@code \n} at line ends; flushes the stream and leaves it open. */
    public static void write(Iterable<Statistic> statistics, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        writer.write(String.join(",", HEAD) + "\n");
        for (var statistic : statistics) {
            for (var observation : statistic.observations()) {
                writer.write(line(statistic, observation));
            }
        }
        writer.flush();
    }

    private static String line(Statistic statistic, Observation observation) {
        var value = observation.value() == null ? "" : observation.value().toPlainString();
        var texts = Stream.of(
                text(statistic.code()),
                text(statistic.label()),
                text(statistic.unit()),
                text(observation.period() == null ? null : observation.period().toString()),
                text(observation.area()),
                value,
                text(observation.status().name().toLowerCase(Locale.ROOT)),
                String.valueOf(observation.revision()));
        return texts.collect(Collectors.joining(",", "", "\n"));
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
