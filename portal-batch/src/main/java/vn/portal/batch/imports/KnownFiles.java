package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.workspace.DurableFile;

/**
 * Which of a source's files were read before, so that unchanged ones need not be read again.
 *
 * <p>Losing it costs time, nothing else.
 */
final class KnownFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    KnownFiles(Path file) {
        this.file = file;
    }

    /** @param name the path as the file system writes it */
    record Entry(String name, FileStamp stamp, String hash) {}

    /** The entries of the last time, by name. */
    Map<String, Entry> read() throws IOException {
        return entries().stream()
                .collect(Collectors.toMap(Entry::name, Function.identity(), (first, second) -> second));
    }

    /** @param look when the look at the files began; what changed just before may change again without showing it */
    void write(Instant look, List<Entry> files) throws IOException {
        var settled =
                files.stream().filter(entry -> !entry.stamp().isFresh(look)).toList();
        DurableFile.write(file, JSON.writeValueAsBytes(settled));
    }

    private List<Entry> entries() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), Entry[].class));
        } catch (JacksonException e) {
            // from another version, or edited: everything is read again
            return List.of();
        }
    }
}
