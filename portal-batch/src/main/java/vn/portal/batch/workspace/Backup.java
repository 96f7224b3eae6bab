package vn.portal.batch.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Backups of a workspace, each a folder of its own in one folder: everything that the workspace holds, except what a night
 * makes anew (the site), with the database as an archive.
 *
 * <pre>{@code
 * var backup = Backup.begin(folder, workspace, clock.instant());
 * … write backup.database() …
 * backup.finish();
 * }</pre>
 */
public final class Backup {
    private static final String UNFINISHED = ".unfinished";
    private static final String DATABASE = "database.zip";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{6}(-\\d+)?");

    private final Path folder;
    private final Workspace workspace;
    private final Instant now;

    private Backup(Path folder, Workspace workspace, Instant now) {
        this.folder = folder;
        this.workspace = workspace;
        this.now = now;
    }

    /**
     * What came of it.
     *
     * @param linked files that were as in the backup before
     */
    public record Written(Path backup, long copied, long linked) {}

    /** Begins one in a folder that need not be there; what a broken one has left goes. */
    public static Backup begin(Path folder, Workspace workspace, Instant now) throws IOException {
        var place = folder.toAbsolutePath().normalize();
        DurableFile.createFolders(place);
        FileSystemUtils.deleteRecursively(place.resolve(UNFINISHED));
        Files.createDirectory(place.resolve(UNFINISHED));
        return new Backup(place, workspace, now);
    }

    /** Whether a folder cannot have a workspace's backups, because the one lies in the other. */
    public static boolean overlaps(Path folder, Workspace workspace) {
        var place = folder.toAbsolutePath().normalize();
        return Workspace.overlap(place, workspace.root()) || Workspace.overlap(place, workspace.site());
    }

    /** Where the archive of the database belongs. */
    public Path database() {
        return folder.resolve(UNFINISHED).resolve(DATABASE);
    }

    /** Copies the files and gives the backup its name; until then it is none. */
    public Written finish() throws IOException {
        var unfinished = folder.resolve(UNFINISHED);
        var before = latest(folder);
        var files = Files.createDirectory(unfinished.resolve("workspace"));
        var done = new BackupFiles(
                        workspace.root(),
                        files,
                        this::isLeft,
                        before.map(Backup::files).orElse(null))
                .copy();
        var name = NAME.format(now);
        var place = folder.resolve(name);
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(name + "-" + i);
        }
        DurableFile.move(unfinished, place);
        return new Written(place, done.copied(), done.linked());
    }

    private static Path files(Path backup) {
        return backup.resolve("workspace");
    }

    /** The embedded database is in the archive, the site is made anew; a lock is nobody's any more. */
    private boolean isLeft(Path file) {
        return file.equals(workspace.database())
                || file.equals(workspace.lockFile())
                || file.equals(workspace.site())
                || file.getFileName().toString().startsWith(DurableFile.UNFINISHED);
    }

    /** The one made last in a folder. */
    static Optional<Path> latest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var backups = Files.list(folder)) {
            return backups.filter(backup ->
                            NAMES.matcher(backup.getFileName().toString()).matches())
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** The backup that a folder is, or the last of those in it; empty where there is none. */
    public static Optional<Path> find(Path folder) throws IOException {
        var place = folder.toAbsolutePath().normalize();
        return Files.exists(files(place).resolve(BackupList.NAME)) ? Optional.of(place) : latest(place);
    }

    /** The archive of a backup's database. */
    public static Path databaseOf(Path backup) {
        return backup.resolve(DATABASE);
    }

    /**
     * Puts a backup's files into a directory that is not there or empty; all of them, or nothing is there.
     *
     * @throws IOException naming the file, if one is missing or not what was written
     */
    public static void restore(Path backup, Path directory) throws IOException {
        var place = directory.toAbsolutePath().normalize();
        var parent = place.getParent();
        if (parent == null) {
            throw new NotDirectoryException(directory.toString());
        }
        DurableFile.createFolders(parent);
        var unfinished = parent.resolve(DurableFile.UNFINISHED + place.getFileName());
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        try {
            restoreFiles(files(backup), unfinished);
            Files.deleteIfExists(place);
            DurableFile.move(unfinished, place);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static void restoreFiles(Path from, Path to) throws IOException {
        try (var list = BackupList.open(from)) {
            for (var entry = list.next(); entry != null; entry = list.next()) {
                var place = to.resolve(entry.path());
                if (entry.link() != null) {
                    Files.createSymbolicLink(place, Path.of(entry.link()));
                } else if (entry.isFile()) {
                    restore(from.resolve(entry.path()), place, entry);
                } else {
                    Files.createDirectory(place);
                }
            }
        }
    }

    private static void restore(Path file, Path place, BackupEntry entry) throws IOException {
        var hash = BackupFiles.copy(file, place);
        if (!hash.equals(entry.sha256())) {
            throw new IOException(file + " is damaged: its bytes have the hash " + hash);
        }
        Files.setLastModifiedTime(place, FileTime.fromMillis(entry.modified()));
    }

    /** Whether a directory is there and not empty. */
    public static boolean isFilled(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }
}
