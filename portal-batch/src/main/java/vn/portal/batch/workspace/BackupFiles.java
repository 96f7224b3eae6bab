package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Copies a workspace's files, with a list of their hashes. What has not changed since the backup before is a hard link to
 * what lies there: it takes no room, and each backup is a whole folder that can be read and copied by any means.
 */
final class BackupFiles {
    private final Path from;
    private final Path to;
    private final Predicate<Path> left;
    private final @Nullable Path before;
    private @Nullable BackupList known;
    private @Nullable BackupEntry next;
    private long copied;
    private long linked;
    private long entries;

    /**
     * @param left what is not copied
     * @param before the backup before; null where there is none
     */
    BackupFiles(Path from, Path to, Predicate<Path> left, @Nullable Path before) {
        this.from = from;
        this.to = to;
        this.left = left;
        this.before = before;
    }

    /** How many files were copied, and how many were there already. */
    record Done(long copied, long linked) {}

    /** Writes the copy and then its list. */
    Done copy() throws IOException {
        try (var list = before == null ? null : BackupList.open(before);
                var writer = Files.newBufferedWriter(to.resolve(BackupList.NAME), StandardOpenOption.CREATE_NEW)) {
            known = list;
            next = list == null ? null : list.next();
            folder(from, writer);
            writer.write(BackupList.end(entries));
        }
        DurableFile.sync(to.resolve(BackupList.NAME));
        return new Done(copied, linked);
    }

    private void folder(Path folder, Writer list) throws IOException {
        for (var file : files(folder)) {
            if (isFolder(file)) {
                var path = from.relativize(file).toString();
                var copy = Files.createDirectory(to.resolve(path));
                write(BackupEntry.folder(path), list);
                folder(file, list);
                DurableFile.syncFolder(copy);
            } else {
                write(file(file), list);
            }
        }
    }

    /** Links are kept as links, but what the workspace keeps for itself may lie on another disk. */
    private boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                || from.equals(file.getParent()) && Workspace.isOwn(from, file) && Files.isDirectory(file);
    }

    private void write(BackupEntry entry, Writer list) throws IOException {
        list.write(BackupList.line(entry));
        entries++;
    }

    private List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(left.negate())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private BackupEntry file(Path file) throws IOException {
        var path = from.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
            var leads = Files.readSymbolicLink(file);
            Files.createSymbolicLink(to.resolve(path), leads);
            copied++;
            return new BackupEntry(path, 0, 0, null, leads.toString());
        }
        var looks = new BackupEntry(
                path, Files.size(file), Files.getLastModifiedTime(file).toMillis(), null, null);
        var same = known(looks);
        if (same != null && link(path)) {
            linked++;
            return same;
        }
        copied++;
        return new BackupEntry(path, looks.size(), looks.modified(), copy(file, to.resolve(path)), null);
    }

    /** What the backup before has there, if that looks the same. */
    private @Nullable BackupEntry known(BackupEntry looks) throws IOException {
        while (next != null && known != null && BackupEntry.IN_ORDER.compare(next, looks) < 0) {
            next = known.next();
        }
        return next != null && next.path().equals(looks.path()) && looks.looksLike(next) ? next : null;
    }

    private boolean link(String path) {
        if (before == null) {
            return false;
        }
        try {
            Files.createLink(to.resolve(path), before.resolve(path));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // gone from there, or a file system without hard links: it is copied
            return false;
        }
    }

    /** The SHA-256 of what was copied; the time it was modified is kept, by which nights know files. */
    static String copy(Path file, Path place) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), RawStore.sha256());
                var channel = FileChannel.open(place, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                var out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
            keepRights(file, place);
            Files.setLastModifiedTime(place, Files.getLastModifiedTime(file));
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw (IOException) new FileSystemException(place.toString(), null, e.getMessage()).initCause(e);
        }
    }

    /** A configuration that holds a password is read by its owner alone. */
    private static void keepRights(Path file, Path place) throws IOException {
        var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            Files.setPosixFilePermissions(place, rights.readAttributes().permissions());
        }
    }
}
