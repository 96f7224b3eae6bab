package vn.portal.batch.imports;

import java.util.Map;
import java.util.Optional;
import vn.portal.batch.legacy.LegacyItem;

/**
 * Which of a source's items an import is about.
 *
 * @param items their hashes by their keys as the store has them, which cuts long ones; empty for all of them
 */
record Chosen(Map<String, String> items) {
    static final Chosen ALL = new Chosen(Map.of());

    boolean isAll() {
        return items.isEmpty();
    }

    boolean has(LegacyItem item) {
        return isAll() || key(item).isPresent();
    }

    /** The key of a chosen item, with those very bytes, as the store has it. */
    Optional<String> key(LegacyItem item) {
        var hash = items.get(item.key());
        if (hash != null) {
            return hash.equals(item.rawHash()) ? Optional.of(item.key()) : Optional.empty();
        }
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().equals(item.rawHash()) && isCut(entry.getKey(), item.key()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCut(String stored, String key) {
        int end = stored.lastIndexOf('#');
        return end > 0 && key.length() > stored.length() && key.startsWith(stored.substring(0, end));
    }
}
