package vn.portal.batch.publish.redirect;

import vn.portal.model.ContentId;

/**
 * Where a content stood, and where it stands.
 *
 * @param folded the path in small letters; kept, for there is much sorting by it
 * @param to path of its page from the site's root ({@code /articles/2024-02/a-1.html}); {@link Rule#GONE} where it has none
 *     any more
 */
record Place(OldAddress from, String folded, ContentId content, String to) {}
