package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {
    private static final Instant NOW = Instant.parse("2024-05-01T18:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void letsOneInAtATimeAndTellsWhoItIs() throws IOException {
        try (var first = lock();
                var second = lock()) {
            assertThat(first.isHeld()).isTrue();
            assertThat(second.isHeld()).isFalse();
            assertThat(second.holder())
                    .isEqualTo(first.holder())
                    .startsWith("pid " + ProcessHandle.current().pid() + ", ")
                    .endsWith(", 2024-05-01T18:00:00Z");
        }
        try (var third = lock()) {
            assertThat(third.isHeld()).isTrue();
        }
    }

    @Test
    void holdsAgainstOtherProcessesUntilItsHolderDies() throws IOException, InterruptedException {
        var other = otherProcess();
        try (var reader = other.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("true");
            try (var lock = lock()) {
                assertThat(lock.isHeld()).isFalse();
                assertThat(lock.holder()).startsWith("pid " + other.pid() + ", ");
            }
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var lock = lock()) {
            assertThat(lock.isHeld()).isTrue();
        }
    }

    private WorkspaceLock lock() throws IOException {
        return WorkspaceLock.tryLock(directory.resolve("lock"), NOW);
    }

    private Process otherProcess() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var file = directory.resolve("lock").toString();
        return new ProcessBuilder(java, "-cp", classPath, Holder.class.getName(), file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Takes the lock, says so, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (var lock = WorkspaceLock.tryLock(Path.of(arguments[0]), NOW)) {
                System.out.println(lock.isHeld());
                Thread.sleep(60_000);
            }
        }
    }
}
