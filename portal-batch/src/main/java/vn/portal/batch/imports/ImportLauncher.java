package vn.portal.batch.imports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Disruption;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.SourceRun.Status;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.notice.Notices;

/** Starts a source's import job, begins it again where it was broken off, or finds that it was done before. */
final class ImportLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(ImportLauncher.class);
    private static final String RUN = "run";

    private final JobRepository repository;
    private final JobOperator operator;
    private final ImportJob jobs;
    private final Store store;

    ImportLauncher(JobRepository repository, JobOperator operator, ImportJob jobs, Store store) {
        this.repository = repository;
        this.operator = operator;
        this.jobs = jobs;
        this.store = store;
    }

    /**
     * Marks the jobs of a dead program as broken off, so that they can begin again.
     *
     * <p>Only under the workspace's lock: nothing here can tell a dead program from a living one.
     *
     * @return how many there were
     */
    int recover() {
        var running = repository.findRunningJobExecutions(ImportJob.NAME);
        for (var execution : running) {
            LOG.warn("recovering job execution {} of run {}", execution.getId(), runOf(execution));
            operator.recover(execution);
            Failpoint.reach("import.recovered");
        }
        return running.size();
    }

    /**
     * Brings a source in.
     *
     * @throws ImportFailedException if that breaks
     */
    SourceRun launch(SourceImport source) {
        for (long attempt = 0; true; attempt++) {
            var parameters = parameters(source, attempt);
            var last = repository.getLastJobExecution(ImportJob.NAME, parameters);
            if (last == null || runOf(last) == source.run().id()) {
                settle(last);
                return start(source, parameters);
            }
            if (last.getStatus() == BatchStatus.COMPLETED && isAcceptedAlready(source)) {
                return alreadyDone(source, runOf(last));
            }
            // an earlier run of that day did the same and failed, was refused, or was undone by a later one
        }
    }

    /**
     * Batch does not begin again where a connection was lost and it cannot know how a chunk's commit ended, nor where it
     * could not even write down that a step had ended. Here nothing depends on that: items and the reader's place are
     * both there, or neither is, and nobody else is at work.
     */
    private void settle(@Nullable JobExecution last) {
        if (last == null) {
            return;
        }
        for (var step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private static JobParameters parameters(SourceImport source, long attempt) {
        var entry = source.entry();
        var parameters = new JobParametersBuilder()
                .addString("source", entry.source().name())
                .addString("manifest", text(entry.manifest()))
                .addString("base", text(entry.baseManifest()))
                .addString("pipeline", entry.pipelineVersion())
                .addLocalDate("date", source.run().businessDate())
                .addLong(RUN, source.run().id(), false);
        if (!source.corrections().isEmpty()) {
            parameters.addString("corrections", source.corrections().version());
        }
        if (!source.chosen().isAll()) {
            parameters.addLong("replay", source.run().id());
        }
        return (attempt == 0 ? parameters : parameters.addLong("attempt", attempt)).toJobParameters();
    }

    private static String text(@Nullable String hash) {
        return hash == null ? "none" : hash;
    }

    private static long runOf(JobExecution execution) {
        var run = execution.getJobParameters().getLong(RUN);
        return run == null ? -1 : run;
    }

    private static boolean isAcceptedAlready(SourceImport source) {
        return text(source.entry().manifest()).equals(source.entry().baseManifest());
    }

    private SourceRun start(SourceImport source, JobParameters parameters) {
        store.staging().begin(source.run(), source.key());
        try {
            var execution = operator.start(jobs.of(source), parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED && execution.getStatus() != BatchStatus.STOPPED) {
                throw failed(execution);
            }
            Failpoint.reach("import.accepted");
            return entry(source, source.run().id());
        } catch (JobExecutionException e) {
            throw new ImportFailedException(chain(e), e);
        }
    }

    private static ImportFailedException failed(JobExecution execution) {
        var failures = execution.getAllFailureExceptions();
        var cause = failures.stream()
                .filter(Disruption::isBehind)
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseGet(() -> new IllegalStateException(execution.toString()));
        return new ImportFailedException(chain(cause), cause);
    }

    /** The whole chain of causes: Batch's own words alone do not tell what is wrong. */
    private static String chain(Throwable failure) {
        var words = new StringBuilder(failure.toString());
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            words.append(" ← ").append(cause);
        }
        return words.toString();
    }

    private SourceRun alreadyDone(SourceImport source, long before) {
        var carried = carried(entry(source, before).counts());
        var done = source.entry().with(Status.ACCEPTED, carried, null);
        store.runs().put(done);
        var notice = SourceNotices.info("import-already-done", source.key()).with("run", before);
        store.notices().add(source.run(), source.key(), Notices.of(notice));
        return done;
    }

    private static Counts carried(Counts before) {
        int accepted = before.added() + before.updated() + before.unchanged();
        return new Counts(
                before.read(), 0, 0, accepted, before.duplicate(), before.filtered(), before.rejected(), 0, 0, 0);
    }

    private SourceRun entry(SourceImport source, long run) {
        return store.runs().sources(run).stream()
                .filter(entry -> entry.source().system().equals(source.key().system())
                        && entry.source().keyspace().equals(source.key().keyspace()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run " + run + " knows no " + source.key()));
    }
}
