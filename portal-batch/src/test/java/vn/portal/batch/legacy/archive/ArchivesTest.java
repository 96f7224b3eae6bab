package vn.portal.batch.legacy.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.workspace.Settings;

class ArchivesTest {
    private static final Settings.Limits LIMITS =
            new Settings.Limits(1 << 21, new Settings.Archives(10 << 20, 1000, 200));

    @TempDir
    Path folder;

    private final Map<String, byte[]> kept = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "windows-1258, Lễ hội/Tin tức số 1.html, Lễ hội/Tin tức số 1.html",
        "IBM437, anh dep/le hôi và cá.html, anh dep/le hôi và cá.html",
        "IBM850, trang/Cà phê và bã mía.html, trang/Cà phê và bã mía.html",
        "windows-1252, trang/Nhà nàng có gì.html, trang/Nhà nàng có gì.html",
        "x-TCVN3, Thông báo/Lịch tiếp dân.html, Thông báo/Lịch tiếp dân.html",
        "UTF-8, Lễ hội/Tin tức số 1.html, Lễ hội/Tin tức số 1.html",
    })
    void readsNamesInTheCodePageOfTheWindowsThatMadeThem(String charset, String name, String expected)
            throws IOException {
        var written = charset.equals("windows-1258") ? decomposed(name) : name;
        var archive = zip(Charset.forName(charset), false, zip -> entry(zip, written.replace('/', '\\'), "bon."));
        assertThat(show(archive)).isEqualTo(expected + " 4\nwhole");
    }

    /** As windows-1258 writes tones. */
    private static String decomposed(String text) {
        var out = new StringBuilder();
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC).split("")) {
            var whole = Charset.forName("windows-1258").newEncoder().canEncode(c);
            if (whole) {
                out.append(c);
                continue;
            }
            var parts = Normalizer.normalize(c, Normalizer.Form.NFD);
            var tone = parts.chars()
                    .filter(p -> "\u0300\u0301\u0303\u0309\u0323".indexOf(p) >= 0)
                    .findFirst()
                    .orElseThrow();
            out.append(Normalizer.normalize(parts.replace(Character.toString(tone), ""), Normalizer.Form.NFC));
            out.appendCodePoint(tone);
        }
        return out.toString();
    }

    @Test
    void believesAUnicodeNameBesideOneThatLostItsLetters() throws IOException {
        var file = folder.resolve("a.zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding("US-ASCII");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            put(zip, new ZipArchiveEntry("Lễ hội.html"), "bon.");
        }
        assertThat(show(file)).isEqualTo("Lễ hội.html 4\nwhole");
    }

    @Test
    void refusesWhatLeadsOutOfItAndGoesOn() throws IOException {
        var archive = zip(StandardCharsets.UTF_8, true, zip -> {
            for (var name : List.of(
                    "../len.html",
                    "a/../../b.html",
                    "/etc/passwd",
                    "C:\\tep.html",
                    "\\\\may\\tep.html",
                    "x\0.html",
                    "./tot.html")) {
                entry(zip, name, "bon.");
            }
        });
        assertThat(show(archive)).isEqualTo("""
                ../len.html entry-outside
                //may/tep.html entry-outside
                /etc/passwd entry-outside
                C:/tep.html entry-outside
                a/../../b.html entry-outside
                tot.html 4
                x\uFFFD.html 4
                whole""");
        assertThat(kept.values()).noneMatch(bytes -> bytes.length > 4);
    }

    @Test
    void followsLinksWithinAndNeverOutside() throws IOException {
        var archive = tar("a.tar", tar -> {
            put(tar, "tin/1.html", "bon.");
            link(tar, "tin/2.html", TarConstants.LF_SYMLINK, "1.html");
            link(tar, "3.html", TarConstants.LF_LINK, "tin/1.html");
            link(tar, "4.html", TarConstants.LF_SYMLINK, "tin/2.html");
            link(tar, "5.html", TarConstants.LF_SYMLINK, "../ngoai.html");
            link(tar, "6.html", TarConstants.LF_SYMLINK, "/etc/passwd");
            link(tar, "7.html", TarConstants.LF_SYMLINK, "tin");
            link(tar, "8.html", TarConstants.LF_SYMLINK, "khong-co.html");
            link(tar, "9.html", TarConstants.LF_SYMLINK, "9.html");
            link(tar, "dev/null", TarConstants.LF_CHR, "");
        });
        assertThat(show(archive)).isEqualTo("""
                3.html 4
                4.html 4
                5.html link-outside
                6.html link-outside
                7.html link-to-folder
                8.html link-broken
                9.html link-broken
                dev/null file-special
                tin/1.html 4
                tin/2.html 4
                whole""");
    }

    @Test
    void refusesBombs() throws IOException {
        var zeros = new byte[1 << 21];
        var zip = zip(StandardCharsets.UTF_8, true, out -> {
            entry(out, "bom.html", zeros);
            entry(out, "tot.html", "bon.");
        });
        assertThat(show(zip)).isEqualTo("bom.html entry-bomb\ntot.html 4\nwhole");

        var tarred = gzip(tar("b.tar", out -> {
            put(out, "tot.html", "bon.");
            put(out, "bom.html", zeros);
        }));
        assertThat(show(tarred)).startsWith("tot.html 4\n").endsWith("part\narchive-limit {limit=ratio, most=200}");

        var many = zip(StandardCharsets.UTF_8, true, out -> {
            for (int i = 0; i < 1001; i++) {
                entry(out, i + ".html", "");
            }
        });
        assertThat(show(many)).isEqualTo("part\narchive-limit {limit=entries, most=1000}");

        var random = new byte[1 << 20];
        new Random(1).nextBytes(random);
        var large = zip(StandardCharsets.UTF_8, true, out -> {
            for (int i = 10; i < 30; i++) {
                entry(out, i + ".jpg", random);
            }
        });
        assertThat(show(large))
                .endsWith("part\narchive-limit {limit=unpacked, most=10485760}")
                .contains("19.jpg 1048576\n");
    }

    @Test
    void refusesEntriesThatLieInEachOther() throws IOException {
        var bytes = Files.readAllBytes(zip(StandardCharsets.UTF_8, true, out -> {
            entry(out, "a.html", "bon.");
            entry(out, "b.html", "hai");
            entry(out, "c.html", "ba");
        }));
        // the directory says that b lies where a does
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("PK\1\2", text.indexOf("PK\1\2") + 1);
        Arrays.fill(bytes, second + 42, second + 46, (byte) 0);
        assertThat(show(write("chong.zip", bytes))).contains("c.html 2").contains(" entry-overlaps");
    }

    @Test
    void refusesWhatIsEncryptedOrDoubled() throws IOException {
        var bytes = Files.readAllBytes(zip(StandardCharsets.UTF_8, true, out -> {
            entry(out, "a.html", "bon.");
            entry(out, "mat.html", "mật");
        }));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("PK\1\2") + 8] |= 1;
        assertThat(show(write("mat.zip", bytes))).isEqualTo("a.html 4\nmat.html entry-encrypted\nwhole");

        // packed by a method that no library here knows
        for (var mark : List.of("PK\3\4", "PK\1\2")) {
            bytes[text.lastIndexOf(mark) + (mark.equals("PK\3\4") ? 8 : 10)] = 93;
        }
        bytes[text.lastIndexOf("PK\1\2") + 8] &= ~1;
        assertThat(show(write("la.zip", bytes))).isEqualTo("a.html 4\nmat.html entry-unsupported\nwhole");

        var doubled = folder.resolve("doi.zip");
        try (var zip = new ZipArchiveOutputStream(doubled)) {
            put(zip, new ZipArchiveEntry("a.html"), "bon.");
            put(zip, new ZipArchiveEntry("a.html"), "khác");
        }
        assertThat(show(doubled)).isEqualTo("a.html 4\na.html duplicate-key\nwhole");
        var tarred = tar("doi.tar", tar -> {
            put(tar, "a.html", "bon.");
            put(tar, "a.html", "khác");
        });
        assertThat(show(tarred)).isEqualTo("a.html 5\na.html duplicate-key\nwhole");
    }

    @Test
    void opensArchivesInAnArchiveOnceAndNotAmongPages() throws IOException {
        var inner = Files.readAllBytes(zip(StandardCharsets.UTF_8, true, out -> entry(out, "1.html", "bon.")));
        var twice = Files.readAllBytes(zip(StandardCharsets.UTF_8, true, out -> entry(out, "b/trong.zip", inner)));
        assertThat(show(zip(StandardCharsets.UTF_8, true, out -> entry(out, "x/sao.zip", twice))))
                .isEqualTo("x/b/trong.zip " + inner.length
                        + "\nwhole\narchive-nested {count=1, place=x/sao.zip/b/trong.zip}");
        assertThat(show(zip(StandardCharsets.UTF_8, true, out -> entry(out, "x/trong.zip", inner))))
                .isEqualTo("x/1.html 4\nwhole");
        assertThat(show(zip(StandardCharsets.UTF_8, true, out -> {
                    entry(out, "x/tai-ve.zip", inner);
                    entry(out, "trang.html", "hai");
                })))
                .isEqualTo("trang.html 3\nx/tai-ve.zip " + inner.length + "\nwhole");
    }

    @Test
    void leavesOutAFolderThatOnlyWraps() throws IOException {
        assertThat(show(zip("mirror.zip", out -> entry(out, "mirror/tin/1.html", "bon."))))
                .isEqualTo("tin/1.html 4\nwhole");
        assertThat(show(zip("b.zip", out -> entry(out, "x/www.cu.example/1.html", "bon."))))
                .isEqualTo("www.cu.example/1.html 4\nwhole");
        assertThat(show(zip("www.cu.example.zip", out -> entry(out, "www.cu.example/1.html", "bon."))))
                .isEqualTo("www.cu.example/1.html 4\nwhole");
        assertThat(show(zip("b.zip", out -> entry(out, "tin/1.html", "bon.")))).isEqualTo("tin/1.html 4\nwhole");
    }

    @Test
    void keepsWhatIsWholeOfADamagedArchive() throws IOException {
        var bytes = Files.readAllBytes(zip(StandardCharsets.UTF_8, true, out -> {
            entry(out, "a.html", "bon.");
            entry(out, "b.html", "hai hai hai hai hai hai hai hai");
        }));
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("b.html");
        int data = name + 6 + bytes[name - 2];
        var damaged = bytes.clone();
        damaged[data + 3] ^= 0x55;
        assertThat(show(write("hong.zip", damaged))).isEqualTo("a.html 4\nb.html entry-damaged\npart");
        assertThat(show(write("cut.zip", Arrays.copyOf(bytes, data + 4))))
                .startsWith("a.html 4\nb.html entry-damaged\npart\narchive-damaged {");
        assertThat(show(write("khac.zip", "<html>404</html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("part\narchive-damaged {detail=it begins like no archive, place=khac.zip}");

        var tar = Files.readAllBytes(tar("c.tar", out -> {
            put(out, "a.html", "bon.");
            put(out, "b.html", "hai");
        }));
        assertThat(show(write("het.tar", Arrays.copyOf(tar, 2048))))
                .startsWith("a.html 4\nb.html 3\npart\narchive-damaged {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "warc", "warc.gz"})
    void neverHangsNorBreaksWhereverItIsCutOrFlipped(String ending) throws IOException {
        var whole = Files.readAllBytes(sample(ending));
        // what follows the end of a TAR is padding
        int end = new String(whole, StandardCharsets.ISO_8859_1)
                .replaceAll("\0+$", "")
                .length();
        for (int cut = 0; cut < end; cut += 1024) {
            assertThat(show(write("c." + ending, Arrays.copyOf(whole, cut))))
                    .as("cut at %s", cut)
                    .contains("part");
        }
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(show(write("f." + ending, flipped))).isNotEmpty();
        }
    }

    /** An archive of some pages of noise. */
    private Path sample(String ending) throws IOException {
        var random = new Random(3);
        var pages = new ArrayList<byte[]>();
        for (int i = 0; i < 12; i++) {
            var page = new byte[700 + i * 100];
            random.nextBytes(page);
            pages.add(page);
        }
        return switch (ending) {
            case "zip" ->
                zip(StandardCharsets.UTF_8, true, out -> {
                    for (int i = 0; i < 12; i++) {
                        entry(out, i + ".html", pages.get(i));
                    }
                });
            case "tar" -> tar("s.tar", out -> putAll(out, pages));
            case "tar.gz" -> gzip(tar("s.tar", out -> putAll(out, pages)));
            default -> {
                var warc = new Capture();
                for (int i = 0; i < 12; i++) {
                    warc.page(
                            "http://www.cu.example/" + i + ".html",
                            new String(pages.get(i), StandardCharsets.ISO_8859_1));
                }
                yield write("s." + ending, ending.endsWith("gz") ? warc.zipped() : warc.plain());
            }
        };
    }

    @Test
    void doesNoHarmWithArchivesThatAreMadeToDoHarm() throws IOException {
        var corpus = Path.of(System.getProperty("portal.corpus", "../../shared/corpus"), "hostile/archives");
        assumeThat(corpus).as("the corpus is not here").isDirectory();
        for (var name : List.of("zip-slip.zip", "zip-slip-win.zip", "zip-slip.tar")) {
            assertThat(show(corpus.resolve(name)))
                    .as(name)
                    .contains("good.txt 19")
                    .contains("evil.txt entry-outside");
        }
    }

    private String show(Path archive) throws IOException {
        kept.clear();
        var unpacked = Archives.unpack(archive, new Unpacking(LIMITS, name -> name.endsWith(".html"), in -> {
            var bytes = in.readAllBytes();
            var hash = Integer.toHexString(Arrays.hashCode(bytes));
            kept.put(hash, bytes);
            return hash;
        }));
        var lines = new ArrayList<String>();
        unpacked.files().stream()
                .sorted(Comparator.comparing(ArchivedFile::name))
                .map(file -> file.name() + " " + (file.problem() == null ? file.size() : file.problem()))
                .forEach(lines::add);
        lines.add(unpacked.whole() ? "whole" : "part");
        unpacked.remarks().forEach(remark -> lines.add(remark.code() + " " + remark.arguments()));
        return String.join("\n", lines);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(Charset charset, boolean flagged, Consumer<ZipArchiveOutputStream> content) throws IOException {
        return zip("a.zip", charset, flagged, content);
    }

    private Path zip(String name, Consumer<ZipArchiveOutputStream> content) throws IOException {
        return zip(name, StandardCharsets.UTF_8, true, content);
    }

    private Path zip(String name, Charset charset, boolean flagged, Consumer<ZipArchiveOutputStream> content)
            throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(charset.name());
            zip.setUseLanguageEncodingFlag(flagged);
            content.accept(zip);
        }
        return file;
    }

    private static void entry(ZipArchiveOutputStream zip, String name, String text) {
        entry(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipArchiveOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putArchiveEntry(new Named(name));
            zip.write(bytes);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry whose backslashes stay what they are. */
    private static final class Named extends ZipArchiveEntry {
        Named(String name) {
            super("x");
            setPlatform(PLATFORM_UNIX);
            setName(name);
        }
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private Path tar(String name, Consumer<TarArchiveOutputStream> content) throws IOException {
        var file = folder.resolve(name);
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            content.accept(tar);
        }
        return file;
    }

    private static void putAll(TarArchiveOutputStream tar, List<byte[]> pages) {
        for (int i = 0; i < pages.size(); i++) {
            put(tar, i + ".html", pages.get(i));
        }
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) {
        put(tar, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) {
        try {
            var entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(TarArchiveOutputStream tar, String name, byte type, String target) {
        try {
            var entry = new TarArchiveEntry(name, type);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path gzip(Path file) throws IOException {
        var zipped = folder.resolve(file.getFileName() + ".gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file, out);
        }
        return zipped;
    }
}
