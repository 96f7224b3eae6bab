package vn.portal.batch.command;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The workspace that a verb is about. */
final class Directory {
    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path path = Path.of(".");

    Path path() {
        return path;
    }
}
