package vn.portal.batch.legacy.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a site is to be followed.
 *
 * @param follow its feeds, sitemaps and listing pages; {@code {page}} in one stands for 1, 2, 3, …
 * @param links which addresses are stories; null for all that feeds and sitemaps name
 * @param pages how many pages of a listing are looked at in one night
 * @param delay between two requests to a server, at the least
 * @param budget what one night may cost
 */
public record SitePlan(List<String> follow, @Nullable LinkPattern links, int pages, Duration delay, Budget budget) {

    public SitePlan {
        follow = List.copyOf(follow);
    }

    /**
     * What one night may cost.
     *
     * @param pages how many pages are fetched at the most; a preview needs a few only
     */
    public record Budget(int requests, int pages, long bytes, Duration time) {}

    /** The hosts that belong to the site, with and without {@code www}. */
    Set<String> hosts() {
        return follow.stream()
                .flatMap(address -> WebAddresses.of(address.replace("{page}", "1")).stream())
                .map(SitePlan::host)
                .collect(Collectors.toSet());
    }

    boolean isOwn(URI address, Set<String> hosts) {
        return hosts.contains(host(address));
    }

    private static String host(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return (host.startsWith("www.") ? host.substring(4) : host) + ":" + address.getPort();
    }
}
