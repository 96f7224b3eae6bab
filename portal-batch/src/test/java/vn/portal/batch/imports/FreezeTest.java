package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;

class FreezeTest {
    @TempDir
    Path folder;

    private Path source;
    private RawStore raw;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        raw = new RawStore(folder.resolve("raw"));
    }

    @Test
    void takesEveryFileInTheOrderOfTheKeys() throws IOException {
        write("b.txt", "hai");
        write("A.txt", "hoa");
        write("a.txt", "thường");
        write("2008/tháng-5/c.txt", "ba");
        assertThat(freeze()).isEqualTo("""
                2008/tháng-5/c.txt 2
                A.txt 3
                a.txt 9
                b.txt 3
                whole""");
        var file = manifest(frozen()).files().get(1);
        assertThat(raw.read(String.valueOf(file.sha256()))).asString().isEqualTo("hoa");
    }

    @Test
    void takesASingleFileByItsName() throws IOException {
        var file = write("trang.txt", "một");
        assertThat(show(freezer().freeze(file, LegacyFormats.named("text").orElseThrow(), null, Instant.now())))
                .isEqualTo("trang.txt 5\nwhole");
    }

    @Test
    void givesTheSameManifestForTheSameFilesWhateverTheirTimes() throws IOException {
        write("a.txt", "một");
        var first = frozen();
        Files.setLastModifiedTime(source.resolve("a.txt"), FileTime.from(Instant.parse("2008-05-01T00:00:00Z")));
        assertThat(frozen()).isEqualTo(first);
        write("a.txt", "hai");
        assertThat(frozen()).isNotEqualTo(first);
    }

    @Test
    void readsAnUnchangedFileOnlyOnce() throws IOException {
        var file = write("a.txt", "một");
        frozen(Instant.now().plusSeconds(10));
        var other = raw.put("hai".getBytes(StandardCharsets.UTF_8));
        var entry = new KnownFiles.Entry("a.txt", Objects.requireNonNull(FileStamp.of(file)), other);
        new KnownFiles(folder.resolve("known.json")).write(Instant.now().plusSeconds(10), List.of(entry));
        // what is remembered of it shows, so it was not read
        assertThat(manifest(frozen()).files()).extracting(FrozenFile::sha256).containsExactly(other);
    }

    @Test
    void readsAFileAgainWhoseBytesAreLost() throws IOException {
        write("a.txt", "một");
        var hash =
                manifest(frozen(Instant.now().plusSeconds(10))).files().get(0).sha256();
        Files.delete(folder.resolve("raw/" + String.valueOf(hash).substring(0, 2) + "/" + hash + ".gz"));
        frozen();
        assertThat(raw.has(String.valueOf(hash))).isTrue();
    }

    @Test
    void readsAFileAgainThatChangedInTheSecondsBeforeItWasRead() throws IOException {
        write("a.txt", "một");
        frozen(Instant.now());
        assertThat(new KnownFiles(folder.resolve("known.json")).read()).isEmpty();
    }

    @Test
    void seesAChangeThatKeepsSizeAndTime() throws IOException {
        var file = write("a.txt", "một");
        var time = FileTime.from(Instant.parse("2008-05-01T00:00:00Z"));
        Files.setLastModifiedTime(file, time);
        var first = frozen(Instant.now().plusSeconds(10));
        Files.writeString(file, "mốt");
        Files.setLastModifiedTime(file, time);
        assertThat(frozen(Instant.now().plusSeconds(20))).isNotEqualTo(first);
    }

    @Test
    void readsEverythingAgainWhereItsMemoryIsBroken() throws IOException {
        write("a.txt", "một");
        var first = frozen(Instant.now().plusSeconds(10));
        Files.writeString(folder.resolve("known.json"), "{");
        assertThat(frozen()).isEqualTo(first);
    }

    @Test
    void leavesOutHiddenAndHelperFiles() throws IOException {
        write(".htaccess", "x");
        write("Thumbs.db", "x");
        write("anh/desktop.ini", "x");
        write(".git/config", "x");
        write("a.txt", "một");
        assertThat(freeze()).isEqualTo("""
                .git/ file-hidden
                .htaccess file-hidden
                Thumbs.db file-hidden
                a.txt 5
                anh/desktop.ini file-hidden
                whole""");
    }

    @Test
    void followsNoLinkOutOfTheSource() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "mật");
        write("a.txt", "một");
        write("tin/b.txt", "hai");
        link("out.txt", Path.of("../secret.txt"));
        link("broken.txt", Path.of("nowhere.txt"));
        link("inside.txt", Path.of("a.txt"));
        link("loop", Path.of("."));
        link("self.txt", Path.of("self.txt"));
        assertThat(freeze()).isEqualTo("""
                a.txt 5
                broken.txt link-broken
                inside.txt 5
                loop link-to-folder
                out.txt link-outside
                self.txt link-broken
                tin/b.txt 3
                whole""");
    }

    @Test
    void saysThatAFolderStandsInAPagesPlaceAndTakesThePagesInIt() throws IOException {
        write("tin.txt/a.txt", "một");
        assertThat(freeze()).isEqualTo("""
                tin.txt folder-in-file-place
                tin.txt/a.txt 5
                whole""");
    }

    @Test
    void concludesNothingWhereAFolderCannotBeListed() throws IOException {
        write("tin/a.txt", "một");
        Files.setPosixFilePermissions(source.resolve("tin"), Set.of());
        assumeFalse(Files.isReadable(source.resolve("tin")), "root may read everything");
        assertThat(freeze()).isEqualTo("tin/ folder-unreadable\nnot whole");
    }

    @Test
    void tellsNamesApartThatAreNoText() throws Exception {
        var command = "printf một > \"$(printf 'a\\376.txt')\"; printf hai > \"$(printf 'a\\377.txt')\"";
        new ProcessBuilder("sh", "-c", command)
                .directory(source.toFile())
                .start()
                .waitFor();
        var problems = manifest(frozen()).files().stream().map(FrozenFile::problem);
        assertThat(problems).containsExactly("name-unreadable", "name-unreadable");
    }

    @Test
    void opensNoPipe() throws Exception {
        new ProcessBuilder("mkfifo", source.resolve("pipe.txt").toString())
                .start()
                .waitFor();
        assertThat(freeze()).isEqualTo("pipe.txt file-special\nwhole");
    }

    @Test
    void takesOneOfTwoFilesWhoseNamesDifferInNormalisationAlone() throws IOException {
        write(Normalizer.normalize("tệp.txt", Normalizer.Form.NFD), "rời");
        write(Normalizer.normalize("tệp.txt", Normalizer.Form.NFC), "gộp");
        assertThat(freeze()).isEqualTo("""
                tệp.txt 5
                tệp.txt duplicate-key
                whole""");
    }

    @Test
    void doesNotReadWhatIsTooLarge() throws IOException {
        try (var large = new RandomAccessFile(source.resolve("large.txt").toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        write("a.txt", "một");
        assertThat(freeze()).isEqualTo("""
                a.txt 5
                large.txt too-large 50000000
                whole""");
    }

    @Test
    void namesAFileWhosePathIsTooLongToBeAKey() throws IOException {
        var deep = ("thư-mục-dài-" + "x".repeat(50) + "/").repeat(15);
        write(deep + "a.txt", "một");
        var file = manifest(frozen()).files().get(0);
        assertThat(file.problem()).isEqualTo("name-too-long");
        assertThat(file.key()).hasSizeLessThanOrEqualTo(700).startsWith("thư-mục-dài-xxx");
    }

    @Test
    void keepsAKeyThatSaysSomethingForAFileNamedBySpaces() throws IOException {
        write("  ", "một");
        assertThat(freeze()).isEqualTo("./   5\nwhole");
    }

    @Test
    void freezesAnEmptyFolder() throws IOException {
        assertThat(freeze()).isEqualTo("whole");
    }

    @Test
    void failsWhereTheSourceIsMissing() {
        assertThatThrownBy(() -> freezer()
                        .freeze(
                                folder.resolve("nowhere"),
                                LegacyFormats.named("text").orElseThrow(),
                                null,
                                Instant.now()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private String freeze() throws IOException {
        return show(frozen());
    }

    private String frozen() throws IOException {
        return frozen(Instant.now());
    }

    private String frozen(Instant now) throws IOException {
        return freezer().freeze(source, LegacyFormats.named("text").orElseThrow(), null, now);
    }

    private Freeze freezer() {
        return new Freeze(raw, new KnownFiles(folder.resolve("known.json")), new Settings.Limits(20_000_000));
    }

    private Manifest manifest(String hash) throws IOException {
        return Manifest.parse(raw.read(hash));
    }

    private String show(String hash) throws IOException {
        var manifest = manifest(hash);
        return manifest.files().stream().map(FreezeTest::show).collect(Collectors.joining())
                + (manifest.whole() ? "whole" : "not whole");
    }

    private static String show(FrozenFile file) {
        var what =
                file.problem() == null ? "" + file.size() : file.problem() + (file.size() > 0 ? " " + file.size() : "");
        return file.key() + " " + what + "\n";
    }

    private Path write(String name, String text) throws IOException {
        var file = source.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(source.resolve(name), target);
    }
}
