package vn.portal.batch.legacy;

import java.io.IOException;
import java.util.List;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;

/** A format whose files lie on a network: they are gathered into the raw store when the source is frozen. */
public interface GatheredFormat extends LegacyFormat {

    /**
     * Gathers what is new or changed.
     *
     * @return everything that was ever gathered and is still there
     * @throws IOException if nothing of the source can be had, or a disk of ours is broken
     */
    Gathered gather(LiveSource source, RawStore raw) throws IOException;

    /** @param remarks on the source as a whole */
    record Gathered(Manifest manifest, List<Remark> remarks) {
        public Gathered {
            remarks = List.copyOf(remarks);
        }
    }
}
