package vn.portal.batch.publish.redirect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Apache httpd for as long as a test needs one; where it is not installed, the test is skipped. */
public final class Apache implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final List<String> LOADED = List.of(
            "mpm_event", "authz_core", "dir", "mime", "alias", "rewrite", "headers", "setenvif", "env", "deflate");

    private final Process process;
    private final int port;

    private Apache(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param configuration what stands below the modules; {@code @PORT@} stands for where it is to listen */
    public static Apache start(Path folder, String configuration) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM) && Files.isDirectory(MODULES), "Apache httpd is not installed here");
        // started by root, it reads as somebody else
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = Nginx.freePort();
        var modules = LOADED.stream()
                .map(name -> "LoadModule " + name + "_module " + MODULES.resolve("mod_" + name + ".so"))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("apache.conf"),
                """
                ServerRoot %1$s
                ServerName songmai.example
                PidFile %1$s/apache.pid
                DefaultRuntimeDir %1$s
                ErrorLog %1$s/apache-error.log
                Listen 127.0.0.1:@PORT@
                %2$s
                TypesConfig /etc/mime.types
                <IfModule !unixd_module>
                LoadModule unixd_module %3$s/mod_unixd.so
                </IfModule>
                User www-data
                Group www-data
                """.formatted(folder, modules, MODULES).replace("@PORT@", Integer.toString(port))
                        + configuration.replace("@PORT@", Integer.toString(port)));
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-X",
                        "-f",
                        folder.resolve("apache.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apache-said.log").toFile())
                .start();
        var apache = new Apache(process, port);
        Answers.await(port, process, folder.resolve("apache-said.log"));
        return apache;
    }

    public Answers answers() {
        return new Answers(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
