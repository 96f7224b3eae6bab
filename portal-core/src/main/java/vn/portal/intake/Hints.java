package vn.portal.intake;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.portal.page.SiteProfile;

/**
 * What is known of an item's bytes from outside of them.
 *
 * @param mediaType how to read them ({@code text/plain})
 * @param charset as the transport or a keeper says; null to find out
 * @param zone of the source's dates; null for the portal's
 * @param mapping hash of the mapping that made the item out of its source; empty where none was needed
 * @param profile where the site keeps what other pages leave to be found
 * @param correction what a person said of this very item
 */
public record Hints(
        String mediaType,
        @Nullable Charset charset,
        @Nullable ZoneId zone,
        String mapping,
        SiteProfile profile,
        Correction correction) {
    /** The media type of what comes as an {@link Entry}. */
    public static final String ENTRY = "application/vnd.portal.entry";

    public Hints(String mediaType, @Nullable Charset charset, @Nullable ZoneId zone, String mapping) {
        this(mediaType, charset, zone, mapping, SiteProfile.NONE, Correction.NONE);
    }

    public static Hints of(String mediaType) {
        return new Hints(mediaType, null, null, "");
    }

    /** The same for pages of one site. */
    public Hints with(SiteProfile profile) {
        return new Hints(mediaType, charset, zone, mapping, profile, correction);
    }

    /** The same for an item of which a person said something. */
    public Hints with(Correction correction) {
        return new Hints(mediaType, charset, zone, mapping, profile, correction);
    }
}
