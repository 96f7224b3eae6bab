package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.portal.text.Folding;

/** A rule that knows the golden page's own words would read that page and no other. */
class OwnWordsTest {
    private static final Path PAGE = Path.of("..", "examples", "phan-thiet", "legacy", "phan-thiet-2024.txt");
    private static final int RUN = 4;

    @Test
    void findsNoFourWordsOfTheGoldenPageInTheSources() throws IOException {
        var ofPage = runs(Files.readString(PAGE));
        var found = new TreeSet<String>();
        for (var file : sources()) {
            for (var run : runs(Files.readString(file))) {
                if (ofPage.contains(run)) {
                    found.add(file.getFileName() + ": " + run);
                }
            }
        }
        assertThat(ofPage).hasSizeGreaterThan(400);
        assertThat(found).isEmpty();
    }

    /** Without the lists of the whole country's places and bodies, which know this city as they know every other. */
    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    /** All runs of four words, folded, whatever stands between the words. */
    private static Set<String> runs(String text) {
        var words = new ArrayList<String>();
        for (var word : Folding.fold(text).split("[^\\p{L}\\d]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
