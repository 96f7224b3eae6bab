package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @TempDir
    Path site;

    @Test
    void switchesARelativeLink() throws IOException {
        var shelf = new Shelf(site);
        shelf.place(shelf.begin(), "000001-aaaaaaaaaaaa");
        shelf.switchTo("000001-aaaaaaaaaaaa");
        shelf.place(shelf.begin(), "000002-bbbbbbbbbbbb");
        shelf.switchTo("000002-bbbbbbbbbbbb");

        assertThat(Files.readSymbolicLink(site.resolve("current"))).isEqualTo(Path.of("releases/000002-bbbbbbbbbbbb"));
        assertThat(shelf.current()).contains("000002-bbbbbbbbbbbb");
        assertThat(names(site)).containsExactly("current", "inputs", "releases");
    }

    @Test
    void keepsTheNewestAndTheOneThatReadersSeeAndWhatIsNotIts() throws IOException {
        var shelf = new Shelf(site);
        for (var name :
                List.of("000002-bbbbbbbbbbbb", "000009-aaaaaaaaaaaa", "000010-cccccccccccc", "1000000-dddddddddddd")) {
            shelf.place(shelf.begin(), name);
        }
        Files.createDirectory(site.resolve("releases/by-hand"));
        shelf.switchTo("000002-bbbbbbbbbbbb");

        shelf.keepNewest(3);

        assertThat(names(site.resolve("releases")))
                .containsExactly("000002-bbbbbbbbbbbb", "000010-cccccccccccc", "1000000-dddddddddddd", "by-hand");
    }

    @Test
    void laysAsideOneReleaseThatItKeepsNoLongerUntilNothingMayBeLeft() throws IOException {
        var shelf = new Shelf(site);
        for (int i = 1; i <= 5; i++) {
            var building = shelf.begin();
            Files.writeString(building.release().resolve(i + ".txt"), "");
            shelf.place(building, "00000" + i + "-aaaaaaaaaaaa");
        }

        shelf.keepNewest(2);

        assertThat(names(site.resolve("inputs/.spare"))).containsExactly("3.txt");
        assertThat(names(site.resolve("inputs")))
                .containsExactly(".spare", "000004-aaaaaaaaaaaa", "000005-aaaaaaaaaaaa");
        var again = shelf.begin();
        Files.writeString(again.release().resolve("again.txt"), "");
        shelf.layAside(again);
        assertThat(names(site.resolve("inputs/.spare"))).containsExactly("again.txt");

        shelf.sweep();
        shelf.removeSpare();
        assertThat(names(site.resolve("inputs"))).containsExactly("000004-aaaaaaaaaaaa", "000005-aaaaaaaaaaaa");
        assertThat(names(site.resolve("releases"))).containsExactly("000004-aaaaaaaaaaaa", "000005-aaaaaaaaaaaa");
    }

    @Test
    void sweepsWhatAKilledPublisherLeft() throws IOException {
        var shelf = new Shelf(site);
        var building = shelf.begin().release();
        Files.createDirectories(building.resolve("articles/2024-02"));
        Files.writeString(building.resolve("articles/2024-02/index.html"), "half");
        Files.createSymbolicLink(site.resolve(".current"), Path.of("releases/nowhere"));

        shelf.sweep();

        assertThat(names(site)).containsExactly("inputs", "releases");
        assertThat(names(site.resolve("releases"))).isEmpty();
    }

    @Test
    void refusesToReplaceWhatIsNoLink() throws IOException {
        Files.createDirectories(site.resolve("current"));

        assertThatThrownBy(() -> new Shelf(site).current())
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("no-link")
                .hasMessageContaining("current");
    }

    @Test
    void removesNoReleaseThatReadersSee() throws IOException {
        var shelf = new Shelf(site);
        shelf.place(shelf.begin(), "000001-aaaaaaaaaaaa");
        shelf.switchTo("000001-aaaaaaaaaaaa");

        assertThatThrownBy(() -> shelf.remove("000001-aaaaaaaaaaaa")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesReleasesByRunAndHash() throws IOException {
        var nothing = new Manifest(new TreeMap<>(), new TreeMap<>());
        var shelf = new Shelf(site);
        var name = shelf.freeName(12, nothing);

        assertThat(name).matches("000012-[0-9a-f]{12}");
        shelf.place(shelf.begin(), name);
        assertThat(shelf.freeName(12, nothing)).isEqualTo(name + "-2");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
