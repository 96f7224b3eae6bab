package vn.portal.batch.publish;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.Edition;
import vn.portal.model.When;

/**
 * Why a content that is still shown does not count any more.
 *
 * @param noted when the last word of its keepers was said; null where nothing was
 * @param note the last of its change notes; null where there is none
 */
record Withdrawal(SiteWords.@Nullable Shown noted, @Nullable String note) {

    /** Null for what was not withdrawn. */
    static @Nullable Withdrawal of(Content content, SiteWords words) {
        if (content.edition().state() != Edition.State.WITHDRAWN) {
            return null;
        }
        var notes = content.edition().changeNotes();
        if (notes.isEmpty()) {
            return new Withdrawal(null, null);
        }
        var last = notes.get(notes.size() - 1);
        return new Withdrawal(words.date(When.instant(last.at(), "note")), last.note());
    }
}
