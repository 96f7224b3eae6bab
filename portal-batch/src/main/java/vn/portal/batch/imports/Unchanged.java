package vn.portal.batch.imports;

import java.util.Optional;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/**
 * Sees whether a source holds just what it held when it was accepted last, to be judged by the same rules. Then nothing can
 * come out of it but what came out then, and none of its items is looked at.
 */
record Unchanged(Store store, Workspace workspace) {

    /** The source as it is accepted again; empty where its items have to be gone through. */
    Optional<SourceRun> accept(Run run, SourceRun frozen, LegacyFormat format, SourceSettings settings) {
        if (frozen.status() != SourceRun.Status.FROZEN
                || !workspace.corrections().isEmpty()) {
            return Optional.empty();
        }
        var rule = workspace.settings().vanishing();
        var accepted = store.runs()
                .lastAccepted(frozen.source())
                .filter(last -> isSame(last, frozen))
                .flatMap(last -> store.acceptance().acceptAgain(run, frozen, last, rule));
        accepted.ifPresent(same -> UnmappedPages.tell(store, run, frozen.source(), format, settings));
        return accepted;
    }

    private static boolean isSame(SourceRun last, SourceRun now) {
        return now.manifest() != null
                && now.manifest().equals(last.manifest())
                && now.source().equals(last.source())
                && now.pipelineVersion().equals(last.pipelineVersion())
                && now.complete() == last.complete();
    }
}
