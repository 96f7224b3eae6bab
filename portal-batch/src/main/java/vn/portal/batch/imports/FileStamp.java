package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is taken to be unchanged without reading it.
 *
 * @param modified when its bytes last changed, as its keeper says
 * @param touched when the file system last saw any change of it; no keeper can set it back
 */
record FileStamp(long size, Instant modified, Instant touched) {

    /** Null where the file is gone or out of reach. */
    static @Nullable FileStamp of(Path file) {
        try {
            var facts = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime");
            return new FileStamp(
                    (Long) facts.get("size"),
                    ((FileTime) facts.get("lastModifiedTime")).toInstant(),
                    ((FileTime) facts.get("ctime")).toInstant());
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether it may have changed again without showing it, for a look at that time. */
    boolean isFresh(Instant look) {
        return !modified.isBefore(look.minusSeconds(2)) || !touched.isBefore(look.minusSeconds(2));
    }
}
