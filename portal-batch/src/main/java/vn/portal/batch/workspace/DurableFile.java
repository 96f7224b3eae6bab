package vn.portal.batch.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * Files that are either whole or not there, whenever the power goes.
 *
 * <pre>{@code
 * DurableFile.write(reports.resolve("report.txt"), out -> out.write(bytes));
 * }</pre>
 */
public final class DurableFile {
    static final String UNFINISHED = ".unfinished-";

    private DurableFile() {}

    /** What a file will hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file beside its place, then moves it there; folders are made as needed. */
    public static void write(Path target, Content content) throws IOException {
        var folder = folderOf(target);
        createFolders(folder);
        var unfinished = Files.createTempFile(folder, UNFINISHED, null);
        try {
            fill(unfinished, content);
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, out -> out.write(bytes));
    }

    /** Makes sure that names made, moved or removed in a folder survive a power cut. */
    public static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes sure that the bytes of a file survive a power cut. */
    public static void sync(Path file) throws IOException {
        try {
            syncFolder(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw (IOException) new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
        }
    }

    /** As {@link #sync}, many at a time. */
    public static void syncAll(Collection<Path> files) throws IOException {
        AtOnce.each(files, AtOnce.WRITES, file -> {
            sync(file);
            Failpoint.reach("publish.file-synced");
        });
    }

    static void fill(Path file, Content content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(new NamingOutput(Channels.newOutputStream(channel), file), 1 << 16);
            Failpoint.reach("file.writing");
            content.writeTo(out);
            out.flush();
            Failpoint.reach("file.written");
            channel.force(true);
            Failpoint.reach("file.synced");
        }
    }

    /** Moves a finished file to its place in the same file system, over what may be there. */
    static void move(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Failpoint.reach("file.moved");
        syncFolder(folderOf(target));
    }

    static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(folderOf(folder));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                syncFolder(folderOf(folder));
            }
        }
    }

    private static Path folderOf(Path path) {
        var folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }
}
