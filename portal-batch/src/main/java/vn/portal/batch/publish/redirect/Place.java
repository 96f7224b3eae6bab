package vn.portal.batch.publish.redirect;

import vn.portal.model.ContentId;

/**
 * Where a content stood, and where it stands.
 *
 * @param to path of its page from the site's root ({@code /articles/2024-02/a-1.html}); {@link Rule#GONE} where it has none
 *     any more
 */
record Place(OldAddress from, ContentId content, String to) {

    String foldedPath() {
        return OldAddress.folded(from.path());
    }
}
