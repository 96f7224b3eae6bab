package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;

/**
 * A release that is kept no longer. A month that nothing has touched for so long goes into the next release as it lies there,
 * with one renaming, where thousands of files would have to be linked into the one and removed from the other.
 *
 * <p>It is nobody's: whatever of it is missing or strange costs time and nothing else.
 */
record Spare(Path folder) {

    /**
     * Moves one of its folders into a new release, if it holds just the files that the release before was made with there, and
     * each is still what was written: then they are the same ones.
     *
     * @param files in that folder, by their names
     * @param target where nothing is yet
     * @return whether it was moved
     */
    boolean gives(String unit, Map<String, Written> files, Path target) throws IOException {
        var own = folder.resolve(unit);
        var held = own.toFile().list();
        // a kind's folder is there already where one of its months is
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || held == null
                || held.length != files.size()
                || !files.keySet().containsAll(Set.of(held))
                || !Written.areStill(own, files)) {
            return false;
        }
        Files.move(own, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
