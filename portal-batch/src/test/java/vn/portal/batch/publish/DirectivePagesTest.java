package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

class DirectivePagesTest {
    @TempDir
    Path root;

    @Test
    void showsWhatDocumentsDoToEachOtherFromBothSides() throws IOException {
        try (var town = new Town(TestDatabase.H2, root)) {
            var rules = Papers.rules().taken();
            town.publisher()
                    .publish(town.night(
                            rules, Papers.amendment().taken(), Papers.repeal().taken()));

            var pages = new TreeMap<>(town.files());
            pages.keySet().removeIf(path -> !path.matches("directives/\\d{4}-\\d\\d/.*-[0-9a-f]{10}\\.html"));
            Golden.compare("directives", pages);
        }
    }
}
