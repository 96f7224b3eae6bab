package vn.portal.batch.legacy.mapping;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item that a mapping found.
 *
 * @param key its native key
 * @param position where its row stands, for people
 * @param state what readers could see of it: {@code published}, or why they could not
 * @param turns when that changes by itself; null for never
 * @param title of it, public or not; null where it has none
 * @param address its public address in the old portal; null where unknown
 * @param aliases other names of it
 * @param fields what {@link MappedEntry} makes an entry of; empty where it is not public
 */
public record Mapped(
        String key,
        @Nullable String position,
        String state,
        @Nullable Instant turns,
        @Nullable String title,
        @Nullable String address,
        List<Alias> aliases,
        Map<String, @Nullable Object> fields) {
    /** The one state whose items are public. */
    public static final String PUBLISHED = State.PUBLISHED.word();

    public Mapped {
        aliases = List.copyOf(aliases);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @param kind {@code address}, {@code guid}, {@code row}, {@code slug} */
    public record Alias(String kind, String value) {}

    public boolean isPublic() {
        return state.equals(PUBLISHED);
    }
}
