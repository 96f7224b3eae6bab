package vn.portal.recognition;

import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/**
 * The item whose texts are read, as far as what is found in them depends on it.
 *
 * @param capture SHA-256 of its bytes, in hexadecimal
 * @param pipelineVersion what judges it
 * @param published when readers first saw it, which says the year of days that name none; null where that is not known
 */
public record Item(
        Origin origin,
        String capture,
        String pipelineVersion,
        @Nullable When published) {

    /** An item of which nobody knows when it was published. */
    public Item(Origin origin, String capture, String pipelineVersion) {
        this(origin, capture, pipelineVersion, null);
    }
}
