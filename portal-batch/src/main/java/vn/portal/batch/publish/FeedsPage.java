package vn.portal.batch.publish;

import java.net.URI;
import java.util.List;
import vn.portal.feed.FeedFormats;
import vn.portal.model.PortalContext;

/** What feeds there are, for people: what each is for, and its address for copying. */
record FeedsPage(List<Feed> feeds) {

    /** @param format {@code rss}, {@code atom}, {@code json}: each has a sentence of its own */
    record Feed(String name, String format, String path, URI address) {

        boolean rss() {
            return format.equals("rss");
        }

        boolean atom() {
            return format.equals("atom");
        }

        boolean json() {
            return format.equals("json");
        }
    }

    static FeedsPage of(PortalContext portal) {
        return new FeedsPage(FeedFormats.standard().stream()
                .map(format -> {
                    var path = "feeds/" + format.fileName();
                    return new Feed(
                            Frame.feedName(format.name()),
                            format.name(),
                            path,
                            portal.address().resolve(path));
                })
                .toList());
    }
}
