package vn.portal.batch.night;

import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.Run;

/** What a keeper asks for between nights. */
public sealed interface Act {

    /** Why there will be a run of it. */
    Run.Purpose purpose();

    /** Judges items again that are kept out, from the bytes that are kept of them. */
    record Replay(Quarantine.Selection which) implements Act {
        @Override
        public Run.Purpose purpose() {
            return Run.Purpose.REPLAY;
        }
    }
}
