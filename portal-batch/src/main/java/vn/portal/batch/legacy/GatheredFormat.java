package vn.portal.batch.legacy;

import java.io.IOException;
import vn.portal.batch.workspace.RawStore;

/** A format whose files lie on a network: they are gathered into the raw store when the source is frozen. */
public interface GatheredFormat extends LegacyFormat {

    /**
     * Gathers what is new or changed.
     *
     * @return everything that was ever gathered and is still there
     * @throws IOException if nothing of the source can be had, or a disk of ours is broken
     */
    Manifest gather(LiveSource source, RawStore raw) throws IOException;
}
