package vn.portal.batch.legacy;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a source held when it was frozen; all that a run ever looks at.
 *
 * <p>Times are not in it: the same files give the same manifest, byte for byte.
 *
 * @param files in the order of their keys
 * @param whole whether every folder could be listed to its end; otherwise nothing follows from a file's absence
 */
public record Manifest(List<FrozenFile> files, boolean whole) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        files = List.copyOf(files);
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
