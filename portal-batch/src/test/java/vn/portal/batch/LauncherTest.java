package vn.portal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/portal}, with a Java that only tells what it was asked. */
class LauncherTest {
    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void installs() throws IOException {
        home = temporary.resolve("Cổng thông tin");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("target"));
        Files.copy(Path.of("bin/portal"), home.resolve("bin/portal"));
        Files.createFile(home.resolve("target/portal-batch-1-app.jar"));
    }

    @Test
    void handsEverythingOnFromAnywhereThroughLinksAndWithStrangeNames() throws IOException, InterruptedException {
        java("17", "printf '<%s>' \"$@\"; exit 6");
        var links = Files.createDirectory(temporary.resolve("một liên kết"));
        Files.createSymbolicLink(links.resolve("second"), Path.of("../Cổng thông tin/bin/portal"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("second"));

        var told = run(links.resolve("first"), Map.of(), "nightly", "thư mục", "--strict");

        assertThat(told.exit()).isEqualTo(6);
        assertThat(told.text())
                .contains("<-Dfile.encoding=UTF-8>", "<-Dstdout.encoding=UTF-8>")
                .endsWith("<-jar><" + home.toRealPath() + "/bin/../target/portal-batch-1-app.jar>"
                        + "<nightly><thư mục><--strict>");
    }

    @Test
    void speaksUtf8OnMachinesThatDoNot() throws IOException, InterruptedException {
        java("21", "printf '%s' \"$LC_ALL\"");
        assertThat(run(home.resolve("bin/portal"), Map.of("LC_ALL", "C")).text())
                .endsWith(".UTF-8");
    }

    @Test
    void refusesAnOldJavaInBothLanguages() throws IOException, InterruptedException {
        java("1.8", "echo never");
        var told = run(home.resolve("bin/portal"), Map.of());
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.text())
                .isEqualTo("""
                portal: Cần Java 17 trở lên; JAVA/bin/java là phiên bản 1.8.
                portal: Java 17 or newer is needed; JAVA/bin/java is version 1.8.
                """.replace("JAVA", temporary.resolve("java").toString()));
    }

    @Test
    void readsWhichJavaItIsWhereThatIsWritten() throws IOException, InterruptedException {
        java("asked", "printf started");
        var release = temporary.resolve("java/release");
        Files.writeString(release, "IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\"17.0.9\"\n");
        assertThat(run(home.resolve("bin/portal"), Map.of()).text()).isEqualTo("started");
        Files.writeString(release, "JAVA_VERSION=\"1.8.0_292\"\n");
        assertThat(run(home.resolve("bin/portal"), Map.of()).text()).endsWith("is version 1.8.0_292.\n");
    }

    @Test
    void saysWhatIsMissing() throws IOException, InterruptedException {
        assertThat(run(home.resolve("bin/portal"), Map.of()).text())
                .endsWith("portal: Java was not found; install Java 17 or newer, or set JAVA_HOME.\n");
        java("17", "echo never");
        Files.delete(home.resolve("target/portal-batch-1-app.jar"));
        assertThat(run(home.resolve("bin/portal"), Map.of()).text())
                .endsWith("portal: The application (portal-batch-*-app.jar) was not found beside " + home.toRealPath()
                        + "/bin.\n");
    }

    private void java(String version, String script) throws IOException {
        var file = temporary.resolve("java/bin/java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                #!/bin/sh
                if [ "$1" = -XshowSettings:properties ]; then
                    echo '    java.specification.version = %s' >&2
                    exit
                fi
                %s
                """.formatted(version, script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Told run(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        // by way of a script: where file.encoding is ASCII, Java itself cannot hand on Vietnamese
        var words = Stream.concat(
                Stream.of("exec sh", "'" + launcher + "'"), Stream.of(arguments).map(a -> "'" + a + "'"));
        Files.writeString(temporary.resolve("call"), words.collect(Collectors.joining(" ")) + "\n");
        var builder =
                new ProcessBuilder("sh", "call").directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", temporary.resolve("java").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }

    private record Told(int exit, String text) {}
}
