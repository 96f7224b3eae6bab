package vn.portal.batch.legacy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is kept in the raw store: what its old system had of it, field by field, as it stood.
 *
 * <p>Of what readers of the old portal could not see, nothing is kept but key, state and title.
 *
 * @param key its native key, unique in its source
 * @param position where it stood (a line, an offset, a page of an API), for people; no part of its bytes
 * @param state {@link #PUBLIC}, or why readers could not see it: {@code draft}, {@code pending}, {@code scheduled},
 *     {@code private}, {@code password}, {@code trash}, {@code expired}, …
 * @param turns when its state will change by itself: publication of a scheduled one, expiry of a public one; null for
 *     never
 * @param title of one that is not public, as far as it may be told; null else
 * @param address its public address in the old portal; null where unknown
 * @param aliases other names by which the old portal knew it
 * @param row text, numbers, truth values, nulls, lists and maps of them; what a mapping or a format makes an entry of
 */
public record FrozenEntry(
        String key,
        @Nullable String position,
        String state,
        @Nullable Instant turns,
        @Nullable String title,
        @Nullable String address,
        List<LegacyItem.Alias> aliases,
        Map<String, @Nullable Object> row) {
    public static final String PUBLIC = "public";

    public FrozenEntry {
        Objects.requireNonNull(key, "key");
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        row = row == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(row));
        if (!state.equals(PUBLIC) && !row.isEmpty()) {
            throw new IllegalArgumentException("nothing is kept of what was not public: " + key);
        }
    }

    /** One that everybody could read. */
    public static FrozenEntry of(
            String key,
            @Nullable String position,
            @Nullable Instant expires,
            @Nullable String address,
            List<LegacyItem.Alias> aliases,
            Map<String, @Nullable Object> row) {
        return new FrozenEntry(key, position, PUBLIC, expires, null, address, aliases, row);
    }

    /** One that readers could not see. */
    public static FrozenEntry hidden(
            String key, @Nullable String position, String state, @Nullable Instant due, @Nullable String title) {
        return new FrozenEntry(key, position, state, due, title, null, List.of(), Map.of());
    }

    /** One that is larger than items may be. */
    static FrozenEntry tooLarge(FrozenEntry entry, int size) {
        return hidden(entry.key(), entry.position(), FrozenFile.TOO_LARGE, null, String.valueOf(size));
    }

    /** How large one was that is too large. */
    int size() {
        return title == null ? 0 : Integer.parseInt(title);
    }

    FrozenEntry withKey(String other) {
        return other.equals(key) ? this : new FrozenEntry(other, position, state, turns, title, address, aliases, row);
    }

    public boolean isPublic() {
        return state.equals(PUBLIC);
    }
}
