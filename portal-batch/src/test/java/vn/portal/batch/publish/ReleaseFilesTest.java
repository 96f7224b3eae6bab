package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.workspace.DurableFile;

class ReleaseFilesTest {
    @TempDir
    Path folder;

    private Spare spare = new Spare(Path.of("none"));

    @Test
    void writesAManifestOfEveryFileInTheOrderOfThePaths() throws IOException {
        var reached = new ArrayList<String>();
        var files = files(reached::add);
        files.write("b.html", "b\n".getBytes(StandardCharsets.UTF_8));
        files.write("a/c.json", out -> out.write('1'));

        files.seal();

        assertThat(Files.readString(folder.resolve("manifest.json"))).isEqualTo("""
                {
                "files": {
                "a/c.json": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
                "b.html": "0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f"
                }
                }
                """);
        assertThat(reached)
                .containsExactly(
                        "publish.file-writing", "publish.file-written", "publish.file-writing", "publish.file-written");
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("articles"), "a file in a folder's place");
        var files = files(place -> {});

        assertThatThrownBy(() -> files.write("articles/a.html", new byte[0]))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("unwritable: articles/a.html");
    }

    @Test
    void namesTheFileAtWhichTheDiskWasFull() throws IOException {
        var files = files(place -> {});

        assertThatThrownBy(() -> files.write("a.html", out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(PublishingException.class)
                .hasMessage("unwritable: a.html: No space left on device");
    }

    @Test
    void refusesPathsThatLeaveTheRelease() throws IOException {
        var files = files(place -> {});

        for (var path : new String[] {"../a.html", "/a.html", "a//b.html", "a/../b.html", "Ä.html", "a b.html", ""}) {
            assertThatThrownBy(() -> files.write(path, new byte[0]))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesOverWhatIsMadeOfTheSame() throws IOException {
        var before = release("a", Earlier.NONE, "site", files -> {
            files.write("same.txt", Input.of("x").and("1"), text("same"));
            files.write("other.txt", Input.of("x").and("1"), text("old"));
            files.write("gone.txt", Input.of("x"), text("gone"));
        });

        var asked = new ArrayList<String>();
        var now = release("b", before, "site", files -> {
            files.write("same.txt", Input.of("x").and("1"), out -> asked.add("same"));
            files.write("other.txt", Input.of("x").and("2"), text("new"));
        });

        assertThat(asked).isEmpty();
        assertThat(inode(now, "same.txt")).isEqualTo(inode(before, "same.txt"));
        assertThat(file(now, "other.txt")).hasContent("new");
        assertThat(file(before, "other.txt")).hasContent("old");
        assertThat(file(now, "gone.txt")).doesNotExist();
    }

    @Test
    void makesEverythingAnewForAnotherSiteButWhatLasts() throws IOException {
        Writing writing = files -> {
            files.write("page.txt", Input.of("x"), text("page"));
            files.write("archive.txt", Input.lasting("x"), text("as it was then"));
        };
        var before = release("a", Earlier.NONE, "site", writing);

        var now = release("b", before, "other site", files -> {
            files.write("page.txt", Input.of("x"), text("other page"));
            files.write("archive.txt", Input.lasting("x"), text("as it would be now"));
        });

        assertThat(file(now, "page.txt")).hasContent("other page");
        assertThat(file(now, "archive.txt")).hasContent("as it was then");
    }

    @Test
    void keepsTheOldFileWhereTheNewOneIsEqual() throws IOException {
        var before =
                release("a", Earlier.NONE, "site", files -> files.write("a.html", Input.of("1"), text("<p>a</p>")));

        var now = release("b", before, "site", files -> files.write("a.html", Input.of("2"), text("<p>a</p>")));

        assertThat(inode(now, "a.html")).isEqualTo(inode(before, "a.html"));
        var asked = new ArrayList<String>();
        release("c", now, "site", files -> files.write("a.html", Input.of("2"), out -> asked.add("a")));
        assertThat(asked).isEmpty();
    }

    @Test
    void makesAnewWhatSomebodyChangedByHand() throws IOException {
        Writing writing = files -> files.write("a.txt", Input.of("1"), text("a"));
        var before = release("a", Earlier.NONE, "site", writing);
        Files.writeString(file(before, "a.txt"), "b");

        var now = release("b", before, "site", writing);

        assertThat(file(now, "a.txt")).hasContent("a");
        assertThat(file(before, "a.txt")).hasContent("b");
    }

    @Test
    void takesAWholeFolderOverWithoutAskingForItsFiles() throws IOException {
        var before = release("a", Earlier.NONE, "site", files -> {
            files.folder("m/1", Input.of("whole"), () -> {
                files.write("m/1/a.html", Input.of("a"), text("<a href=\"../2/b.pdf\">b</a>"));
                files.write("m/1/c.json", Input.of("c"), List.of("m/2/d.pdf"), text("1"));
            });
        });

        var needed = new ArrayList<String>();
        var now = release("b", before, "site", files -> {
            files.folder("m/1", Input.of("whole"), () -> {
                throw new AssertionError("nothing of it has changed");
            });
            needed.addAll(files.needed("m/2"));
        });

        assertThat(needed).containsExactly("m/2/b.pdf", "m/2/d.pdf");
        for (var path : List.of("m/1/a.html", "m/1/c.json", "m/1/manifest.json")) {
            assertThat(inode(now, path)).isEqualTo(inode(before, path));
        }
        assertThat(file(now, "manifest.json"))
                .hasSameTextualContentAs(file(before, "manifest.json"))
                .content()
                .contains("\"folders\": {\n\"m/1\": \"" + Manifest.sha256(file(now, "m/1/manifest.json")));
    }

    @Test
    void takesOverTheRestOfAFolderInWhichAFileWasChanged() throws IOException {
        Writing writing = files -> {
            files.folder("m", Input.of("whole"), () -> {
                files.write("m/a.txt", Input.of("a"), text("a"));
                files.write("m/b.txt", Input.of("b"), text("b"));
            });
        };
        var before = release("a", Earlier.NONE, "site", writing);
        Files.writeString(file(before, "m/a.txt"), "by hand");

        var now = release("b", before, "site", writing);

        assertThat(file(now, "m/a.txt")).hasContent("a");
        assertThat(inode(now, "m/b.txt")).isEqualTo(inode(before, "m/b.txt"));
    }

    @Test
    void compressesTextsThatBecomeSmaller() throws IOException {
        var long1 = "Tin bài dài. ".repeat(100);
        Writing writing = files -> {
            files.write("long.html", text(long1));
            files.write("short.html", text("ab"));
            files.write("picture.jpg", text(long1));
        };

        var one = release("a", Earlier.NONE, "site", writing);
        var two = release("b", Earlier.NONE, "site", writing);

        try (var in = new GZIPInputStream(Files.newInputStream(file(one, "long.html.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(long1);
        }
        assertThat(file(one, "long.html.gz")).hasSameBinaryContentAs(file(two, "long.html.gz"));
        assertThat(file(one, "short.html.gz")).doesNotExist();
        assertThat(file(one, "picture.jpg.gz")).doesNotExist();
        assertThat(file(one, "manifest.json")).content().contains("\"long.html.gz\": \"");
    }

    @Test
    void makesAnewWhereRecordsAreLostOrCutOff() throws IOException {
        Writing writing = files -> {
            files.folder("m", Input.of("whole"), () -> files.write("m/a.txt", Input.of("a"), text("a")));
        };
        var before = release("a", Earlier.NONE, "site", writing);
        var record = folder.resolve("a-inputs/m/files.txt");
        var whole = Files.readString(record);

        for (int end : new int[] {whole.indexOf("\t") + 1, whole.indexOf("\n") + 1, whole.length() - 4, 0}) {
            Files.writeString(record, whole.substring(0, end));
            var now = release("b" + end, before, "site", writing);

            assertThat(file(now, "m/a.txt")).hasContent("a");
            assertThat(inode(now, "m/a.txt")).isNotEqualTo(inode(before, "m/a.txt"));
        }
    }

    @Test
    void takesAMonthWholeFromWhatIsKeptNoLonger() throws IOException {
        Writing writing = files -> {
            files.folder("m/1", Input.of("1"), () -> files.write("m/1/a.txt", Input.of("a"), text("a")));
            files.folder("m", Input.of("m"), () -> files.write("m/b.txt", Input.of("b"), text("b")));
        };
        var first = release("a", Earlier.NONE, "site", writing);
        var second = release("b", first, "site", writing);

        spare = new Spare(folder.resolve("a"));
        var third = release("c", second, "site", writing);

        assertThat(folder.resolve("a/m/1")).doesNotExist();
        assertThat(folder.resolve("a/m/b.txt")).exists();
        assertThat(inode(third, "m/1/a.txt")).isEqualTo(inode(second, "m/1/a.txt"));
        assertThat(inode(third, "m/b.txt")).isEqualTo(inode(second, "m/b.txt"));
        assertThat(file(third, "m/1/manifest.json")).hasSameTextualContentAs(file(second, "m/1/manifest.json"));
    }

    @Test
    void takesNothingFromAFolderThatHoldsOtherFiles() throws IOException {
        Writing writing = files -> {
            files.folder("m", Input.of("m"), () -> files.write("m/a.txt", Input.of("a"), text("a")));
        };
        var before = release("a", Earlier.NONE, "site", writing);
        spare = new Spare(folder.resolve("spare"));
        Files.createDirectories(folder.resolve("spare/m"));
        Files.copy(file(before, "m/a.txt"), folder.resolve("spare/m/a.txt"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createLink(folder.resolve("spare/m/manifest.json"), file(before, "m/manifest.json"));

        var copied = release("b", before, "site", writing);
        Files.delete(folder.resolve("spare/m/a.txt"));
        var missing = release("c", copied, "site", writing);
        Files.createLink(folder.resolve("spare/m/a.txt"), file(before, "m/a.txt"));
        Files.writeString(folder.resolve("spare/m/strange.txt"), "by hand");
        var further = release("d", missing, "site", writing);
        Files.delete(folder.resolve("spare/m/strange.txt"));
        Files.delete(folder.resolve("spare/m/a.txt"));
        Files.createDirectory(folder.resolve("spare/m/a.txt"));
        var folderInstead = release("e", further, "site", writing);

        for (var each : List.of(copied, missing, further, folderInstead)) {
            assertThat(inode(each, "m/a.txt")).isEqualTo(inode(before, "m/a.txt"));
        }
        assertThat(folder.resolve("spare/m/manifest.json")).exists();
        assertThat(file(further, "m/strange.txt")).doesNotExist();
    }

    @Test
    void tellsAtTheEndWhatCouldNotBeTakenOver() throws IOException {
        Writing writing = files -> {
            files.folder("m", Input.of("m"), () -> files.write("m/a.txt", Input.of("a"), text("a")));
        };
        var before = release("a", Earlier.NONE, "site", writing);
        try (var files = files(Files.createDirectory(folder.resolve("b")), before, "site", place -> {})) {
            Files.writeString(folder.resolve("b/m"), "a file in a folder's place");
            writing.into(files);

            assertThat(files.holds("m/a.txt")).isFalse();
            assertThatThrownBy(files::seal)
                    .isInstanceOf(PublishingException.class)
                    .hasMessageContaining("unwritable: m");
        }
    }

    @FunctionalInterface
    private interface Writing {
        void into(ReleaseFiles files) throws IOException;
    }

    /** A whole release, as the next one sees it. */
    private Earlier release(String name, Earlier before, String siteWide, Writing writing) throws IOException {
        var release = folder.resolve(name);
        try (var files = files(release, before, siteWide, place -> {})) {
            writing.into(files);
            files.seal();
        }
        return new Earlier(release, records(release));
    }

    private static DurableFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Earlier release, String path) {
        return Objects.requireNonNull(release.folder()).resolve(path);
    }

    private static Object inode(Earlier release, String path) throws IOException {
        return Files.getAttribute(file(release, path), "unix:ino");
    }

    private ReleaseFiles files(Consumer<String> reached) throws IOException {
        return files(folder, Earlier.NONE, "site", reached);
    }

    private ReleaseFiles files(Path release, Earlier earlier, String siteWide, Consumer<String> reached)
            throws IOException {
        return new ReleaseFiles(
                new Shelf.Building(Files.createDirectories(release), records(release), spare),
                earlier,
                new SiteWide(Input.of(siteWide), Set.of("assets/style.css")),
                reached);
    }

    private static Records records(Path release) {
        return new Records(release.resolveSibling(release.getFileName() + "-inputs"));
    }
}
