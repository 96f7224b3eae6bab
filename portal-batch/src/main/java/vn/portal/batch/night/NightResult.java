package vn.portal.batch.night;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.Standing;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;

/**
 * What came of a night.
 *
 * @param run the run; null where none was begun
 * @param sources each source in it
 * @param holder who is running in the workspace, where another run is active; null otherwise
 * @param failure what broke the night as a whole; null otherwise
 * @param report what the report for people says; null where there is none
 * @param standing how the portal stands after it; null where that is not known
 */
public record NightResult(
        ExitCode exit,
        @Nullable Run run,
        List<SourceRun> sources,
        @Nullable String holder,
        @Nullable Exception failure,
        @Nullable String report,
        @Nullable Standing standing) {

    public NightResult {
        sources = List.copyOf(sources);
    }

    static NightResult active(String holder) {
        return new NightResult(ExitCode.ACTIVE, null, List.of(), holder, null, null, null);
    }

    /** Done without a run; the report is a sentence. */
    static NightResult done(String report) {
        return new NightResult(ExitCode.DONE, null, List.of(), null, null, report, null);
    }

    /** Nothing was run; why, or what stands in its place, is a sentence. */
    static NightResult said(ExitCode exit, String sentence) {
        return new NightResult(exit, null, List.of(), null, null, sentence, null);
    }

    static NightResult failed(@Nullable Run run, List<SourceRun> sources, Exception failure) {
        return new NightResult(ExitCode.FAILED, run, sources, null, failure, null, null);
    }

    /** Told to end before it was through; the next night goes on from there. */
    static NightResult stopped(Run run, List<SourceRun> sources) {
        return new NightResult(ExitCode.FAILED, run, sources, null, null, null, null);
    }

    static NightResult of(Run run, List<SourceRun> sources, boolean strict) {
        return new NightResult(exit(sources, strict), run, sources, null, null, null, null);
    }

    NightResult reported(String text) {
        return new NightResult(exit, run, sources, holder, failure, text, standing);
    }

    NightResult standing(@Nullable Standing now) {
        return new NightResult(exit, run, sources, holder, failure, report, now);
    }

    private static ExitCode exit(List<SourceRun> sources, boolean strict) {
        if (has(sources, SourceRun.Status.FAILED)) {
            return ExitCode.FAILED;
        }
        if (has(sources, SourceRun.Status.REFUSED)) {
            return ExitCode.REFUSED;
        }
        boolean rejects = sources.stream().anyMatch(source -> source.counts().rejected() > 0);
        return strict && rejects ? ExitCode.REJECTS : ExitCode.DONE;
    }

    private static boolean has(List<SourceRun> sources, SourceRun.Status status) {
        return sources.stream().anyMatch(source -> source.status() == status);
    }
}
