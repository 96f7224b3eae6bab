package vn.portal.batch.publish;

import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.FeedLog;
import vn.portal.feed.FeedFormats;
import vn.portal.model.PortalContext;

/**
 * What feeds there are, for people: the portal's, each with what it is for and its address for copying, and all others.
 *
 * @param groups of the others: by kind, section, body, campaign
 */
record FeedsPage(List<Feed> feeds, List<Group> groups) {

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

    record Group(String heading, List<Topic> topics) {}

    /**
     * What one may follow.
     *
     * @param target the page that the feed follows; null where there is none any more: what it told can still be read
     */
    record Topic(String title, @Nullable String target, List<Frame.FeedLink> formats) {}

    /**
     * @param shown every feed that the site has
     * @param there whether the site has a page
     */
    static FeedsPage of(PortalContext portal, SiteWords words, List<SiteFeeds.Shown> shown, Predicate<String> there) {
        var groups = FeedPlace.GROUPS.stream()
                .map(group -> group(group, words, shown, there))
                .filter(group -> !group.topics().isEmpty())
                .toList();
        return new FeedsPage(main(portal), groups);
    }

    /** What the page is made of. */
    static Input made(List<SiteFeeds.Shown> shown, Predicate<String> there) {
        var made = Input.of("feeds page");
        shown.forEach(feed -> made.and(feed.place().folder())
                .and(feed.place().page())
                .and(there.test(feed.place().page()))
                .and(feed.place().group())
                .and(feed.label()));
        return made;
    }

    private static List<Feed> main(PortalContext portal) {
        return FeedFormats.standard().stream()
                .map(format -> {
                    var path = "feeds/" + format.fileName();
                    return new Feed(
                            Frame.feedName(format.name()),
                            format.name(),
                            path,
                            portal.address().resolve(path));
                })
                .toList();
    }

    private static Group group(String group, SiteWords words, List<SiteFeeds.Shown> shown, Predicate<String> there) {
        var heading = group.isEmpty() ? "feeds.kind" : "feeds." + group.replace("/", "");
        var order = Collator.getInstance(Locale.forLanguageTag(words.language()));
        var topics = shown.stream()
                .filter(feed -> feed.place().group().equals(group)
                        && !feed.place().name().equals(FeedLog.ALL))
                .map(feed -> topic(feed, there))
                .sorted(Comparator.comparing(Topic::title, order)
                        .thenComparing(topic -> topic.formats().toString()))
                .toList();
        return new Group(words.text(heading), topics);
    }

    private static Topic topic(SiteFeeds.Shown feed, Predicate<String> there) {
        var page = feed.place().page();
        return new Topic(
                feed.label(),
                there.test(page) ? page : null,
                Frame.feedLinks(feed.place().folder()));
    }
}
