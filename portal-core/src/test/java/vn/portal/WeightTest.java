package vn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.portal.model.DocumentNumber;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.Slugs;
import vn.portal.text.VietnameseCharsets;

/** What a host has to carry. Whoever must raise a number here says in the commit what it buys. */
class WeightTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final long KB = 1024;
    private static final Pattern JAR = Pattern.compile("([a-z0-9-]+?)-\\d[\\w.]*\\.jar");

    /** All that comes along, that of a dependency too. */
    private static final List<String> CARRIED = List.of(
            "classmate",
            "commons-lang3",
            "commons-text",
            "hibernate-validator",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jakarta.validation-api",
            "jboss-logging",
            "jsoup",
            "jspecify",
            "stax2-api",
            "woodstox-core");

    @Test
    void isALightJar() throws IOException {
        assertThat(jarSize()).isBetween(300 * KB, 2_000 * KB);
    }

    private static long jarSize() throws IOException {
        var size = new AtomicLong();
        try (var zip = new ZipOutputStream(counting(size));
                var files = Files.walk(CLASSES)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return size.get();
    }

    private static OutputStream counting(AtomicLong size) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size.addAndGet(length);
            }
        };
    }

    @Test
    void bringsNothingAlongButThis() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var own = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*</dependency>")
                .matcher(pom)
                .results()
                .map(m -> m.group(1));

        assertThat(own).isSubsetOf(CARRIED).hasSize(8);
        assertThat(carried().mapToLong(WeightTest::size).sum()).isLessThan(9_000 * KB);
    }

    /** The jars of this test's class path that a host would have too. */
    private static Stream<Path> carried() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                // the names are those of Jackson 2 as well, which a host has or has not
                .filter(p -> !p.toString()
                        .contains(Path.of("com", "fasterxml", "jackson", "core", "jackson-core")
                                .toString()))
                .filter(p -> !p.toString()
                        .contains(Path.of("com", "fasterxml", "jackson", "core", "jackson-databind")
                                .toString()))
                .filter(p -> {
                    var jar = JAR.matcher(p.getFileName().toString());
                    return jar.matches() && CARRIED.contains(jar.group(1));
                });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsTextAndNumbersWithNoOtherJar() throws Exception {
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        CLASSES + File.pathSeparator + "target/test-classes",
                        Alone.class.getName())
                .redirectErrorStream(true)
                .start();
        var printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(printed).isEqualTo("Độc lập\ndoc-lap\nQĐ/TW true\n");
        assertThat(java.waitFor()).isZero();
    }

    /** Run in a machine of its own, which has the core and nothing else. */
    static final class Alone {
        private Alone() {}

        public static void main(String[] args) throws IOException {
            var text = LegacyText.decode("Độc lập".getBytes(VietnameseCharsets.TCVN3)) instanceof Decoded.Text t
                    ? t.text()
                    : "";
            var number = DocumentNumber.parse("217-QĐ/TW");
            var said = text + "\n" + Slugs.of(text) + "\n" + number.symbol() + " " + number.party() + "\n";
            System.out.write(said.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
