package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

/** A program that makes other bytes of the same content says so; otherwise sites would keep pages of both. */
class SiteVersionTest {
    @TempDir
    Path root;

    @Test
    void isRaisedWheneverTheSameContentMakesOtherBytes() throws IOException {
        try (var town = new Town(TestDatabase.H2, root).reporting()) {
            var run = town.night(Stories.order(), Stories.dated(), Stories.hostile());

            town.publisher().publish(run);
            var files = Input.of("site");
            // compressed ones differ with the machine's library
            town.files().forEach((path, text) -> {
                if (!path.equals(Manifest.FILE)) {
                    files.and(path).and(text);
                }
            });

            var known = known();
            assertThat(known.get(known.size() - 1))
                    .as("the site's bytes have changed: raise Site.VERSION and add its line to site-versions.txt; only"
                            + " where the stories of this test were changed, put the new hash into the last line")
                    .isEqualTo(Site.VERSION + " " + files.hash());
            assertThat(known.stream().map(line -> line.split(" ")[0])).doesNotHaveDuplicates();
        }
    }

    /** A line a version: its name, and the hash of the site that it makes of the stories above. */
    private static List<String> known() throws IOException {
        try (var file = SiteVersionTest.class.getResourceAsStream("site-versions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
