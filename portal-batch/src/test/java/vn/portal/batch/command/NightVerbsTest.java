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
    void goesBackToTheSiteBeforeAndOnAgain() throws IOException {
        story("mot", "Thị trấn Sông Mai ra quân làm sạch ngõ xóm");
        run("nightly");
        var first = current();
        assertThat(run("publish", "--rollback")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("There is no earlier release to go back to.")
                .doesNotContain("\tat ");
        err.getBuffer().setLength(0);
        story("hai", "Phường Bến Đá trồng thêm một trăm cây xanh");
        run("nightly", "--business-date", "2024-05-03");
        var second = current();
        assertThat(second).isNotEqualTo(first);
        said();

        assertThat(run("publish", "--rollback")).isZero();
        assertThat(said()).contains("Readers see release " + first);
        assertThat(current()).isEqualTo(first);
        assertThat(run("publish")).isZero();
        assertThat(current()).as("pinned").isEqualTo(first);
        assertThat(run("publish", "--resume")).isZero();
        assertThat(current()).isEqualTo(second);
    }

    @Test
    void verifiesWhatReadersSee() throws IOException {
        assertThat(run("publish", "--verify")).isZero();
        assertThat(said()).startsWith("Files looked at: 0;");
        run("nightly");
        said();

        assertThat(run("publish", "--verify")).isZero();
        assertThat(said()).contains("all are what was published");

        Files.writeString(directory.resolve("site/current/feeds/atom.xml"), "khác");
        assertThat(run("publish", "--verify")).isEqualTo(1);
        assertThat(err.toString()).startsWith("Not what was published. feeds/atom.xml");
        assertThat(run("publish", "--verify", "--rollback")).isEqualTo(2);
    }

    private void story(String name, String title) throws IOException {
        var text = title + "\n\n" + "Sáng 02/5, bà con các khu phố cùng cán bộ phường tham gia. ".repeat(5) + "\n";
        Files.writeString(directory.resolve("legacy/" + name + ".txt"), text);
    }

    private String current() throws IOException {
        return Files.readSymbolicLink(directory.resolve("site/current"))
                .getFileName()
                .toString();
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
