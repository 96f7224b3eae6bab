package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] OLD = "cũ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "mới".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    void writesAFileAndItsFolders() throws IOException {
        var file = directory.resolve("a/b/report.txt");
        DurableFile.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void replacesAFileAsAWhole() throws IOException {
        var file = directory.resolve("report.txt");
        DurableFile.write(file, OLD);
        DurableFile.write(file, out -> out.write(NEW));
        assertThat(file).hasBinaryContent(NEW);
        assertThat(directory.toFile().list()).containsExactly("report.txt");
    }

    @Test
    void leavesTheOldFileWhereTheNewOneBreaks() throws IOException {
        var file = directory.resolve("report.txt");
        DurableFile.write(file, OLD);
        assertThatThrownBy(() -> DurableFile.write(file, out -> {
                    out.write(NEW);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(directory.toFile().list()).containsExactly("report.txt");
    }

    @Test
    void namesTheFileThatTheDiskHasNoRoomFor() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no full disk to be had");
        assertThatThrownBy(() -> DurableFile.fill(full, out -> out.write(NEW)))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
    }
}
