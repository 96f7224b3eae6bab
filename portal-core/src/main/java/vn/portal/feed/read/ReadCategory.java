package vn.portal.feed.read;

import org.jspecify.annotations.Nullable;

/**
 * What an item is filed under.
 *
 * @param term the category
 * @param scheme the list that it is out of; RSS's domain
 * @param label its name for people, where that is another one
 */
public record ReadCategory(
        String term, @Nullable String scheme, @Nullable String label) {}
