package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.OpmlFormat;
import vn.portal.model.PortalContext;

/** The list of the site's feeds that a reader subscribes to in one go. */
record SiteOutline(PortalContext portal, SiteWords words, Instant latestChange, ReleaseFiles files) {
    static final String PATH = "opml.xml";

    private static final FeedFormat ATOM = FeedFormats.named("atom");

    /** To be called when all pages are there. */
    void write(List<SiteFeeds.Shown> feeds) throws IOException {
        var subscriptions = feeds.stream()
                .sorted(Comparator.comparingInt((SiteFeeds.Shown feed) ->
                                FeedPlace.GROUPS.indexOf(feed.place().group()))
                        .thenComparing(feed -> feed.place().folder()))
                .map(this::subscription)
                .toList();
        files.write(PATH, out -> OpmlFormat.write(portal.name(), latestChange, portal.zone(), subscriptions, out));
    }

    private OpmlFormat.Subscription subscription(SiteFeeds.Shown feed) {
        var group = feed.place().group();
        return new OpmlFormat.Subscription(
                feed.title(),
                address(feed.place().document(ATOM)),
                address(page(feed.place().page())),
                group.isEmpty() ? "" : words.text("feeds." + group.replace("/", "")));
    }

    /** A section whose last story is gone has a feed still, and no page. */
    private String page(String followed) {
        return files.holds(followed) ? followed : "";
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
