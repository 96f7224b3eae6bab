package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directories of a release in the making, from itself down, each made when the first asks for it. */
record Directories(Path release, Set<Path> made) {
    Directories(Path release) {
        this(release, ConcurrentHashMap.newKeySet());
    }

    void make(Path directory) throws IOException {
        if (!made.contains(directory)) {
            Files.createDirectories(directory);
            for (var each = directory; each.startsWith(release); each = each.getParent()) {
                made.add(each);
            }
        }
    }

    Collection<Path> all() {
        return made;
    }
}
