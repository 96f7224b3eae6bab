package vn.portal.feed;

import java.util.List;

/** The feed formats that this library writes; a new one is one file, and its line here. */
public final class FeedFormats {
    private static final List<FeedFormat> STANDARD = List.of(
            new RssFormat(), //
            new AtomFormat(),
            new JsonFeedFormat());

    private FeedFormats() {}

    /** All of them, in a fixed order. */
    public static List<FeedFormat> standard() {
        return STANDARD;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static FeedFormat named(String name) {
        return STANDARD.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no feed format: " + name));
    }
}
