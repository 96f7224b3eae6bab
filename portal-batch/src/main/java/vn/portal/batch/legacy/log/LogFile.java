package vn.portal.batch.legacy.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One log while it is read: always at a request, until there are no more. */
final class LogFile implements Closeable {
    private final Path file;
    private final ZoneId zone;
    private final Malformed malformed;
    private final Lines lines;
    private @Nullable LineReader reader;
    private @Nullable Request request;

    /**
     * @param zone of the times in extended logs
     * @param malformed is told of lines that are neither requests nor about the log
     */
    LogFile(Path file, ZoneId zone, Malformed malformed) throws IOException {
        this.file = file;
        this.zone = zone;
        this.malformed = malformed;
        lines = Lines.of(file);
    }

    /** Who counts what cannot be read. */
    @FunctionalInterface
    interface Malformed {
        void line(Path file, long number, String line);
    }

    /** The request that the log is at; null behind the last. */
    @Nullable
    Request request() {
        return request;
    }

    boolean isBroken() {
        return lines.isBroken();
    }

    Path file() {
        return file;
    }

    /** Goes to the next request. */
    void advance() throws IOException {
        request = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (reader == null) {
                reader = ExtendedLines.isOne(line) ? new ExtendedLines(zone) : new CombinedLines();
            }
            var read = reader.read(line);
            if (read.isPresent()) {
                request = read.get();
                return;
            }
            if (!reader.isRemark(line)) {
                malformed.line(file, lines.number(), line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
