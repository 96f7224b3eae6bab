package vn.portal.batch.night;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.TestDatabase;

/**
 * Nights and other programs of ours in processes of their own, with this one's class path. Java's classes come out of an
 * archive that is made once (class-data sharing), so that most of the time is the program's and not the start's.
 */
public final class NightProcess {
    private static final String DAY = "2024-02-23";
    private static @Nullable NightProcess ready;

    private final String classPath;
    private final Path archive;

    private NightProcess(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Starts a night; what it says goes to {@code night.log} in its workspace. */
    static Process start(Path root, List<String> options, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(root.toString()));
        all.addAll(List.of(arguments));
        return start(root.resolve("night.log"), NightProgram.class, options, all);
    }

    /** Starts any program of ours; what it says goes to that file. */
    public static Process start(Path said, Class<?> program, List<String> options, List<String> arguments)
            throws IOException {
        var process = ready();
        var all = new ArrayList<>(options);
        all.add("-XX:SharedArchiveFile=" + process.archive);
        return process.run(said, program, all, arguments);
    }

    private static synchronized NightProcess ready() throws IOException {
        var process = ready;
        if (process == null) {
            process = prepare(Files.createDirectories(Path.of(
                    "target/nights", Long.toString(ProcessHandle.current().pid()))));
            ready = process;
        }
        return process;
    }

    private static NightProcess prepare(Path folder) throws IOException {
        var process = new NightProcess(jars(folder), folder.resolve("classes.jsa"));
        var root = Files.createTempDirectory("portal-night");
        var household = new Household(root.resolve("first"), TestDatabase.H2);
        household.pages(1, 2);
        household.workspace();
        Files.deleteIfExists(process.archive);
        try {
            var option = "-XX:ArchiveClassesAtExit=" + process.archive;
            process.run(
                            root.resolve("night.log"),
                            NightProgram.class,
                            List.of(option),
                            List.of(household.root.toString(), DAY))
                    .waitFor(5, TimeUnit.MINUTES);
            household.remove();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process;
    }

    /** The class path without folders: their classes could not be archived. */
    private static String jars(Path folder) {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                var jar = folder.resolve(entries.size() + ".jar").toString();
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", entry, ".");
                entries.add(Path.of(jar).toAbsolutePath().toString());
            } else if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Process run(Path said, Class<?> program, List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
        command.add(program.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
