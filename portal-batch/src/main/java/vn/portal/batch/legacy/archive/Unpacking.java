package vn.portal.batch.legacy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import vn.portal.batch.workspace.Settings;

/**
 * How an archive is to be unpacked.
 *
 * @param limits how large it may become
 * @param isPage whether a file of that name is a page: among pages, an archive is a file that readers download
 * @param keeper where files go
 */
public record Unpacking(Settings.Limits limits, Predicate<String> isPage, Keeper keeper) {

    /** Who keeps a file's bytes. */
    @FunctionalInterface
    public interface Keeper {
        /**
         * Takes a file in, reading to its end.
         *
         * @return what the bytes are called from now on: their SHA-256
         * @throws IOException if the stream throws one, or a disk of ours is broken
         */
        String keep(InputStream file) throws IOException;
    }
}
