package vn.portal.batch.store;

import org.jspecify.annotations.Nullable;

/**
 * An item ready to be staged: all that is written of it and is the same whatever the store knows is made already, by the
 * threads that judge and not by the one that writes.
 *
 * @param texts of what was taken in; null where nothing was
 */
public record PreparedItem(StagedItem item, @Nullable EditionTexts texts) {

    public static PreparedItem of(StagedItem item) {
        var accepted = item.accepted();
        return new PreparedItem(item, accepted == null ? null : EditionTexts.of(accepted));
    }

    String key() {
        return item.origin().key();
    }
}
