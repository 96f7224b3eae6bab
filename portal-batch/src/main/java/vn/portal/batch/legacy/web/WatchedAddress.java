package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.workspace.DurableFile;

/**
 * One address that is asked night after night, and sends itself only when it has changed.
 *
 * <p>What was sent last, and what the server said of it, lies in a folder; losing that costs one more sending.
 */
public final class WatchedAddress {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final Path note;
    private final Path body;

    /** @param memory a folder that lasts from night to night */
    public WatchedAddress(URI address, Path memory) {
        this.address = address;
        this.note = memory.resolve("address.json");
        this.body = memory.resolve("address.body");
    }

    /**
     * What stands at the address now.
     *
     * @param at where it was found in the end
     */
    public record Content(byte[] bytes, @Nullable String contentType, URI at) {}

    /**
     * What is remembered.
     *
     * @param asked the address as it is configured: another one has nothing to do with what is remembered
     * @param at where it was found
     * @param moved where it has moved to for good
     * @param until when the server may be asked again
     */
    private record Note(
            String asked,
            @Nullable String at,
            @Nullable String moved,
            @Nullable String contentType,
            Known known,
            @Nullable Instant until) {}

    /**
     * Asks for it.
     *
     * @throws Unreachable if it cannot be had
     * @throws IOException if a disk of ours is broken
     */
    public Content ask(Web web, Instant now) throws IOException {
        var note = remembered();
        if (note.until() != null && note.until().isAfter(now)) {
            throw new Unreachable(new Answer.Later(429, note.until()).remark(address.toString()));
        }
        boolean known = note.at() != null && Files.isRegularFile(body);
        var from = note.moved() == null ? address : URI.create(note.moved());
        var answer = web.get(from, known ? note.known() : Known.NOTHING);
        if (answer instanceof Answer.Failed && note.moved() != null) {
            // what moved for good may have moved back
            answer = web.get(address, known ? note.known() : Known.NOTHING);
        }
        return taken(answer, note);
    }

    private Content taken(Answer answer, Note note) throws IOException {
        if (answer instanceof Answer.Unchanged && note.at() != null) {
            return new Content(Files.readAllBytes(body), note.contentType(), URI.create(note.at()));
        }
        if (answer instanceof Answer.Found found) {
            var moved = found.moved() == null ? note.moved() : found.moved().toString();
            // the note last: it must not speak of bytes that are not there
            Files.deleteIfExists(this.note);
            DurableFile.write(body, found.bytes());
            write(new Note(asked(), found.at().toString(), moved, found.contentType(), found.known(), null));
            return new Content(found.bytes(), found.contentType(), found.at());
        }
        if (answer instanceof Answer.Later later) {
            write(new Note(asked(), note.at(), note.moved(), note.contentType(), note.known(), later.until()));
        }
        throw new Unreachable(
                answer instanceof Answer.Unchanged
                        ? new Answer.Failed("web-status", "304").remark(address.toString())
                        : answer.remark(address.toString()));
    }

    private String asked() {
        return address.toString();
    }

    private Note remembered() throws IOException {
        var nothing = new Note(asked(), null, null, null, Known.NOTHING, null);
        if (!Files.exists(note)) {
            return nothing;
        }
        try {
            var read = JSON.readValue(Files.readAllBytes(note), Note.class);
            return read.asked().equals(asked()) ? read : nothing;
        } catch (JacksonException e) {
            // from another version, or edited: it is sent again
            return nothing;
        }
    }

    private void write(Note note) throws IOException {
        DurableFile.write(this.note, JSON.writeValueAsBytes(note));
    }
}
