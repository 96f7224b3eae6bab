package vn.portal.batch.workspace;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A file, a link or a folder of a backup as its list names it.
 *
 * @param path from the workspace, with slashes
 * @param modified milliseconds since 1970
 * @param sha256 of its bytes; null of what is no file
 * @param link where a symbolic link leads; null of what is no link
 */
record BackupEntry(
        String path,
        long size,
        long modified,
        @Nullable String sha256,
        @Nullable String link) {
    /** A folder's names before its neighbours', as one walks through folders. */
    static final Comparator<BackupEntry> IN_ORDER =
            Comparator.comparing(entry -> entry.path().replace('/', '\u0000'));

    /** Whether nothing speaks against its being the same, without a look at its bytes. */
    boolean looksLike(BackupEntry other) {
        return size == other.size && modified == other.modified && other.sha256 != null;
    }

    boolean isFile() {
        return sha256 != null;
    }

    static BackupEntry folder(String path) {
        return new BackupEntry(path, 0, 0, null, null);
    }
}
