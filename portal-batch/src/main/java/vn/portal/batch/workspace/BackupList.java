package vn.portal.batch.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The list of a backup's files, in order, a line for each; read one at a time. */
final class BackupList implements AutoCloseable {
    static final String NAME = "backup.jsonl";
    private static final JsonMapper JSON = JsonMapper.shared();
    /** The last line: a list without it was cut. */
    private static final String END = "{\"end\":%d}";

    private final Path file;
    private final BufferedReader lines;
    private long read;

    private BackupList(Path file) throws IOException {
        this.file = file;
        this.lines = Files.newBufferedReader(file);
    }

    static BackupList open(Path backup) throws IOException {
        return new BackupList(backup.resolve(NAME));
    }

    static String line(BackupEntry entry) {
        return JSON.writeValueAsString(entry) + "\n";
    }

    static String end(long entries) {
        return END.formatted(entries) + "\n";
    }

    /**
     * The next one; null behind the last.
     *
     * @throws IOException naming the line, if the list is damaged or cut
     */
    @Nullable
    BackupEntry next() throws IOException {
        var line = lines.readLine();
        if (END.formatted(read).equals(line)) {
            return null;
        }
        read++;
        try {
            var entry = JSON.readValue(String.valueOf(line), BackupEntry.class);
            if (entry != null && entry.path() != null && isWithin(entry.path())) {
                return entry;
            }
        } catch (JacksonException e) {
            throw new IOException("%s is damaged: line %d: %s".formatted(file, read, e.getOriginalMessage()), e);
        }
        throw new IOException("%s is damaged: line %d: %s".formatted(file, read, line));
    }

    private static boolean isWithin(String path) {
        var place = Path.of("a", path).normalize();
        return !path.isEmpty() && !path.startsWith("/") && place.startsWith("a") && place.getNameCount() > 1;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
