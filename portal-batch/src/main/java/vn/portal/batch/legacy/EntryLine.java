package vn.portal.batch.legacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An item's bytes: what was kept of it as JSON, on one line. */
final class EntryLine {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(i ->
                    i.withValueInclusion(JsonInclude.Include.NON_NULL).withContentInclusion(JsonInclude.Include.ALWAYS))
            .addMixIn(FrozenEntry.class, WithoutPosition.class)
            .build();

    private EntryLine() {}

    /** Where an item stood is no part of it: it would change with every item before it. */
    private interface WithoutPosition {
        @JsonIgnore
        String position();

        @JsonIgnore
        boolean isPublic();
    }

    static byte[] write(FrozenEntry entry) {
        return JSON.writeValueAsBytes(entry);
    }

    /** @throws IllegalArgumentException if that is no such line */
    static FrozenEntry read(byte[] line) {
        try {
            return JSON.readValue(line, FrozenEntry.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an item as it is kept: " + e.getOriginalMessage(), e);
        }
    }
}
