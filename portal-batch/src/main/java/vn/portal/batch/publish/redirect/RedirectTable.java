package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rules as a table, for people and for servers of other kinds.
 *
 * <p>{@code path} and {@code query} are encoded; of the query, what the rule looks at: {@code a=} must be missing, and
 * {@code fixed} may be missing but not have another value.
 */
record RedirectTable(List<Rule> rules, String base) implements RedirectFile {
    static final String NAME = "redirects.csv";

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader("path", "query", "fixed", "to", "status")
                .setRecordSeparator('\n')
                .get();
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
        for (var rule : rules) {
            printer.printRecord(
                    Spelling.path(rule.path()),
                    query(rule.form().names(), rule.values()),
                    query(
                            List.copyOf(rule.form().fixed().keySet()),
                            List.copyOf(rule.form().fixed().values())),
                    rule.isGone() ? "" : base + rule.to(),
                    rule.status());
        }
        printer.flush();
    }

    private static String query(List<String> names, List<String> values) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Spelling.value(names.get(i)) + "=" + Spelling.value(values.get(i)))
                .collect(Collectors.joining("&"));
    }
}
