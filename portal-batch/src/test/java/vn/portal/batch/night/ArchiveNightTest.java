package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.legacy.archive.Capture;
import vn.portal.batch.store.TestDatabase;

/** The same pages as a folder and as an archive are the same source. */
class ArchiveNightTest {
    @TempDir
    Path folder;

    private Household household;
    private Path mirror;

    @BeforeEach
    void makeMirror() {
        household = new Household(folder, TestDatabase.H2).withMirror();
        mirror = folder.resolve("mirror");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirror.zip", "mirror.tar.gz", "mirror.warc", "mirror.warc.gz"})
    void makesNothingNewOfAnArchiveOfTheSameFolder(String archive) throws IOException {
        household.night("2024-07-01");
        var site = articles();
        var ids = household.ask("select count(*) from content");

        pack(archive);
        household.withSources(source(archive));
        var night = show(household.night("2024-07-02"));
        assertThat(night)
                .as(household.notices())
                .startsWith("DONE\nmirror ACCEPTED read=")
                .contains("unchanged=3")
                .doesNotContain("new=")
                .doesNotContain("updated=")
                .doesNotContain("takes=");
        assertThat(articles()).isEqualTo(site);
        assertThat(household.ask("select count(*) from content")).isEqualTo(ids);

        assertThat(show(household.night("2024-07-03"))).isEqualTo(night);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirror.zip", "mirror.tar.gz", "mirror.warc.gz"})
    void makesOfAnArchiveTheSiteThatTheFolderMakes(String archive) throws IOException {
        // wget writes this name for another address
        Files.delete(mirror.resolve("www.songmai.example/tin/xem.php@id=3.html"));
        household.night("2024-07-01");
        var site = articles();

        var other = new Household(folder.resolve("other"), TestDatabase.H2);
        Files.createDirectories(other.root);
        pack(archive);
        Files.move(folder.resolve(archive), other.root.resolve(archive));
        other.withSources(source(archive));
        other.night("2024-07-01");
        assertThat(articles(other)).isEqualTo(site);
    }

    @Test
    void keepsWhatWasThereWhenTheArchiveIsCut() throws IOException {
        pack("mirror.tar.gz");
        household.withSources(source("mirror.tar.gz"));
        household.night("2024-07-01");
        var site = articles();
        var file = folder.resolve("mirror.tar.gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));

        assertThat(show(household.night("2024-07-02")))
                .startsWith("DONE\nmirror ACCEPTED")
                .doesNotContain("vanished");
        assertThat(household.notices()).contains("mirror archive-damaged");
        assertThat(articles()).isEqualTo(site);
    }

    @Test
    void readsAnUnchangedArchiveOnce() throws IOException {
        pack("mirror.zip");
        household.withSources(source("mirror.zip"));
        household.night("2024-07-01");
        var first = household.export();
        var file = folder.resolve("mirror.zip");
        var stamp = Files.getLastModifiedTime(file);
        assertThat(show(household.night("2024-07-02"))).doesNotContain("takes=");
        assertThat(household.export()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(stamp);
    }

    private static String source(String path) {
        return "  - {name: mirror, system: phan-thiet, format: html, path: %s, complete: true}\n".formatted(path);
    }

    private Map<String, String> articles() {
        return articles(household);
    }

    private static Map<String, String> articles(Household household) {
        var articles = new TreeMap<>(household.site());
        articles.keySet().removeIf(path -> !path.startsWith("articles/") && !path.startsWith("assets/"));
        return articles;
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(mirror)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void pack(String archive) throws IOException {
        var file = folder.resolve(archive);
        if (archive.endsWith(".zip")) {
            zip(file);
        } else if (archive.endsWith(".tar.gz")) {
            tar(file);
        } else {
            warc(file);
        }
    }

    /** As Windows packs a folder. */
    private void zip(Path file) throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (var path : files()) {
                zip.putArchiveEntry(new ZipArchiveEntry("mirror/" + mirror.relativize(path)));
                zip.write(Files.readAllBytes(path));
                zip.closeArchiveEntry();
            }
        }
    }

    private void tar(Path file) throws IOException {
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var path : files()) {
                var entry = new TarArchiveEntry("./" + mirror.relativize(path));
                entry.setSize(Files.size(path));
                tar.putArchiveEntry(entry);
                tar.write(Files.readAllBytes(path));
                tar.closeArchiveEntry();
            }
        }
    }

    private void warc(Path file) throws IOException {
        var capture = new Capture();
        for (var path : files()) {
            var address = address(mirror.relativize(path).toString());
            var type = path.toString().contains("htm") || path.toString().contains("php")
                    ? "text/html"
                    : "application/octet-stream";
            capture.response(
                    address,
                    "2024-05-01T00:00:00Z",
                    "200 OK",
                    "Content-Type: " + type + "\r\n",
                    Files.readAllBytes(path));
        }
        Files.write(file, file.toString().endsWith(".gz") ? capture.zipped() : capture.plain());
    }

    private static String address(String name) {
        try {
            return new URI("http", name.substring(0, name.indexOf('/')), name.substring(name.indexOf('/')), null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
