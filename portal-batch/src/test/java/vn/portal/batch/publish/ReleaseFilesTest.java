package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFilesTest {
    @TempDir
    Path folder;

    @Test
    void writesAManifestOfEveryFileInTheOrderOfThePaths() throws IOException {
        var reached = new ArrayList<String>();
        var files = files(reached::add);
        files.write("b.html", "b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
        assertThat(reached).containsExactly("publish.file-written", "publish.file-written");
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

    private ReleaseFiles files(Consumer<String> reached) throws IOException {
        return files(folder, Earlier.NONE, "site", reached);
    }

    private ReleaseFiles files(Path release, Earlier earlier, String siteWide, Consumer<String> reached)
            throws IOException {
        return new ReleaseFiles(
                Files.createDirectories(release),
                records(release),
                earlier,
                new SiteWide(Input.of(siteWide), Set.of("assets/style.css")),
                reached);
    }

    private static Records records(Path release) {
        return new Records(release.resolveSibling(release.getFileName() + "-inputs"));
    }
}
