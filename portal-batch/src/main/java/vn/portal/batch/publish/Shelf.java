package vn.portal.batch.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.batch.workspace.AtOnce;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Failpoint;

/**
 * A site's folder: {@code releases/<name>/} beside each other, {@code inputs/<name>/} with what they are made of,
 * {@code inputs/.spare/} with the last one that is kept no longer, and the link {@code current} to the one that readers see.
 *
 * <p>The link is relative, so that the folder may be moved or mounted elsewhere, and is replaced by renaming, so that
 * it points to a whole release at every instant.
 */
final class Shelf {
    private static final String BUILDING = ".building";
    private static final String REPLACED = ".replaced";
    private static final String SCRATCH = ".scratch";
    private static final String NEXT_LINK = ".current";
    private static final String SPARE = ".spare";

    /** What releases are called; anything else in their folder is not ours to remove. */
    private static final Pattern NAME = Pattern.compile("\\d{6,18}-[0-9a-f]{12}(?:-\\d{1,4})?");

    private final Path site;

    Shelf(Path site) {
        this.site = site;
    }

    Path release(String name) {
        return releases().resolve(name);
    }

    /**
     * A release in the making.
     *
     * @param spare of which it may take what it needs
     */
    record Building(Path release, Records records, Spare spare) {}

    /** A release as one that a new one can take over from. */
    Earlier earlier(String name) {
        return new Earlier(release(name), new Records(inputs().resolve(name)));
    }

    /** The name of the release that readers see. */
    Optional<String> current() throws IOException {
        var link = link();
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isSymbolicLink(link)) {
            throw new PublishingException("no-link", link.toString(), "not a symbolic link");
        }
        return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    }

    /** Removes what a killed publisher left half-made. */
    void sweep() throws IOException {
        try {
            removeTree(releases().resolve(BUILDING));
            removeTree(inputs().resolve(BUILDING));
            removeTree(inputs().resolve(REPLACED));
            removeTree(releases().resolve(SCRATCH));
            Files.deleteIfExists(site.resolve(NEXT_LINK));
        } catch (IOException e) {
            throw new PublishingException("unwritable", site.toString(), e);
        }
    }

    /** Empty folders for a release in the making. */
    Building begin() throws IOException {
        try {
            Files.createDirectories(releases());
            Files.createDirectories(inputs());
            return new Building(
                    Files.createDirectory(releases().resolve(BUILDING)),
                    new Records(Files.createDirectory(inputs().resolve(BUILDING))),
                    new Spare(spare()));
        } catch (IOException e) {
            throw new PublishingException("unwritable", releases().toString(), e);
        }
    }

    /** A name for that run's release: the run's number, so that names sort, and the beginning of its hash. */
    String freeName(long runId, Manifest manifest) {
        var wanted =
                String.format(Locale.ROOT, "%06d-%s", runId, manifest.hash().substring(0, 12));
        var name = wanted;
        for (int i = 2; holds(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** A folder for what is needed only while a release is made; the next {@link #sweep} removes it. */
    Path scratch() throws IOException {
        try {
            return Files.createDirectories(releases().resolve(SCRATCH));
        } catch (IOException e) {
            throw new PublishingException("unwritable", releases().toString(), e);
        }
    }

    boolean holds(String name) {
        return Files.isDirectory(release(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a sealed release its name. */
    void place(Building building, String name) throws IOException {
        removeTree(inputs().resolve(name));
        Files.move(building.records().folder(), inputs().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Failpoint.reach("publish.placing");
        Files.move(building.release(), release(name), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(releases());
    }

    /** Notes down what an equal release is made of now; between two moves nobody knows, and the next is made anew. */
    void replaceRecords(Building building, String name) throws IOException {
        if (Files.exists(inputs().resolve(name))) {
            Files.move(inputs().resolve(name), inputs().resolve(REPLACED), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(building.records().folder(), inputs().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lays aside what was made in vain, being equal to another release. */
    void layAside(Building building) throws IOException {
        makeSpare(building.release());
    }

    private void makeSpare(Path release) throws IOException {
        removeSpare();
        try {
            Files.move(release, spare(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            removeTree(release); // it lies on another disk: nothing could be moved back from there either
        }
    }

    /** Sees to it that no file is left but those of releases that are kept. */
    void removeSpare() throws IOException {
        removeTree(spare());
    }

    /** Shows readers that release, from one instant to the next. */
    void switchTo(String name) throws IOException {
        var next = site.resolve(NEXT_LINK);
        try {
            Files.deleteIfExists(next);
            Files.createSymbolicLink(next, Path.of("releases", name));
            Failpoint.reach("publish.link-made");
            Files.move(next, link(), StandardCopyOption.ATOMIC_MOVE);
            Failpoint.reach("publish.link-moved");
            DurableFile.syncFolder(site);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw new PublishingException("unwritable", link().toString(), e);
        }
    }

    /** Removes a release; one that is not there is no matter. */
    void remove(String name) throws IOException {
        if (current().filter(name::equals).isPresent()) {
            throw new IllegalArgumentException("readers see it: " + name);
        }
        removeTree(release(name));
        removeTree(inputs().resolve(name));
    }

    /** The newest release, whether or not readers see it. */
    Optional<String> newest() throws IOException {
        var names = names();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
    }

    /**
     * Removes all but the newest releases; the one that readers see stays in any case. The last to go is laid aside for the
     * next to take from.
     */
    void keepNewest(int count) throws IOException {
        var names = names();
        current().ifPresent(seen -> {
            names.remove(seen);
            names.add(0, seen);
        });
        var old = names.subList(Math.min(count, names.size()), names.size());
        if (!old.isEmpty()) {
            makeSpare(release(old.get(0)));
        }
        for (var name : old) {
            remove(name);
        }
    }

    /** Every release, the newest first; of one run's, the one that readers see. */
    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        if (!Files.isDirectory(releases())) {
            return names;
        }
        try (var folders = Files.newDirectoryStream(
                releases(), f -> NAME.matcher(nameOf(f)).matches())) {
            folders.forEach(f -> names.add(nameOf(f)));
        }
        var seen = current().orElse("");
        names.sort(Comparator.comparing((String name) -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                .thenComparing(seen::equals)
                .thenComparing(Comparator.naturalOrder())
                .reversed());
        return names;
    }

    private static String nameOf(Path folder) {
        return folder.getFileName().toString();
    }

    private Path releases() {
        return site.resolve("releases");
    }

    private Path inputs() {
        return site.resolve("inputs");
    }

    private Path link() {
        return site.resolve("current");
    }

    private Path spare() {
        return inputs().resolve(SPARE);
    }

    private static void removeTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // a release has hundreds of months with thousands of files each
        AtOnce.each(months(folder), AtOnce.PROCESSORS, Shelf::removeOne);
        removeOne(folder);
    }

    private static List<Path> months(Path release) throws IOException {
        try (var places = Files.find(
                release,
                2,
                (place, of) ->
                        of.isDirectory() && release.equals(place.getParent().getParent()))) {
            return places.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Without looking at what each is before: that is as much work as removing it. */
    private static void removeOne(Path place) throws IOException {
        var file = place.toFile();
        if (file.delete()) {
            return;
        }
        var held = Files.isSymbolicLink(place) ? null : file.list();
        if (held != null) {
            for (var name : held) {
                removeOne(place.resolve(name));
            }
        }
        Files.deleteIfExists(place);
    }
}
