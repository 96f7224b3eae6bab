package vn.portal.batch.legacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source's items in the raw store.
 *
 * @param items hash of the items, one a line
 * @param positions hash of where they stood, one a line; null where no position says more than the key. Apart, so that
 *     a new item at a source's beginning changes no item that follows
 * @param count how many items it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(String items, @Nullable String positions, int count) {}
