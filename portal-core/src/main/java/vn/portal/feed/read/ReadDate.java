package vn.portal.feed.read;

import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/**
 * A date of a feed.
 *
 * @param written as it is written there
 * @param when what it says; null where that could not be made out
 */
public record ReadDate(String written, @Nullable When when) {}
