package vn.portal.batch.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.portal.batch.workspace.Behind;
import vn.portal.batch.workspace.DurableFile;

/**
 * The files of a release in the making. Each is written once, with what it is made of; where the release before has it
 * made of the same, it is taken over and nothing is rendered.
 *
 * <pre>{@code
 * files.folder("articles/2024-02", whole, () -> {
 *     files.write("articles/2024-02/a.html", Input.of("article").and(hash), out -> render(out));
 * });
 * }</pre>
 *
 * <p>Files may be written by several threads, and folders too. A folder that is taken over whole is there by the time
 * somebody asks for what is in it.
 */
final class ReleaseFiles implements AutoCloseable {
    private final Path release;
    private final Records records;
    private final Earlier earlier;
    private final SiteWide siteWide;
    private final Input ofSite;
    private final Consumer<String> reached;
    private final Unit root;
    private final ConcurrentSkipListMap<String, String> folders = new ConcurrentSkipListMap<>();
    private final Directories directories;
    private final WholeFolders wholeFolders;
    private final ConcurrentSkipListSet<String> needed = new ConcurrentSkipListSet<>();
    private final Tally tally = new Tally();
    private final List<Unit> open = new CopyOnWriteArrayList<>();
    private final Behind beside = new Behind("portal-beside");
    private volatile boolean over;

    /** What a folder holds, written where anything of it may have changed. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    /**
     * @param building the empty folder that it shall be, and where to note what files are made of
     * @param reached told the name of each place at which a test may want an end
     */
    ReleaseFiles(Shelf.Building building, Earlier earlier, SiteWide siteWide, Consumer<String> reached)
            throws IOException {
        this.release = building.release();
        this.records = building.records();
        this.earlier = earlier;
        this.siteWide = siteWide;
        this.ofSite = Input.of("file").and(siteWide.input());
        this.reached = reached;
        this.directories = new Directories(release);
        this.wholeFolders = new WholeFolders(building, earlier, directories, this::took);
        this.root = new Unit(release, Unit.ROOT, earlier, siteWide.furniture());
    }

    /** Writes a file of which nobody knows what it is made of; taken over where it comes out as it was. */
    void write(String path, DurableFile.Content content) throws IOException {
        write(path, "", List.of(), content);
    }

    void write(String path, byte[] bytes) throws IOException {
        write(path, out -> out.write(bytes));
    }

    /**
     * Writes one file, unless the release before has it made of the same.
     *
     * @throws PublishingException naming the file, if it cannot be written
     * @throws IllegalArgumentException if the path is none for a site, or is taken
     */
    void write(String path, Input input, DurableFile.Content content) throws IOException {
        write(path, input, List.of(), content);
    }

    /** @param needs further files of the release that it leads to; those that a page's links lead to are seen */
    void write(String path, Input input, List<String> needs, DurableFile.Content content) throws IOException {
        write(path, hash(input), needs, content);
    }

    private void write(String path, String input, List<String> needs, DurableFile.Content content) throws IOException {
        var unit = unitOf(path);
        var name = unit.name(path);
        if (!Manifest.PATH.matcher(path).matches() || folders.containsKey(path) || !unit.take(name)) {
            throw new IllegalArgumentException("not a path, or written already: " + path);
        }
        if (over) {
            throw new PublishingStoppedException(path);
        }
        reached.accept("publish.file-writing");
        PublishingException.naming(path, () -> {
            directories.make(release.resolve(path).getParent());
            var written = unit.has(name, input) ? unit.takeOver(name) : unit.write(name, input, needs, content);
            took(path, written);
        });
        reached.accept("publish.file-written");
    }

    private void took(String path, Written written) {
        needed.addAll(written.leads());
        tally.count(path);
    }

    /** Whether the release before has that file made of the same, so that writing it will not ask for its content. */
    boolean has(String path, Input input) throws IOException {
        var unit = unitOf(path);
        return unit.has(unit.name(path), hash(input));
    }

    /** Whether everything that the release before has below that path is still what was written. */
    boolean hasBelow(String path) throws IOException {
        var unit = unitOf(path);
        return unit.hasAll(unit.below(unit.name(path)));
    }

    /** The file that the release before has there, whatever it is made of, if it still holds what was written. */
    Optional<Path> before(String path) throws IOException {
        var unit = unitOf(path);
        return unit.before(unit.name(path));
    }

    /** What was noted of a folder of the release before, if that was of the same site; else nothing. */
    List<String> noted(String folder) throws IOException {
        return earlier.notes(folder, hash(Input.of("notes")));
    }

    /** Notes down what whoever writes that folder of the next release may want to know; nothing depends on it. */
    void note(String folder, Stream<String> lines) throws IOException {
        records.note(folder, hash(Input.of("notes")), lines);
    }

    /** Takes over everything that the release before has below that path. */
    void takeOverBelow(String path) throws IOException {
        var unit = unitOf(path);
        for (var name : unit.below(unit.name(path))) {
            unit.take(name);
            PublishingException.naming(path, () -> {
                directories.make(release.resolve(path));
                needed.addAll(unit.takeOver(name).leads());
            });
        }
    }

    /** Whether there is a file or a folder at that path by now. */
    boolean holds(String path) {
        wholeFolders.settle();
        return Manifest.PATH.matcher(path).matches() && Files.exists(release.resolve(path));
    }

    /** A file that is there by now. */
    InputStream open(String path) throws IOException {
        wholeFolders.await();
        return Files.newInputStream(release.resolve(path));
    }

    /**
     * Writes a folder, unless the release before has it made of the same: then all its files are taken over and the body
     * is not asked.
     *
     * @param whole all inputs of all its files
     * @throws IllegalArgumentException if it has been written already
     */
    void folder(String path, Input whole, Body body) throws IOException {
        if (!Manifest.PATH.matcher(path).matches() || folders.containsKey(path) || isWithinOpen(path)) {
            throw new IllegalArgumentException("not a folder, or written already: " + path);
        }
        var hash = hash(whole);
        var taken = wholeFolders.take(path, hash);
        if (taken.isPresent()) {
            folders.put(path, taken.get().get(Manifest.FILE).sha256());
            return;
        }
        var unit = new Unit(release, path, earlier, siteWide.furniture());
        open.add(unit);
        try {
            body.write();
        } finally {
            open.remove(unit);
        }
        close(unit, path, hash);
    }

    private boolean isWithinOpen(String folder) {
        return open.stream().anyMatch(unit -> unit.holds(folder + "/"));
    }

    private void close(Unit unit, String path, String whole) throws IOException {
        if (unit.files().isEmpty()) {
            return;
        }
        var manifest = Manifest.of(unit.files(), new TreeMap<>());
        PublishingException.naming(
                Unit.path(path, Manifest.FILE), () -> unit.write(Manifest.FILE, "", List.of(), manifest::writeTo));
        folders.put(path, unit.files().get(Manifest.FILE).sha256());
        finish(unit, path, whole);
    }

    private void finish(Unit unit, String path, String whole) throws IOException {
        records.write(path, new Records.Of(whole, unit.files()));
        tally.fresh(unit.fresh().size());
        sync(unit.fresh());
    }

    private void sync(Collection<Path> files) throws IOException {
        try {
            DurableFile.syncAll(files);
        } catch (FileSystemException e) {
            throw new PublishingException(
                    "unwritable", release.relativize(Path.of(e.getFile())).toString(), e);
        }
    }

    /** Does work on the release while the caller goes on: one after the other, and done by the time it is sealed. */
    void beside(Behind.Work work) {
        beside.go(work);
    }

    /** Waits until all that was given to be done beside is done. */
    void awaitBeside() throws IOException {
        beside.await();
    }

    /** Where all that was written and taken over so far leads to below that folder. */
    SortedSet<String> needed(String folder) throws IOException {
        wholeFolders.await();
        return new TreeSet<>(needed.subSet(folder + "/", folder + "0"));
    }

    /**
     * Takes a file over whose bytes are known, whatever is recorded of it.
     *
     * @return whether the release before has it
     */
    boolean share(String path, Input input, String sha256) throws IOException {
        var unit = unitOf(path);
        directories.make(release.resolve(path).getParent());
        return unit.share(unit.name(path), hash(input), sha256) && unit.take(unit.name(path));
    }

    /** Writes the manifest, and sees to it that every name in the release survives a power cut. */
    Sealed seal() throws IOException {
        beside.await();
        wholeFolders.await();
        var manifest = Manifest.of(root.files(), folders);
        PublishingException.naming(Manifest.FILE, () -> root.write(Manifest.FILE, "", List.of(), manifest::writeTo));
        finish(root, Unit.ROOT, "");
        directories.make(release);
        sync(directories.all());
        return new Sealed(manifest, tally.contents(), tally.feeds(), tally.isFresh());
    }

    /** Nothing further is written; who tries to is told so. May be called from any thread. */
    void giveUp() {
        over = true;
    }

    /** Nothing is written any more, whether it was sealed or not. */
    @Override
    public void close() {
        giveUp();
        beside.close();
        wholeFolders.close();
    }

    private Unit unitOf(String path) {
        for (var unit : open) {
            if (unit.holds(path)) {
                return unit;
            }
        }
        return root;
    }

    private String hash(Input input) {
        return input.isLasting() ? input.hash() : ofSite.copy().and(input).hash();
    }
}
