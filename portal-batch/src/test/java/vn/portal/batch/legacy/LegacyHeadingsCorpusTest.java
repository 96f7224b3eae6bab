package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.batch.legacy.office.OfficeText;
import vn.portal.recognition.DocumentForm;
import vn.portal.text.Folding;

/** Measures what official documents of 2002 to 2009, which lie beside the project, say of themselves. */
class LegacyHeadingsCorpusTest {
    private static final List<String> FIELDS = List.of("number", "type", "issuer", "date", "signer", "position");

    private final List<String> misses = new ArrayList<>();
    private final Map<String, int[]> counts = new HashMap<>();

    @Test
    void readsHeadingsAndSignatures() throws IOException {
        var labels = labels();
        try (var files = Files.walk(corpus())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                judge(name, form(name, file), labels.getOrDefault(name, new String[0]));
            }
        }

        Files.writeString(Path.of("target", "legacy-headings.txt"), report()); // for who wants the figures
        for (var field : FIELDS) {
            var count = counts.get(field);
            assertThat(count[1] / (double) count[0]).as(report()).isGreaterThanOrEqualTo(0.95);
            assertThat(count[1] / (double) count[2]).as(report()).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static @Nullable DocumentForm form(String name, Path file) throws IOException {
        var lines = OfficeText.read(name, Files.readAllBytes(file)).blocks().stream()
                .flatMap(block -> block.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
        return DocumentForm.in(lines).orElse(null);
    }

    private void judge(String file, @Nullable DocumentForm form, String[] label) {
        var read = form == null
                ? new String[] {null, null, null, null, null, null}
                : new String[] {
                    form.number() == null ? null : form.number().toString(),
                    form.type() == null ? null : form.type().label(),
                    form.issuer(),
                    form.date() == null ? null : form.date().at(),
                    form.signer(),
                    form.position()
                };
        for (int i = 0; i < FIELDS.size(); i++) {
            var wanted = label.length == 0 || label[i + 1].equals("-") ? null : label[i + 1];
            count(file, FIELDS.get(i), wanted, read[i]);
        }
    }

    private void count(String file, String field, @Nullable String wanted, @Nullable String read) {
        var count = counts.computeIfAbsent(field, f -> new int[3]);
        boolean right = wanted != null && read != null && Folding.fold(wanted).equals(Folding.fold(read));
        count[0] += wanted == null ? 0 : 1;
        count[1] += right ? 1 : 0;
        count[2] += read == null ? 0 : 1;
        if (!right && (wanted != null || read != null)) {
            misses.add("%s %s: wanted %s, read %s".formatted(file, field, wanted, read));
        }
    }

    private String report() {
        var lines = new StringBuilder();
        FIELDS.forEach(field -> {
            var count = counts.get(field);
            lines.append("%s: %d of %d, %d read%n".formatted(field, count[1], count[0], count[2]));
        });
        return lines + String.join("\n", misses);
    }

    private static Map<String, String[]> labels() throws IOException {
        try (InputStream in = LegacyHeadingsCorpusTest.class.getResourceAsStream("legacy-headings.tsv")) {
            var labels = new HashMap<String, String[]>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> labels.put(row[0], row));
            return labels;
        }
    }

    private static Path corpus() {
        var corpus = System.getProperty("portal.corpus");
        var folder = corpus == null ? null : Path.of(corpus, "legacy-documents/documents");
        assumeTrue(folder != null && Files.isDirectory(folder), "no corpus beside the project");
        return folder;
    }
}
