package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.archive.Archives;

/** What stands in a source's folder, file by file, before anything is read. */
final class SourceWalk {
    private static final Comparator<Found> BY_KEY =
            Comparator.comparing(Found::key).thenComparing(Found::rawName);

    private final Path root;
    private final LegacyFormat format;
    private final List<Found> found = new ArrayList<>();
    private boolean whole = true;

    private SourceWalk(Path root, LegacyFormat format) {
        this.root = root;
        this.format = format;
    }

    /**
     * A place in a source.
     *
     * @param key as in the manifest
     * @param rawName the path as the file system writes it
     * @param problem a notice code, where there is nothing to read
     */
    record Found(
            String key, String rawName, Path path, @Nullable String problem) {

        String fileName() {
            return key.substring(key.lastIndexOf('/') + 1);
        }
    }

    /** @param whole whether every folder could be listed */
    record Listing(List<Found> found, boolean whole) {

        /**
         * The archives among them that are opened: captures of the web, and others where there are no pages beside them; an
         * archive among pages is a file that readers download.
         */
        Set<Found> archives(LegacyFormat format) {
            var whole = found.stream().filter(place -> place.problem() == null).toList();
            boolean pages = whole.stream().anyMatch(place -> format.isPageName(place.fileName()));
            return !format.opensArchives()
                    ? Set.of()
                    : whole.stream()
                            .filter(place -> Archives.isCapture(place.fileName())
                                    || !pages && Archives.isArchive(place.fileName()))
                            .collect(Collectors.toSet());
        }
    }

    /**
     * Lists a source.
     *
     * @throws IOException if the source itself is missing or cannot be listed
     */
    static Listing list(Path source, LegacyFormat format) throws IOException {
        var root = source.toRealPath();
        if (!Files.isDirectory(root)) {
            var problem = Files.isRegularFile(root) ? null : "file-special";
            var name = source.getFileName().toString();
            return new Listing(List.of(found(name, name, root, problem)), true);
        }
        var walk = new SourceWalk(root, format);
        walk.folder(root);
        walk.found.sort(BY_KEY);
        return new Listing(markDuplicates(walk.found), walk.whole);
    }

    private void folder(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                place(entry);
            }
        } catch (DirectoryIteratorException e) {
            unlisted(folder, e.getCause());
        } catch (IOException e) {
            unlisted(folder, e);
        }
    }

    private void unlisted(Path folder, IOException reason) throws IOException {
        if (folder.equals(root)) {
            throw reason;
        }
        whole = false;
        add(folder, "/", "folder-unreadable");
    }

    private void place(Path path) throws IOException {
        if (PlaceName.isHidden(path.getFileName().toString())) {
            add(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "/" : "", FrozenFile.HIDDEN);
        } else if (Files.isSymbolicLink(path)) {
            add(path, "", problemOfLink(path));
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (format.isPageName(path.getFileName().toString())) {
                add(path, "", "folder-in-file-place");
            }
            folder(path);
        } else {
            add(path, "", Files.isRegularFile(path) || !Files.exists(path) ? null : "file-special");
        }
    }

    private @Nullable String problemOfLink(Path link) {
        try {
            var target = link.toRealPath();
            if (!target.startsWith(root)) {
                return "link-outside";
            }
            return Files.isDirectory(target) ? "link-to-folder" : Files.isRegularFile(target) ? null : "file-special";
        } catch (AccessDeniedException e) {
            return "file-unreadable";
        } catch (IOException e) {
            return "link-broken";
        }
    }

    private void add(Path path, String suffix, @Nullable String problem) {
        var bytes = root.toUri().relativize(path.toUri()).getRawPath();
        found.add(found(root.relativize(path).toString() + suffix, bytes, path, problem));
    }

    /** @param bytes the name with what is no plain letter of it as percent signs and hexadecimals */
    private static Found found(String rawName, String bytes, Path path, @Nullable String problem) {
        var name = PlaceName.of(rawName);
        if ("name-unreadable".equals(name.problem())) {
            // the file system's bytes are no text: such names are written alike, and told apart by their bytes
            var key = name.key() + "#" + Integer.toHexString(bytes.hashCode());
            return new Found(key, rawName, path, name.problem());
        }
        return new Found(name.key(), rawName, path, name.problem() == null ? problem : name.problem());
    }

    private static List<Found> markDuplicates(List<Found> sorted) {
        var marked = new ArrayList<Found>();
        Found before = null;
        for (var found : sorted) {
            boolean again = before != null && before.key().equals(found.key());
            marked.add(again ? new Found(found.key(), found.rawName(), found.path(), FrozenFile.DUPLICATE) : found);
            before = found;
        }
        return marked;
    }
}
