package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.DurableFile;

/**
 * The release before, of which a new one takes over what has not changed.
 *
 * @param folder null where there is none
 * @param records of what it was made of
 */
record Earlier(@Nullable Path folder, @Nullable Records records) {
    static final Earlier NONE = new Earlier(null, null);

    /** What a folder's files were made of, if its whole was made of just that. */
    Optional<SortedMap<String, Written>> madeOf(String unit, String whole) throws IOException {
        return records != null && records.whole(unit).equals(Optional.of(whole))
                ? records.read(unit).map(Records.Of::files)
                : Optional.empty();
    }

    boolean areStill(String unit, Map<String, Written> files) throws IOException {
        return Written.areStill(place(unit), files);
    }

    boolean isStill(String path, Written written) throws IOException {
        return folder != null && written.isStill(folder.resolve(path));
    }

    /** What a folder's files were made of, by their paths in it. */
    SortedMap<String, Written> files(String unit) throws IOException {
        return records == null
                ? new TreeMap<>()
                : records.read(unit).map(Records.Of::files).orElseGet(TreeMap::new);
    }

    /** Where it is written what a folder's files were made of; empty where nobody knows. */
    Optional<Path> recordOf(String unit) {
        return Optional.ofNullable(records).map(r -> r.file(unit)).filter(Files::isRegularFile);
    }

    /** The folders that there is a record of. */
    List<String> units() throws IOException {
        return records == null ? List.of() : records.units();
    }

    /** Its file of that path, recorded or not. */
    Optional<Path> file(String path) {
        return Optional.ofNullable(folder)
                .map(f -> f.resolve(path))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Makes one of its files a file of another release too. */
    void takeOver(String path, Path target) throws IOException {
        share(place(path), target);
    }

    Path place(String path) {
        if (folder == null) {
            throw new IllegalStateException("nothing to take over: " + path);
        }
        return folder.resolve(path);
    }

    void takeOverRecord(String unit, Records target) throws IOException {
        if (records == null) {
            throw new IllegalStateException("nothing to take over: " + unit);
        }
        Files.createDirectories(target.file(unit).getParent());
        share(records.file(unit), target.file(unit));
        if (Files.exists(records.notes(unit))) {
            share(records.notes(unit), target.notes(unit));
        }
    }

    /** What was noted of a folder of the same site; none where nobody knows. */
    List<String> notes(String unit, String site) throws IOException {
        return records == null ? List.of() : records.notes(unit, site);
    }

    private static void share(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException e) {
            // a file system without links, or one on which this file has as many as it may have
            copy(file, target, e);
        }
    }

    private static void copy(Path file, Path target, Exception reason) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            DurableFile.sync(target);
        } catch (IOException e) {
            e.addSuppressed(reason);
            throw e;
        }
    }
}
