package vn.portal.batch.legacy.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real exports, where it is. */
final class Corpus {
    private Corpus() {}

    static Path dumps() {
        var folder = Path.of(System.getProperty("portal.corpus", "")).resolve("cms-exports/dumps");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no corpus at " + folder);
        return folder;
    }
}
