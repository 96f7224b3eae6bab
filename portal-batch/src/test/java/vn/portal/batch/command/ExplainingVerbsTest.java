package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.TestDatabase;

/** The verbs that explain what became of things: runs, status, notices, show, diff. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExplainingVerbsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T18:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path directory;

    private final TestDatabase database;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ExplainingVerbsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void runsTwoNights() throws IOException {
        var address = database.fresh();
        run("init", "--lang", "en");
        if (database == TestDatabase.POSTGRESQL) {
            Files.writeString(
                    directory.resolve("portal.yaml"),
                    "\ndatabase: {url: \"%s\", user: %s}\n".formatted(address.url(), address.user()),
                    StandardOpenOption.APPEND);
        }
        page("a.txt", "Ra quân vệ sinh đợt một", "Sáng 22/02/2024, lực lượng thanh niên thu gom rác.");
        page("b.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        Files.write(directory.resolve("legacy/hong.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        night("2024-05-02");
        page("a.txt", "Ra quân vệ sinh đợt một", "Sáng 23/02/2024, lực lượng thanh niên thu gom rác.");
        page("c.txt", "Bế mạc hội thi", "Hội thi bế mạc chiều nay tại nhà văn hóa.");
        night("2024-05-03");
        said();
    }

    private void night(String day) {
        assertThat(run("nightly", "--business-date", day)).as(err.toString()).isZero();
    }

    private void page(String name, String title, String text) throws IOException {
        Files.writeString(directory.resolve("legacy").resolve(name), title + "\n\n" + text + "\n");
    }

    @Test
    void runsAreListedWithCountsExitReleaseAndTime() {
        assertThat(run("runs", "--lang", "en")).isZero();
        var lines = said().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("Run   what    night of").endsWith("release");
        assertThat(lines.get(1)).matches("2 +night +2024-05-03 .* 0:00 +0 +4 +1 +1 +1 +0 +0 +1 +0 +0 +2 +000002-.*");
        assertThat(lines.get(2)).matches("1 +night +2024-05-02 .* 0:00 +0 +3 +2 +0 +0 +0 +0 +1 +0 +0 +3 +000001-.*");

        assertThat(run("runs", "--json", "--limit", "1")).isZero();
        var runs = JSON.readTree(said());
        assertThat(runs.size()).isEqualTo(1);
        assertThat(runs.get(0).path("run").asInt()).isEqualTo(2);
        assertThat(runs.get(0).path("exitCode").asInt()).isZero();
        assertThat(runs.get(0).path("counts").path("new").asInt()).isEqualTo(1);
        assertThat(runs.get(0).path("release").asString()).startsWith("000002-");
    }

    @Test
    void statusAndNoticesAreGivenToMachines() {
        assertThat(run("status", "--json")).isZero();
        var status = JSON.readTree(said());
        assertThat(status.path("run").asInt()).isEqualTo(2);
        assertThat(status.path("sources").get(0).path("counts").path("rejected").asInt())
                .isEqualTo(1);
        assertThat(status.path("notices").path("undecodable").asInt()).isEqualTo(1);

        assertThat(run("notices", "--json", "--code", "undecodable")).isZero();
        var notice = JSON.readTree(said()).get(0);
        assertThat(notice.path("key").asString()).isEqualTo("hong.txt");
        assertThat(notice.path("severity").asString()).isEqualTo("error");
    }

    @Test
    void showsAContentUnderAnyOfItsNames() throws IOException {
        assertThat(run("show", "a.txt", "--lang", "en")).isZero();
        var shown = said();
        assertThat(shown)
                .contains("Article, published\nRa quân vệ sinh đợt một\n")
                .contains("Accepted first: 01:00 2024-05-02\n")
                .containsPattern("  1 +published +source +1 ")
                .containsPattern("  2 +published +source +2 ")
                .containsPattern("  pages a\\.txt: accepted, run 2, by e\\S+, bytes [0-9a-f]{64}\n");
        var id = shown.substring(0, 36);
        var page = Pattern.compile("Page: (\\S+)").matcher(shown);
        assertThat(page.find()).isTrue();

        for (var name : List.of(id, id.replace("-", "").substring(0, 10), page.group(1), path(page.group(1)))) {
            assertThat(run("show", name, "--lang", "en")).as(name).isZero();
            assertThat(said()).isEqualTo(shown);
        }
        assertThat(run("show", id, "--json")).isZero();
        assertThat(JSON.readTree(said()).path("editions").size()).isEqualTo(2);

        var file = directory.resolve("out.bin");
        assertThat(run("show", id, "--raw", file.toString(), "--lang", "en")).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(directory.resolve("legacy/a.txt")));

        assertThat(run("show", "khong-co", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Nothing is known by the name khong-co;");
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/articles"));
    }

    @Test
    void differencesOfEditionsAreToldFieldByField() {
        assertThat(run("diff", "a.txt")).isZero();
        assertThat(said()).contains("""
                body.text:
                - Sáng 22/02/2024, lực lượng thanh niên thu gom rác.
                + Sáng 23/02/2024, lực lượng thanh niên thu gom rác.
                """).doesNotContain("title:");
        assertThat(run("diff", "a.txt", "--from", "2", "--to", "1", "--json")).isZero();
        assertThat(JSON.readTree(said()).path("fields").path("body.text").get(1).asString())
                .isEqualTo("+ Sáng 22/02/2024, lực lượng thanh niên thu gom rác.");
        assertThat(run("diff", "b.txt", "--lang", "en")).isZero();
        assertThat(said()).isEqualTo("Edition 1 (run 1) → edition 1 (run 1)\nNothing differs.\n");

        assertThat(run("diff", "a.txt", "--to", "7", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).endsWith("has editions 1 to 2\n");
    }

    @Test
    void differencesOfRunsAreTheContentsThatCameChangedAndWent() throws IOException {
        Files.delete(directory.resolve("legacy/b.txt"));
        night("2024-05-04");
        said();
        assertThat(run("diff", "--runs", "1", "2", "--lang", "en")).isZero();
        assertThat(said())
                .startsWith("From the end of run 1 to the end of run 2\nAdded: 1\n")
                .containsPattern("Added: 1\n  [0-9a-f]{10}  articles/\\S+  Bế mạc hội thi \\(edition 1, published\\)\n")
                .containsPattern("Changed: 1\n  [0-9a-f]{10}  articles/\\S+  Ra quân .* \\(edition 2, published\\)\n")
                .doesNotContain("Ended");
        assertThat(run("diff", "--runs", "2", "3", "--json")).isZero();
        assertThat(JSON.readTree(said()).size()).isZero();
        assertThat(run("diff", "--runs", "1", "9", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("there is no run 9; portal runs lists them\n");
    }

    @Test
    void theLastReportAnswersWhileANightHasTheDatabase() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(database == TestDatabase.H2);
        try (var file = FileChannel.open(directory.resolve("db/portal.mv.db"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("status", "--lang", "en")).isZero();
            assertThat(said())
                    .startsWith(
                            "A night is running and has the database for itself; this is the last report, written at ")
                    .contains("run 2");
            assertThat(run("notices", "--code", "undecodable", "--lang", "en")).isZero();
            assertThat(said().lines().skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("error  undecodable  pages hong.txt: ");
            assertThat(run("status", "--json")).isZero();
            assertThat(JSON.readTree(said()).path("run").asInt()).isEqualTo(2);
            assertThat(run("runs", "--lang", "en")).isEqualTo(5);
            assertThat(err.toString())
                    .isEqualTo("Another run or program has the database open; try again when it has ended.\n");
        }
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(directory.toString());
        err.getBuffer().setLength(0);
        return Commands.run(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }
}
