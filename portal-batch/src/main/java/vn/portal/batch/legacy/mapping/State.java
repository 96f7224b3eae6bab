package vn.portal.batch.legacy.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What readers of the old portal could see of an item, and why not. */
enum State {
    PUBLISHED,
    SCHEDULED,
    EXPIRED,
    DRAFT,
    PENDING_REVIEW,
    REJECTED,
    INACTIVE,
    CATEGORY_LOCKED,
    CATEGORY_HIDDEN,
    PRIVATE,
    PASSWORD,
    ARCHIVED,
    TRASHED,
    /** No rule of the mapping speaks of it, so that it is not public. */
    UNKNOWN;

    /** The word for it in mappings and notices. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values())
                .filter(state -> state != UNKNOWN)
                .map(State::word)
                .toList();
    }

    static Optional<State> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
