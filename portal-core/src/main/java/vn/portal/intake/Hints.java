package vn.portal.intake;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item's bytes from outside of them.
 *
 * @param mediaType how to read them ({@code text/plain})
 * @param charset as the transport or a keeper says; null to find out
 * @param zone of the source's dates; null for the portal's
 * @param mapping hash of the mapping that made the item out of its source; empty where none was needed
 */
public record Hints(
        String mediaType,
        @Nullable Charset charset,
        @Nullable ZoneId zone,
        String mapping) {

    public static Hints of(String mediaType) {
        return new Hints(mediaType, null, null, "");
    }
}
