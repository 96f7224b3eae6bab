package vn.portal.batch.publish.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.publish.redirect.KnownAddresses;

/** The release that the site's link leads to at this instant, and its files. */
final class CurrentRelease {
    /** What files of a release are called; no name of any other kind is even looked for. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*+/?)?");

    /** What is for the web server and not for who reads. */
    private static final String RULES = "redirects";

    private final Path link;
    private @Nullable Read read;

    private record Read(Path release, KnownAddresses addresses) {}

    CurrentRelease(Path site) {
        this.link = site.resolve("current");
    }

    /** The folder of the release; empty where nothing has been published yet. */
    Optional<Path> folder() throws IOException {
        return Files.isDirectory(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    }

    /** The old addresses that the release knows, read once for each release. */
    synchronized KnownAddresses addresses(Path release) throws IOException {
        var known = read;
        if (known == null || !known.release().equals(release)) {
            known = new Read(release, KnownAddresses.read(release));
            read = known;
        }
        return known.addresses();
    }

    /**
     * A file of a release by its path, or a folder's own page.
     *
     * @param path decoded, without its first slash
     */
    static Optional<Path> file(Path release, String path) {
        if (!PATH.matcher(path).matches() || path.equals(RULES) || path.startsWith(RULES + "/")) {
            return Optional.empty();
        }
        var found = release.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        return Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS) ? Optional.of(found) : Optional.empty();
    }

    /** Whether a path without a slash at its end is a folder that has a page of its own. */
    static boolean isFolder(Path release, String path) {
        return !path.isEmpty()
                && !path.endsWith("/")
                && file(release, path + "/").isPresent();
    }
}
