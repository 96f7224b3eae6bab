package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.portal.batch.workspace.DurableFile;

/** A folder of a release in the making: what the release before had there, and what this one has. */
final class Unit {
    /** The release itself, for files in no other folder. */
    static final String ROOT = "";

    private final Path release;
    private final String path;
    private final Earlier earlier;
    private final Set<String> furniture;
    private final SortedMap<String, Written> before;
    private final ConcurrentSkipListMap<String, Written> files = new ConcurrentSkipListMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Queue<Path> fresh = new ConcurrentLinkedQueue<>();

    Unit(Path release, String path, Earlier earlier, Set<String> furniture) throws IOException {
        this.release = release;
        this.path = path;
        this.earlier = earlier;
        this.furniture = furniture;
        this.before = earlier.files(path);
    }

    static String path(String unit, String name) {
        return unit.isEmpty() ? name : unit + "/" + name;
    }

    boolean holds(String file) {
        return path.isEmpty() || file.startsWith(path + "/");
    }

    String name(String file) {
        return path.isEmpty() ? file : file.substring(path.length() + 1);
    }

    /** Whether nobody has written that file yet; nobody else may from now on. */
    boolean take(String name) {
        return taken.add(name);
    }

    /** Whether the file of the release before can stand here too. */
    boolean has(String name, String input) throws IOException {
        var written = before.get(name);
        if (written == null || input.isEmpty() || !written.input().equals(input) || !isStill(name, written)) {
            return false;
        }
        var compressed = before.get(Twin.name(name));
        return compressed == null || isStill(Twin.name(name), compressed);
    }

    /** The file of the release before, if it still holds what was written, byte for byte. */
    Optional<Path> before(String name) throws IOException {
        var written = before.get(name);
        if (written == null || !isStill(name, written)) {
            return Optional.empty();
        }
        var file = earlier.place(path(path, name));
        return Manifest.sha256(file).equals(written.sha256()) ? Optional.of(file) : Optional.empty();
    }

    /** What the release before had below a name, without compressed copies. */
    List<String> below(String name) {
        return before.subMap(name + "/", name + "0").keySet().stream()
                .filter(each -> !Twin.isTwin(each))
                .toList();
    }

    boolean hasAll(List<String> names) throws IOException {
        for (var name : names) {
            if (!has(name, before.get(name).input())) {
                return false;
            }
        }
        return true;
    }

    private boolean isStill(String name, Written written) throws IOException {
        return earlier.isStill(path(path, name), written);
    }

    /** Takes a file that it {@link #has} over from the release before. */
    Written takeOver(String name) throws IOException {
        var written = Objects.requireNonNull(before.get(name));
        link(name, written);
        var compressed = before.get(Twin.name(name));
        if (compressed != null) {
            link(Twin.name(name), compressed);
        }
        return written;
    }

    private void link(String name, Written written) throws IOException {
        earlier.takeOver(path(path, name), target(name));
        files.put(name, written);
    }

    /**
     * Writes a file; where it comes out as it was before, that one is taken over after all.
     *
     * @return as it was written
     */
    Written write(String name, String input, List<String> needs, DurableFile.Content content) throws IOException {
        var links = new PageLinks(path(path, name), furniture);
        var parts = Twin.write(target(name), links.watching(content));
        var leads = links.with(needs);
        var written = Written.of(parts.get(0).file(), input, parts.get(0).sha256(), leads);
        put(name, written);
        for (var twin : parts.subList(1, parts.size())) {
            put(Twin.name(name), Written.of(twin.file(), input, twin.sha256(), List.of()));
        }
        return written;
    }

    private void put(String name, Written written) throws IOException {
        var same = before.get(name);
        if (same == null || !same.sha256().equals(written.sha256()) || !isStill(name, same)) {
            files.put(name, written);
            fresh.add(target(name));
            return;
        }
        Files.delete(target(name));
        earlier.takeOver(path(path, name), target(name));
        files.put(name, new Written(written.input(), same.sha256(), same.size(), same.modified(), written.leads()));
    }

    /** Takes a file over whose bytes are known to be those. */
    boolean share(String name, String input, String sha256) throws IOException {
        var file = earlier.file(path(path, name));
        if (file.isEmpty() || !Manifest.sha256(file.get()).equals(sha256)) {
            return false;
        }
        earlier.takeOver(path(path, name), target(name));
        files.put(name, Written.of(target(name), input, sha256, List.of()));
        return true;
    }

    private Path target(String name) {
        return release.resolve(path(path, name));
    }

    SortedMap<String, Written> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** What was written anew. */
    Queue<Path> fresh() {
        return fresh;
    }
}
