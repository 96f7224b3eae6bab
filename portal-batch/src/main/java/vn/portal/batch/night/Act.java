package vn.portal.batch.night;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.Run;

/** What a keeper asks for between nights. */
public sealed interface Act {

    /** Why there will be a run of it. */
    Run.Purpose purpose();

    /**
     * A content as people call it.
     *
     * @param name any that {@code Contents#named} knows
     * @param other further spellings of it as an address
     */
    record Named(String name, List<String> other) {
        public Named {
            other = List.copyOf(other);
        }
    }

    /** Judges items again that are kept out, from the bytes that are kept of them. */
    record Replay(Quarantine.Selection which) implements Act {
        @Override
        public Run.Purpose purpose() {
            return Run.Purpose.REPLAY;
        }
    }

    /** Puts back what a run had changed. */
    record Rollback(long run) implements Act {
        @Override
        public Run.Purpose purpose() {
            return Run.Purpose.ROLLBACK;
        }
    }

    /**
     * Takes a content away from readers, its page staying with a banner and the explanation; or gives it back.
     *
     * @param explanation for readers; null to give it back
     */
    record Withdraw(Named content, @Nullable String explanation, String by) implements Act {
        @Override
        public Run.Purpose purpose() {
            return Run.Purpose.RULING;
        }
    }

    /**
     * Leads readers of a content, or of an address that no content has, to another content; or no longer.
     *
     * @param target null to lead them no longer
     */
    record Redirect(Named from, @Nullable Named target, String by) implements Act {
        @Override
        public Run.Purpose purpose() {
            return Run.Purpose.RULING;
        }
    }
}
