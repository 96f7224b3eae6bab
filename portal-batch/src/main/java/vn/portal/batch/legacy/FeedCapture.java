package vn.portal.batch.legacy;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.read.ReadDate;
import vn.portal.feed.read.ReadFeed;
import vn.portal.notice.Notice;

/**
 * One feed as it was captured.
 *
 * @param name of its file, or its address
 * @param notices on single items, by the beginning of their paths
 * @param aboutTheWhole what is wrong with the feed itself
 */
record FeedCapture(
        String name, ReadFeed feed, FeedKeys keys, Map<String, List<Notice>> notices, List<Notice> aboutTheWhole) {

    static FeedCapture of(String name, ReadFeed feed) {
        var notices = new HashMap<String, List<Notice>>();
        var whole = new ArrayList<Notice>();
        for (var notice : feed.notices()) {
            int end = notice.path().indexOf(']');
            if (notice.path().startsWith("items[") && end > 0) {
                notices.computeIfAbsent(notice.path().substring(0, end + 1), path -> new ArrayList<>())
                        .add(notice);
            } else {
                whole.add(notice);
            }
        }
        return new FeedCapture(name, feed, FeedKeys.of(feed), notices, whole);
    }

    int size() {
        return feed.items().size();
    }

    String key(int at) {
        return keys.key(at);
    }

    /** By which the newer of two is told: a text that sorts as time does. */
    String date(int at, ZoneId zone) {
        var item = feed.items().get(at);
        return Stream.of(Optional.ofNullable(item.updated()), Optional.ofNullable(item.published()))
                .flatMap(Optional::stream)
                .map(ReadDate::when)
                .filter(Objects::nonNull)
                .map(when -> when.start(zone).toString())
                .findFirst()
                .orElse("");
    }

    /** An item as it is kept, or that it has expired. */
    FrozenEntry frozen(int at, LiveSource source) {
        var item = feed.items().get(at);
        var position = name + "#" + (at + 1);
        var expires = instant(item.expires(), source.settings().zone());
        return expires != null && !expires.isAfter(source.now())
                ? FrozenEntry.hidden(key(at), position, "expired", null, null)
                : FrozenEntry.of(
                        key(at),
                        position,
                        expires,
                        address(at),
                        aliases(at),
                        FeedRow.of(item, address(at), notices.getOrDefault("items[" + at + "]", List.of())));
    }

    private static @Nullable Instant instant(@Nullable ReadDate date, ZoneId zone) {
        return date == null || date.when() == null ? null : date.when().start(zone);
    }

    /** Where readers find the item; what a feed that says no base writes in short leads from its own site. */
    private @Nullable String address(int at) {
        var link = feed.items().get(at).link();
        var site = feed.header().link();
        if (link == null || site == null) {
            return link;
        }
        try {
            return new URI(site).resolve(link).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // one of the two is no address: as it is written
            return link;
        }
    }

    private List<LegacyItem.Alias> aliases(int at) {
        return Stream.of(alias("guid", keys.guid(at)), alias("address", address(at)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LegacyItem.Alias> alias(String kind, @Nullable String value) {
        return Optional.ofNullable(value).map(name -> new LegacyItem.Alias(kind, name));
    }
}
