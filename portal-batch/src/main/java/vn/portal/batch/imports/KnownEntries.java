package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.Segment;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.notice.Remark;

/**
 * What was taken out of a source the last time, so that an unchanged one need not be read again.
 *
 * <p>Losing it costs time, nothing else.
 */
final class KnownEntries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    KnownEntries(Path file) {
        this.file = file;
    }

    /**
     * What there was.
     *
     * @param look what the source and its settings looked like
     * @param turns when the state of an item changes by itself; null for never
     */
    record Taken(String look, @Nullable Instant turns, boolean whole, List<Segment> segments, List<Remark> remarks) {
        Taken {
            segments = List.copyOf(segments);
            remarks = List.copyOf(remarks);
        }

        /** Whether the source, looking like that, would give the same at that instant. */
        boolean holds(String lookNow, Instant now) {
            return look.equals(lookNow) && (turns == null || turns.isAfter(now));
        }
    }

    Optional<Taken> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Taken.class));
        } catch (JacksonException e) {
            // from another version, or edited: everything is read again
            return Optional.empty();
        }
    }

    void write(Taken taken) throws IOException {
        DurableFile.write(file, JSON.writeValueAsBytes(taken));
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
