package vn.portal.batch.legacy.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How servers are asked.
 *
 * @param agent how we introduce ourselves
 * @param allowPrivate whether hosts of our own network may be asked
 * @param proxy through which everything goes; null where there is none
 * @param limit the most bytes that an answer may have, unpacked
 * @param patience for a connection, and for the next bytes of an answer
 * @param longest that one answer may take as a whole
 */
public record WebSettings(
        String agent, boolean allowPrivate, @Nullable URI proxy, long limit, Duration patience, Duration longest) {

    public static WebSettings of(String agent, long limit) {
        return new WebSettings(agent, false, null, limit, Duration.ofSeconds(30), Duration.ofMinutes(3));
    }

    public WebSettings withPrivate(boolean allowed) {
        return new WebSettings(agent, allowed, proxy, limit, patience, longest);
    }

    public WebSettings withProxy(@Nullable URI through) {
        return new WebSettings(agent, allowPrivate, through, limit, patience, longest);
    }

    WebSettings withPatience(Duration each, Duration whole) {
        return new WebSettings(agent, allowPrivate, proxy, limit, each, whole);
    }

    /** A proxy may have a password. */
    @Override
    public String toString() {
        return "WebSettings[" + agent + ", private=" + allowPrivate + ", limit=" + limit + "]";
    }
}
