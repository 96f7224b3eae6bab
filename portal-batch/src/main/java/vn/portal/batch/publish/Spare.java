package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release that is kept no longer. A month that nothing has touched for so long goes into the next release as it lies there,
 * with one renaming, where thousands of files would have to be linked into the one and removed from the other.
 *
 * <p>It is nobody's: whatever of it is missing or strange costs time and nothing else.
 */
record Spare(Path folder) {

    /**
     * Moves one of its folders into a new release, if it holds just the files that the release before has there: not files
     * like them, but the same ones.
     *
     * @param names of the files in that folder
     * @param earlier the same folder of the release before
     * @param target where nothing is yet
     * @return whether it was moved
     */
    boolean gives(String unit, Set<String> names, Path earlier, Path target) throws IOException {
        var own = folder.resolve(unit);
        var held = own.toFile().list();
        // a kind's folder is there already where one of its months is
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || held == null
                || held.length != names.size()
                || !names.containsAll(Set.of(held))) {
            return false;
        }
        for (var name : held) {
            var key = key(own.resolve(name));
            if (key == null || !key.equals(key(earlier.resolve(name)))) {
                return false;
            }
        }
        Files.move(own, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static @Nullable Object key(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile() ? attributes.fileKey() : null;
    }
}
