package vn.portal.batch.publish;

import org.jspecify.annotations.Nullable;

/**
 * A release that is whole and has no name yet.
 *
 * @param contents how many contents have a page
 * @param fresh whether any file of it is not the release before's
 */
record Sealed(Manifest manifest, long contents, long feeds, boolean fresh) {

    Release named(String name, boolean switched, @Nullable String pinned) {
        return new Release(name, manifest.hash(), contents, feeds, switched, pinned);
    }
}
