package vn.portal.batch.legacy.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Remark;

/** What became of asking for an address: an ordinary value, whatever the net did. */
public sealed interface Answer {

    /**
     * It is there.
     *
     * @param at where it was found in the end
     * @param moved where it has moved to for good; null where it has not
     * @param contentType as the server says
     */
    record Found(
            URI at,
            @Nullable URI moved,
            byte[] bytes,
            @Nullable String contentType,
            Known known) implements Answer {}

    /** It is what it was when that was said of it. */
    record Unchanged() implements Answer {}

    /** The server says that it is not, or no longer: 404, 410. */
    record Missing(int status) implements Answer {}

    /**
     * The server asks to be left alone: 429, or 503 with a {@code Retry-After}.
     *
     * @param until when it may be asked again
     */
    record Later(int status, Instant until) implements Answer {}

    /**
     * It could not be had.
     *
     * @param code of a notice
     * @param detail for people: what the net or the server said
     */
    record Failed(String code, String detail) implements Answer {}

    /** What is to be told of an answer that brings nothing new. */
    default Remark remark(String address) {
        if (this instanceof Missing missing) {
            return told("web-missing", address).with("status", missing.status());
        }
        if (this instanceof Later later) {
            return told("web-later", address).with("until", later.until());
        }
        if (this instanceof Failed failed) {
            return told(failed.code(), address).with("detail", failed.detail());
        }
        throw new IllegalStateException("nothing is wrong with " + address);
    }

    private static Remark told(String code, String address) {
        return Remark.warning(code, "").with("address", WebAddresses.shown(address));
    }
}
