package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.portal.model.Citation;
import vn.portal.text.Spelling;

/** Citations as they stand in codified law and in the prose of 2002 to 2009, each against what readers found. */
class CitationCorpusTest {
    /** Numbers that are none, for the letters that print lost or added. */
    private static final java.util.Set<String> EXCLUDED = java.util.Set.of();

    private static final java.util.regex.Pattern GOES_ON =
            java.util.regex.Pattern.compile("[,;.:()*|\\[]|\\p{Ll}|v/v|Quy định|Ban hành|Sửa đổi|Phê duyệt");
    private static final java.util.regex.Pattern DATE_BEHIND = java.util.regex.Pattern.compile(
            "(?<=^(?:Chính phủ|Thủ tướng Chính phủ) ngày )\\d{1,2}[^\\d]{1,8}\\d{1,2}[^\\d]{1,6}\\d{4}");

    private final List<String> misses = new ArrayList<>();
    private int wanted;
    private int right;
    private int found;

    /** The labels were written before the rules; see the head of the file. */
    @Test
    void findsInProseWhatReadersFound() throws IOException {
        var lines = Files.readAllLines(corpus("citations/citations_in_prose_2002_2009.txt"));
        labels().forEach((line, expected) -> judge(lines.get(line - 1), expected));

        assertThat(right / (double) wanted).as(report()).isGreaterThanOrEqualTo(0.99);
        assertThat(right / (double) found).as(report()).isGreaterThanOrEqualTo(0.99);
    }

    /** Each printed citation stands in a sentence made for it; a row broken by a line end is one again. */
    @Test
    void readsPrintedCitations() throws IOException {
        for (var row : rows(Files.readString(corpus("citations/citations_sample.tsv")))) {
            var number = row[1].replaceAll("[\\s]|\\.$", "");
            if (EXCLUDED.contains(number)) {
                continue;
            }
            wanted++;
            var sentence = "Căn cứ " + row[0] + " số " + row[1] + (row[2].isEmpty() ? "" : " " + row[2])
                    + (row[3].isEmpty() ? "" : " của " + row[3]) + ";";
            var here = Citations.in(Spelling.tidy(sentence));
            found += here.isEmpty() ? 0 : 1;
            if (!here.isEmpty() && isRight(here.get(0), row, number)) {
                right++;
            } else {
                misses.add(sentence + "\n    "
                        + here.stream().map(CitationCorpusTest::shown).toList());
            }
        }

        assertThat(right / (double) wanted).as(report()).isGreaterThanOrEqualTo(0.99);
        assertThat(right / (double) found).as(report()).isGreaterThanOrEqualTo(0.99);
    }

    private static boolean isRight(Citation citation, String[] row, String number) {
        var shown = String.valueOf(citation.number()).replace(" ", "");
        var printed = Spelling.tidy(row[3]).replaceAll("\\s+", " ").strip();
        // the column of the issuer may hold the date that follows it
        var behind = DATE_BEHIND.matcher(printed);
        var date = date(row[2].isEmpty() && behind.find() ? behind.group() : row[2]);
        return citation.type().label().equals(row[0])
                && (shown.equals(number) || shown.equalsIgnoreCase(number.replaceFirst("(\\d{4})(\\p{L})", "$1/$2")))
                && date.equals(citation.date() == null ? "" : citation.date().at())
                && isIssuer(citation.issuer() == null ? "" : citation.issuer().replaceAll("\\s+", " "), printed);
    }

    private static String date(String written) {
        var m = java.util.regex.Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4})")
                .matcher(written);
        return m.find()
                ? "%s-%02d-%02d".formatted(m.group(3), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(1)))
                : "";
    }

    /** The printed text goes on behind the issuer until its column ends. */
    private static boolean isIssuer(String found, String printed) {
        var rest = printed.startsWith(found) ? printed.substring(found.length()).strip() : "!";
        return found.isEmpty() == printed.isEmpty()
                && (rest.isEmpty() || GOES_ON.matcher(rest).lookingAt());
    }

    private static List<String[]> rows(String text) {
        var rows = new ArrayList<String[]>();
        var lines = text.lines().skip(1).iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            while (line.chars().filter(c -> c == '\t').count() < 3 && lines.hasNext()) {
                line += " " + lines.next();
            }
            rows.add(java.util.Arrays.copyOf(line.split("\t", -1), 4));
        }
        return rows;
    }

    private void judge(String line, List<String[]> expected) {
        if (expected.stream().anyMatch(e -> e[0].equals("?"))) {
            return;
        }
        var here = Citations.in(Spelling.tidy(line));
        found += here.size();
        wanted += expected.size();
        int same = 0;
        for (int i = 0; i < expected.size(); i++) {
            same += i < here.size() && isRight(here.get(i), expected.get(i)) ? 1 : 0;
        }
        right += same;
        if (same < Math.max(here.size(), expected.size())) {
            misses.add(line.strip() + "\n    "
                    + here.stream().map(CitationCorpusTest::shown).toList());
        }
    }

    private static boolean isRight(Citation citation, String[] expected) {
        var shown = shown(citation).split("\t");
        for (int i = 0; i < 4; i++) {
            if (!expected[i].equals("?") && !expected[i].equals(shown[i])) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Citation citation) {
        return String.join(
                "\t",
                citation.type().label(),
                String.valueOf(citation.number()),
                citation.date() == null ? "-" : citation.date().at(),
                citation.issuer() == null ? "-" : citation.issuer());
    }

    private String report() {
        return "%d of %d right, %d found%n%s".formatted(right, wanted, found, String.join("\n", misses));
    }

    private static Map<Integer, List<String[]>> labels() throws IOException {
        var labels = new LinkedHashMap<Integer, List<String[]>>();
        try (InputStream in = CitationCorpusTest.class.getResourceAsStream("citations-in-prose.tsv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var fields = line.split("\t");
                var list = labels.computeIfAbsent(Integer.valueOf(fields[0]), k -> new ArrayList<>());
                if (fields.length > 1) {
                    list.add(java.util.Arrays.copyOfRange(fields, 1, 5));
                }
            });
        }
        return labels;
    }

    private static Path corpus(String name) {
        var folder = System.getProperty("portal.corpus", "../../shared/corpus");
        var path = Path.of(folder).resolve(name);
        assumeTrue(Files.exists(path), "no corpus at " + path);
        return path;
    }
}
