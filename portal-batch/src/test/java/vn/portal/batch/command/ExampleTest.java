package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/phan-thiet}, run as its README says. */
class ExampleTest {
    private static final Path EXAMPLE = Path.of("../examples/phan-thiet");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T18:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void makesASiteOfThePageAndLeavesItAsItIsTheNextNight() throws IOException {
        copy("portal.yaml");
        copy("legacy/phan-thiet-2024.txt");

        assertThat(nightly("2024-05-02")).contains("saved-pages     1    1        0");
        var first = Files.readString(directory.resolve("site/current/manifest.json"));
        assertThat(published())
                .containsExactlyInAnyOrderEntriesOf(Map.of("articles", 1L, "campaigns", 9L, "statistics", 9L));

        assertThat(nightly("2024-05-03")).contains("saved-pages     1    0        0          1");
        assertThat(Files.readString(directory.resolve("site/current/manifest.json")))
                .isEqualTo(first);
        assertThat(Files.readString(directory.resolve("reports/latest/report.json")))
                .containsPattern("\"takes\" ?: ?0");
    }

    private String nightly(String day) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.run(
                CLOCK,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "nightly",
                directory.toString(),
                "--business-date",
                day,
                "--lang",
                "en");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return out.toString();
    }

    /** How many contents of each kind have data of their own. */
    private Map<String, Long> published() throws IOException {
        var site = directory.resolve("site/current").toRealPath();
        try (var files = Files.walk(site)) {
            return files.map(site::relativize)
                    .filter(f -> f.getNameCount() > 1 && f.toString().endsWith(".json"))
                    .filter(f -> !f.startsWith("feeds") && !f.startsWith("api"))
                    .filter(f -> !f.endsWith("manifest.json"))
                    .collect(Collectors.groupingBy(f -> f.getName(0).toString(), TreeMap::new, Collectors.counting()));
        }
    }

    private void copy(String file) {
        try {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.copy(EXAMPLE.resolve(file), directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
