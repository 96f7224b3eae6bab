package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.workspace.DurableFile;

/**
 * What is remembered of a site from night to night, an address a line.
 *
 * <p>Losing it costs the site one more reading, nothing else.
 */
public final class SiteNotes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private SiteNotes(Path file) {
        this.file = file;
    }

    static SiteNotes read(Path file) throws IOException {
        var notes = new SiteNotes(file);
        if (Files.exists(file)) {
            try (var lines = Files.newBufferedReader(file)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    notes.put(JSON.readValue(line, Visit.class));
                }
            } catch (JacksonException e) {
                // from another version, or edited: what could be read of it is right
                return notes;
            }
        }
        return notes;
    }

    public Collection<Visit> visits() {
        return visits.values();
    }

    Optional<Visit> of(String address) {
        return Optional.ofNullable(visits.get(address));
    }

    void put(Visit visit) {
        visits.put(visit.address(), visit);
    }

    void write() throws IOException {
        DurableFile.write(file, out -> {
            for (var visit : visits.values()) {
                out.write(JSON.writeValueAsString(visit).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        });
    }
}
