package vn.portal.feed.read;

import org.jspecify.annotations.Nullable;

/**
 * A link of a feed or an item.
 *
 * @param address absolute where its base is known
 * @param rel what it leads to: {@code alternate}, {@code self}, {@code enclosure}, {@code related}, {@code via}, …
 * @param mediaType of what it leads to
 * @param title for people
 * @param language of what it leads to
 * @param length of what it leads to, as written
 */
public record ReadLink(
        String address,
        String rel,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable String language,
        @Nullable String length) {}
