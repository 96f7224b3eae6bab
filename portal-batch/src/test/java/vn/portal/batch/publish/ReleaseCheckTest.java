package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCheckTest {
    @TempDir
    Path site;

    private Path release;

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

        assertThatCode(check::run).doesNotThrowAnyException();
    }

    @Test
    void namesAMissingFile() throws IOException {
        var check = check(files -> write(files, "index.html", "a"));
        Files.delete(release.resolve("index.html"));

        assertRefused(check, "damaged: index.html");
    }

    @Test
    void namesAChangedFile() throws IOException {
        var check = check(files -> write(files, "index.html", "a"));
        Files.writeString(release.resolve("index.html"), "b");

        assertRefused(check, "damaged: index.html");
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
        assertRefused(
                check(files -> write(files, "index.html", "<a href=\"../secret\">c</a>")),
                "dead-link: index.html: ../secret");
    }

    @Test
    void looksAtNothingThatWasTakenOver() throws IOException {
        Writing before = files -> {
            write(files, "index.html", "<a href=\"a/b.html\">b</a>");
            files.folder("a", Input.of("a"), () -> write(files, "a/b.html", "b"));
        };
        check(before).run();
        var earlier = earlier();
        var check = check(before, earlier);
        Files.writeString(release.resolve("index.html"), "changed in all releases, nobody saw it");

        assertThatCode(check::run).doesNotThrowAnyException();
    }

    @Test
    void namesAnOldPageThatLeadsToWhatIsLost() throws IOException {
        check(files -> {
                    files.folder("a", Input.of("a"), () -> {
                        write(files, "a/b.html", "<a href=\"../c/d.html\">d</a>");
                    });
                    files.folder("c", Input.of("c"), () -> write(files, "c/d.html", "d"));
                })
                .run();

        assertRefused(
                check(
                        files -> {
                            files.folder("a", Input.of("a"), () -> {
                                throw new AssertionError("nothing of it has changed");
                            });
                            files.folder("c", Input.of("other"), () -> write(files, "c/e.html", "e"));
                        },
                        earlier()),
                "dead-link: a/b.html: c/d.html");
        assertRefused(
                check(
                        files -> {
                            files.folder("a", Input.of("a"), () -> {
                                throw new AssertionError("nothing of it has changed");
                            });
                        },
                        earlier(1)),
                "dead-link: a/b.html: c/d.html");
    }

    @Test
    void missesWhatEveryPageLeadsTo() throws IOException {
        var check = check(files -> write(files, "index.html", "<a href=\"#a\">a</a>"), Earlier.NONE, "feeds/rss.xml");

        assertRefused(check, "dead-link: index.html: feeds/rss.xml");
    }

    @FunctionalInterface
    private interface Writing {
        void into(ReleaseFiles files) throws IOException;
    }

    @FunctionalInterface
    private interface Check {
        void run() throws IOException;
    }

    private Check check(Writing writing) throws IOException {
        return check(writing, Earlier.NONE);
    }

    private int releases;

    private Check check(Writing writing, Earlier earlier, String... furniture) throws IOException {
        releases++;
        release = Files.createDirectory(site.resolve("release-" + releases));
        var records = new Records(site.resolve("inputs-" + releases));
        var siteWide = new SiteWide(Input.of("site"), Set.of(furniture));
        var files = new ReleaseFiles(
                new Shelf.Building(release, records, new Spare(site.resolve("spare"))), earlier, siteWide, place -> {});
        writing.into(files);
        var sealed = files.seal();
        return () -> new FreshCheck(release, records, earlier).require(sealed.manifest(), List.of(furniture));
    }

    private Earlier earlier() {
        return earlier(releases);
    }

    private Earlier earlier(int number) {
        return new Earlier(site.resolve("release-" + number), new Records(site.resolve("inputs-" + number)));
    }

    private static void write(ReleaseFiles files, String path, String text) throws IOException {
        files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Check check, String message) {
        assertThatThrownBy(check::run).isInstanceOf(PublishingException.class).hasMessageContaining(message);
    }
}
