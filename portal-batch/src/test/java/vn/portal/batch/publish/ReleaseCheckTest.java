package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCheckTest {
    @TempDir
    Path folder;

    @Test
    void passesAWholeRelease() throws IOException {
        var check = check(files -> {
            write(
                    files,
                    "index.html",
                    "<a href=\"a/b.html#x\">b</a><a href=\"#y\">y</a><a href=\"https://x.vn/\">x</a>");
            write(files, "a/b.html", "<a href=\"../index.html\">home</a>");
            write(files, "feeds/rss.xml", "<rss version=\"2.0\"/>");
            write(files, "a/b.json", "{\"a\": [1]}");
        });

        check.require();

        assertThat(check.isIntact()).isTrue();
    }

    @Test
    void namesAMissingFile() throws IOException {
        var check = check(files -> write(files, "index.html", "a"));
        Files.delete(folder.resolve("index.html"));

        assertRefused(check, "damaged: index.html");
        assertThat(check.isIntact()).isFalse();
    }

    @Test
    void namesAChangedFile() throws IOException {
        var check = check(files -> write(files, "index.html", "a"));
        Files.writeString(folder.resolve("index.html"), "b");

        assertRefused(check, "damaged: index.html");
        assertThat(check.isIntact()).isFalse();
    }

    @Test
    void namesAFeedThatIsNoXml() throws IOException {
        assertRefused(
                check(files -> write(files, "feeds/rss.xml", "<rss><a></rss>")), "unreadable-feed: feeds/rss.xml");
    }

    @Test
    void namesDataThatIsNoJson() throws IOException {
        assertRefused(check(files -> write(files, "a.json", "{\"a\": 1, \"a\": 2}")), "unreadable-data: a.json");
        assertRefused(check(files -> write(files, "b.json", "{\"a\": ")), "unreadable-data: b.json");
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        assertRefused(
                check(files -> write(files, "a/b.html", "<a href=\"../c.html\">c</a>")),
                "dead-link: a/b.html: ../c.html");
        assertRefused(
                check(files -> write(files, "d/e.html", "<img src=\"bad address%\">")),
                "dead-link: d/e.html: bad address%");
    }

    @FunctionalInterface
    private interface Writing {
        void into(ReleaseFiles files) throws IOException;
    }

    private ReleaseCheck check(Writing writing) throws IOException {
        folder = Files.createTempDirectory(folder, "release");
        var files = new ReleaseFiles(folder, place -> {});
        writing.into(files);
        return new ReleaseCheck(folder, files.seal());
    }

    private static void write(ReleaseFiles files, String path, String text) throws IOException {
        files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ReleaseCheck check, String message) {
        assertThatThrownBy(check::require)
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining(message);
    }
}
