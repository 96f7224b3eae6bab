package vn.portal.batch.imports;

import java.util.Optional;
import vn.portal.batch.store.Books;
import vn.portal.batch.workspace.Settings.Guard;

/**
 * Whether so much happened to a source that somebody must look before it is published.
 *
 * <pre>{@code
 * SourceGuard.objection(new Books.Figures(100, 94, 6, 0, 0), true, guard)   // "guard-vanish": 5 of 100 may
 * }</pre>
 */
final class SourceGuard {
    private SourceGuard() {}

    /**
     * Why the run must not be accepted as it is.
     *
     * @param complete whether absence means anything
     * @return a notice code; empty where all is well
     */
    static Optional<String> objection(Books.Figures figures, boolean complete, Guard guard) {
        if (figures.present() == 0 && figures.held() >= Math.max(1, guard.least())) {
            return Optional.of("guard-empty");
        }
        int gone = complete ? figures.wouldVanish() : figures.wouldHide();
        if (gone > guard.mayVanish(figures.held())) {
            return Optional.of("guard-vanish");
        }
        if (figures.wouldChange() > guard.mayChange(figures.held())) {
            return Optional.of("guard-change");
        }
        return Optional.empty();
    }
}
