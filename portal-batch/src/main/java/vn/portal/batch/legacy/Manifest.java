package vn.portal.batch.legacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.notice.Remark;

/**
 * What a source held when it was frozen; all that a run ever looks at.
 *
 * <p>Times are not in it: the same files give the same manifest, byte for byte.
 *
 * @param files in the order of their keys
 * @param whole whether the source was read to its end; otherwise nothing follows from an item's absence
 * @param segments of a source whose items stand inside files or on a network: the items; its {@code files} are what these
 *     show or link to
 * @param remarks on the source as a whole
 */
public record Manifest(
        List<FrozenFile> files,
        boolean whole,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Segment> segments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Remark> remarks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        files = List.copyOf(files);
        segments = segments == null ? List.of() : List.copyOf(segments);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }

    /** A source whose files are its items. */
    public Manifest(List<FrozenFile> files, boolean whole) {
        this(files, whole, List.of(), List.of());
    }

    /** The same with more remarks. */
    public Manifest with(List<Remark> more) {
        return new Manifest(
                files,
                whole,
                segments,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }

    public byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IllegalArgumentException if that is no manifest */
    public static Manifest parse(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a manifest: " + e.getOriginalMessage(), e);
        }
    }
}
