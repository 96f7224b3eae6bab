package vn.portal.feed.read;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Origin;

/**
 * What is known of a feed from outside of its bytes.
 *
 * @param origin the feed itself, for its notices
 * @param contentType as the transport says ({@code application/rss+xml; charset=utf-8}); null where nobody does
 * @param address where it was found; addresses in it are relative to that
 * @param language as the transport says
 * @param zone of dates that name none
 */
public record FeedHints(
        Origin origin,
        @Nullable String contentType,
        @Nullable URI address,
        @Nullable String language,
        ZoneId zone) {

    public static FeedHints of(Origin origin) {
        return new FeedHints(origin, null, null, null, ZoneOffset.UTC);
    }

    public FeedHints withContentType(String contentType) {
        return new FeedHints(origin, contentType, address, language, zone);
    }

    public FeedHints withAddress(URI address) {
        return new FeedHints(origin, contentType, address, language, zone);
    }

    public FeedHints withLanguage(String language) {
        return new FeedHints(origin, contentType, address, language, zone);
    }

    public FeedHints withZone(ZoneId zone) {
        return new FeedHints(origin, contentType, address, language, zone);
    }
}
