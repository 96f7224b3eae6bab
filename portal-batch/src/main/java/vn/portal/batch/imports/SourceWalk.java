package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormat;

/** What stands in a source's folder, file by file, before anything is read. */
final class SourceWalk {
    /** What the ledger can hold. */
    private static final int LONGEST_KEY = 700;

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
            String key, String rawName, Path path, @Nullable String problem) {}

    /** @param whole whether every folder could be listed */
    record Listing(List<Found> found, boolean whole) {}

    /**
     * Lists a source.
     *
     * @throws IOException if the source itself is missing or cannot be listed
     */
    static Listing list(Path source, LegacyFormat format) throws IOException {
        var root = source.toRealPath();
        if (!Files.isDirectory(root)) {
            var problem = Files.isRegularFile(root) ? null : "file-special";
            return new Listing(List.of(found(source.getFileName().toString(), root, problem)), true);
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
        if (isHidden(path)) {
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

    private static boolean isHidden(Path path) {
        var name = path.getFileName().toString();
        var folded = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || folded.equals("thumbs.db") || folded.equals("desktop.ini");
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
        found.add(found(root.relativize(path).toString() + suffix, path, problem));
    }

    private static Found found(String rawName, Path path, @Nullable String problem) {
        var key = Normalizer.normalize(rawName, Normalizer.Form.NFC);
        if (key.isBlank()) {
            // a key must say something; no other begins like this
            return new Found("./" + key, rawName, path, problem);
        }
        if (key.length() > LONGEST_KEY) {
            return new Found(shortened(key), rawName, path, "name-too-long");
        }
        // the file system's bytes are no text: two such names would be written alike
        boolean readable = key.indexOf('\uFFFD') < 0;
        return new Found(key, rawName, path, readable ? problem : "name-unreadable");
    }

    /** A name that is too long to be a key, still told apart from others like it. */
    private static String shortened(String key) {
        int end = LONGEST_KEY - 10;
        int whole = Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end;
        return key.substring(0, whole) + "…" + Integer.toHexString(key.hashCode());
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
