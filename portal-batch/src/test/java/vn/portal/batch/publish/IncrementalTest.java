package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.model.Edition;

/** A site that takes over what has not changed is the site that would be made of nothing. */
class IncrementalTest {
    private static final int ROUNDS = 30;
    private static final int ITEMS = 220;

    @TempDir
    Path root;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(TestDatabase.H2, root);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void makesTheSameSiteAsAFullOneNightAfterNight() throws IOException {
        var chronicle = new Chronicle(2024, ITEMS);
        var random = new Random(7);
        town.holding(Chronicle.FILES);
        var before = new TreeMap<String, Seen>();
        for (int round = 0; round < ROUNDS; round++) {
            town.vanishingTo(random.nextBoolean() ? Edition.State.WITHDRAWN : Edition.State.GONE);
            if (round % 10 == 9) {
                town.called("Cổng thị trấn Sông Mai, lần " + round);
            }
            var run = town.night(chronicle.held());

            var release = town.publisher().publish(run);

            var now = seen(town.current());
            var full = town.full().publish(run);
            assertThat(different(now, seen(town.fullSite())))
                    .as("round " + round)
                    .isEmpty();
            assertThat(release.hash()).isEqualTo(full.hash());
            assertThat(release.contents()).isEqualTo(full.contents());
            assertThat(moved(before, now)).as("round " + round).isEmpty();
            town.removeFull();
            before.clear();
            before.putAll(now);
            chronicle.pass();
        }
        assertThat(town.current().resolve("articles")).isDirectoryContaining("glob:**/2023-1*");
    }

    /** A file as readers see it, and where it lies on the disk. */
    private record Seen(String sha256, Object inode) {}

    private static SortedMap<String, Seen> seen(Path link) throws IOException {
        var folder = link.toRealPath();
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            IncrementalTest::look,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static Seen look(Path file) {
        try {
            return new Seen(Manifest.sha256(file), Files.getAttribute(file, "unix:ino"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that one of the sites has and the other has not, or otherwise; where they first differ. */
    private List<String> different(SortedMap<String, Seen> now, SortedMap<String, Seen> full) throws IOException {
        var paths = new TreeSet<>(now.keySet());
        paths.addAll(full.keySet());
        var different = new ArrayList<String>();
        for (var path : paths) {
            if (!now.containsKey(path) || !full.containsKey(path)) {
                different.add((full.containsKey(path) ? "missing: " : "too much: ") + path);
            } else if (!now.get(path).sha256().equals(full.get(path).sha256())) {
                different.add(path + firstDifference(path));
            }
        }
        return different;
    }

    private String firstDifference(String path) throws IOException {
        if (Twin.isTwin(path)) {
            return "";
        }
        var now = Files.readAllLines(town.current().resolve(path));
        var full = Files.readAllLines(town.fullSite().resolve(path));
        int line = 0;
        while (line < Math.min(now.size(), full.size()) && now.get(line).equals(full.get(line))) {
            line++;
        }
        return ", line " + (line + 1) + "\n  now:  " + line(now, line) + "\n  full: " + line(full, line);
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "nothing more";
    }

    /** Files that are what they were and lie elsewhere. */
    private static SortedMap<String, Seen> moved(SortedMap<String, Seen> before, SortedMap<String, Seen> now) {
        var moved = new TreeMap<>(before);
        moved.entrySet().removeIf(old -> {
            var file = now.get(old.getKey());
            return file == null
                    || !file.sha256().equals(old.getValue().sha256())
                    || file.inode().equals(old.getValue().inode());
        });
        return moved;
    }
}
