package vn.portal.batch.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.portal.batch.store.AmongMany;
import vn.portal.model.PortalContext;

/** The links of published texts that lead to pages of their own portal that never came, as a table for who mends them. */
record BrokenLinks(AmongMany among, PortalContext portal) {
    static final String FILE = "broken-links.csv";

    void writeTo(OutputStream out) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader("page", "title", "link")
                .setRecordSeparator('\n')
                .get();
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
        try {
            among.brokenLinks((path, headline, address) -> print(
                    printer,
                    portal.address().resolve(path + ".html").toString(),
                    harmless(headline),
                    harmless(address)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, Object... row) {
        try {
            printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a spreadsheet would take for a formula is a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
