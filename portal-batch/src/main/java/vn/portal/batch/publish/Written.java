package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.portal.batch.workspace.AtOnce;

/**
 * A file as a release has it: enough to tell whether it may be taken over into the next one.
 *
 * @param input the hash of what it was made of; empty where its bytes alone decide
 * @param sha256 of its bytes, hexadecimal
 * @param modified nanoseconds since 1970
 * @param leads where it leads to within the release, but to what every page leads to
 */
record Written(String input, String sha256, long size, long modified, List<String> leads) {

    Written {
        leads = List.copyOf(leads);
    }

    static Written of(Path file, String input, String sha256, List<String> leads) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Written(input, sha256, attributes.size(), modified(attributes), leads);
    }

    /** Whether the file there is still the one that was written, as far as can be told without reading it. */
    boolean isStill(Path file) throws IOException {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() && now.size() == size && modified(now) == modified;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** As {@link #isStill}, of all files of a folder, by their names in it. */
    static boolean areStill(Path folder, Map<String, Written> files) throws IOException {
        var changed = new AtomicBoolean();
        AtOnce.each(files.entrySet(), AtOnce.PROCESSORS, file -> {
            if (!changed.get() && !file.getValue().isStill(folder.resolve(file.getKey()))) {
                changed.set(true);
            }
        });
        return !changed.get();
    }

    private static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
