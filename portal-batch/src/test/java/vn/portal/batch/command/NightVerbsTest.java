package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.workspace.WorkspaceLock;

/** The verbs that start the application, over the embedded database. */
class NightVerbsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T18:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void initsWithOnePageThatCannotBeRead() throws IOException {
        run("init", "--lang", "en");
        Files.write(directory.resolve("legacy/broken.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        out.getBuffer().setLength(0);
    }

    @Test
    void aNightRunsIsToldAndCanBeLookedInto() throws IOException {
        assertThat(run("status")).isZero();
        assertThat(said()).isEqualTo("No night has run here yet.\n");

        assertThat(run("nightly", "--business-date", "2024-05-02", "--strict")).isEqualTo(3);
        assertThat(directory.resolve("site/current/index.html")).isRegularFile();
        said();

        assertThat(run("status")).isZero();
        assertThat(said()).startsWith("Last run: 1 of 2024-05-02, done\n").contains("1 × undecodable");

        assertThat(run("notices", "--source", "pages", "--code", "undecodable")).isZero();
        assertThat(said()).startsWith("error  undecodable  pages broken.txt: ").hasLineCount(1);
        assertThat(run("notices", "--code", "no-such-code")).isZero();
        assertThat(said()).hasLineCount(1).doesNotContain("undecodable");

        var file = directory.resolve("export.jsonl");
        assertThat(run("export", "--canonical", "--output", file.toString())).isZero();
        assertThat(said()).isEmpty();
        assertThat(run("export", "--canonical")).isZero();
        assertThat(said()).contains("\"native_key\":\"broken.txt\"").isEqualTo(Files.readString(file));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void importPublishesNothingAndPublishDoesThatAlone() {
        assertThat(run("import")).isZero();
        assertThat(directory.resolve("site/current")).doesNotExist();
        assertThat(run("publish")).isZero();
        assertThat(directory.resolve("site/current/index.html")).isRegularFile();
    }

    @Test
    void aSecondRunEndsWithFiveAndSaysWhoIsActive() throws IOException {
        try (var lock = WorkspaceLock.tryLock(directory.resolve("lock"), CLOCK.instant())) {
            assertThat(run("nightly")).isEqualTo(5);
            assertThat(err).hasToString("Another run is active in this workspace: " + lock.holder() + "\n");
        }
    }

    @Test
    void changesAreAcceptedOfKnownSourcesAlone() {
        assertThat(run("nightly", "--accept-changes", "paegs")).isEqualTo(2);
        assertThat(err).hasToString("there is no source paegs that is read; there are: pages\n");
    }

    @Test
    void readsKnownSourcesAlone() {
        assertThat(run("import", "--source", "paegs")).isEqualTo(2);
        assertThat(err).hasToString("there is no source paegs that is read; there are: pages\n");
        assertThat(run("import", "--source", "pages")).isZero();
        assertThat(run("status")).isZero();
        assertThat(said()).contains("1 × undecodable");
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(directory.toString());
        return Commands.run(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }
}
