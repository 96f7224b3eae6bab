package vn.portal.batch.store;

import org.jspecify.annotations.Nullable;

/**
 * One source in one run.
 *
 * @param manifest hash of what was frozen
 * @param baseManifest hash of the manifest accepted before; null for the first
 * @param complete whether the source was read to a proven end, so that absence means something
 * @param reason why it was refused or failed, as a notice code; null otherwise
 */
public record SourceRun(
        long runId,
        SourceKey source,
        @Nullable String manifest,
        @Nullable String baseManifest,
        String pipelineVersion,
        boolean complete,
        Status status,
        Counts counts,
        @Nullable String reason) {

    /** The same source, that much further. */
    public SourceRun with(Status now, Counts books, @Nullable String why) {
        return new SourceRun(runId, source, manifest, baseManifest, pipelineVersion, complete, now, books, why);
    }

    /** The same source, to be judged by those rules. */
    public SourceRun judgedBy(String version) {
        return new SourceRun(runId, source, manifest, baseManifest, version, complete, status, counts, reason);
    }

    /** How far a source has come in a run. */
    public enum Status {
        /** Frozen; its items are still to be read. */
        FROZEN,
        /** Every item read and staged; not yet accepted. */
        IMPORTED,
        /** Its staged editions are what publishing reads. */
        ACCEPTED,
        /** The guard refused it; nothing of the run is published. */
        REFUSED,
        /** It broke; it stays at its last accepted state. */
        FAILED
    }
}
