package vn.portal.batch.store;

import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;

/**
 * What the ledger holds of one source item from accepted runs.
 *
 * @param verdict how it was judged last: {@code ACCEPTED}, {@code REJECTED} or {@code FILTERED}
 * @param contentId the content it is; null while it was never accepted
 * @param vanishedNights how many nights it has been absent from its complete source; 0 while present
 */
public record LedgerEntry(
        String key,
        String rawHash,
        String pipelineVersion,
        Verdict verdict,
        @Nullable ContentId contentId,
        int vanishedNights) {

    LedgerEntry withKey(String other) {
        return other.equals(key)
                ? this
                : new LedgerEntry(other, rawHash, pipelineVersion, verdict, contentId, vanishedNights);
    }

    /** How an item was judged. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        FILTERED
    }
}
