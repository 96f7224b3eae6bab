package vn.portal.batch.legacy.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a file of separated values is written, as its beginning shows.
 *
 * @param columns their names: those of the first line, or {@code c1}, {@code c2}, … where it names none
 * @param isNamed whether the first line names them
 */
record CsvShape(char delimiter, List<String> columns, boolean isNamed) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 18;
    private static final int MOST_SAMPLED = 100;

    CsvShape {
        columns = List.copyOf(columns);
    }

    static CsvShape of(TextFile file) throws IOException {
        var sample = new char[SAMPLE];
        int length;
        try (var in = file.open()) {
            length = in.read(sample);
            for (int more = length; more > 0 && length < SAMPLE; ) {
                more = in.read(sample, length, SAMPLE - length);
                length += Math.max(0, more);
            }
        }
        return of(new String(sample, 0, Math.max(0, length)));
    }

    private static CsvShape of(String sample) {
        char best = ',';
        double most = 0;
        List<CSVRecord> records = List.of();
        for (char delimiter : DELIMITERS) {
            var parsed = parsed(sample, delimiter);
            double worth = worth(parsed);
            if (worth > most || records.isEmpty()) {
                best = delimiter;
                most = worth;
                records = parsed;
            }
        }
        return of(best, records);
    }

    /** The more columns the better, as far as the records have as many as the first. */
    private static double worth(List<CSVRecord> records) {
        if (records.isEmpty()) {
            return 0;
        }
        int columns = records.get(0).size();
        long alike = records.stream().filter(record -> record.size() == columns).count();
        double share = (double) alike / records.size();
        return columns < 2 ? 0 : share * share * Math.log(columns + 1);
    }

    private static CsvShape of(char delimiter, List<CSVRecord> records) {
        var first = records.isEmpty() ? List.<String>of() : records.get(0).toList();
        boolean isNamed = !first.isEmpty() && Headings.are(first);
        var columns = new ArrayList<String>();
        for (int i = 0; i < first.size(); i++) {
            columns.add(isNamed ? TextFile.composed(first.get(i).strip()) : "c" + (i + 1));
        }
        return new CsvShape(delimiter, columns, isNamed);
    }

    private static List<CSVRecord> parsed(String sample, char delimiter) {
        var records = new ArrayList<CSVRecord>();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(sample))
                .setFormat(format(delimiter))
                .get()) {
            var all = parser.iterator();
            while (all.hasNext() && records.size() < MOST_SAMPLED) {
                records.add(all.next());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return records; // as far as it goes
        }
        if (records.size() > 1 && sample.length() == SAMPLE) {
            records.remove(records.size() - 1); // cut by the sample's end
        }
        return records;
    }

    CSVFormat format() {
        return format(delimiter);
    }

    /** RFC 4180, and what programs write that never read it. */
    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    /** For whoever must know what was found out. */
    Map<String, String> told(Charset charset) {
        var told = new TreeMap<String, String>();
        told.put("delimiter", delimiter == '\t' ? "TAB" : String.valueOf(delimiter));
        told.put("charset", charset.name());
        told.put("header", isNamed ? String.join(", ", columns) : "-");
        return told;
    }
}
