package vn.portal.batch.imports;

import java.util.ArrayList;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import vn.portal.batch.store.PreparedItem;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Settings;
import vn.portal.intake.Intake;

/**
 * The import of one source as a job: items, books, guard, acceptance.
 *
 * <p>Every step runs in transactions of the store's own transaction manager, so that a chunk's items and the reader's
 * place are committed together or not at all. A rejected item is an ordinary item: nothing is skipped or retried.
 */
final class ImportJob {
    static final String NAME = "import";
    static final String ITEMS = "items";
    /**
     * The larger a chunk, the fewer times are the same pages of the database's indexes written; a small source is still
     * brought in by several.
     */
    private static final JudgedItems.Measure CHUNK = new JudgedItems.Measure(50, 500, 8 << 20);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Store store;
    private final Settings settings;
    private final Intake intake;
    private final Judges judges;
    private final StopSignal stop;

    ImportJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Store store,
            Settings settings,
            Intake intake,
            Judges judges,
            StopSignal stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.store = store;
        this.settings = settings;
        this.intake = intake;
        this.judges = judges;
        this.stop = stop;
    }

    /** The job for that source in that run; without an incrementer: its parameters alone say which one it is. */
    Job of(SourceImport source) {
        var judgement = new SourceJudgement(source, store, settings);
        var guard = step("guard", (contribution, context) -> {
            contribution.setExitStatus(judgement.guard());
            return RepeatStatus.FINISHED;
        });
        var books = step("books", (contribution, context) -> {
            judgement.balance(
                    position(contribution.getStepExecution().getJobExecution().getJobInstance()));
            return RepeatStatus.FINISHED;
        });
        var acceptance = step("acceptance", (contribution, context) -> {
            judgement.accept();
            return RepeatStatus.FINISHED;
        });
        return new JobBuilder(NAME, repository)
                .start(items(source))
                .next(books)
                .next(guard)
                .on(SourceJudgement.REFUSED.getExitCode())
                .end()
                .from(guard)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(acceptance)
                // a guard that breaks has not agreed
                .from(guard)
                .on("*")
                .fail()
                .end()
                .build();
    }

    Step items(SourceImport source) {
        var judge = new ChunkJudge(source, store, intake, judges);
        return new StepBuilder(ITEMS, repository)
                // what is one item to Batch is a whole chunk to us: it can only count, and a chunk is measured in bytes
                // too
                .<JudgedItems.Part, JudgedItems.Part>chunk(1)
                .transactionManager(transactions)
                .reader(new JudgedItems(source, judge, CHUNK))
                .writer(parts -> write(source, parts))
                .interruptionPolicy(stop)
                .build();
    }

    private void write(SourceImport source, Chunk<? extends JudgedItems.Part> parts) throws Exception {
        var items = new ArrayList<PreparedItem>();
        for (var part : parts) {
            items.addAll(part.ended());
        }
        Failpoint.reach("import.chunk.writing");
        store.staging().stagePrepared(source.run(), source.key(), items);
        Failpoint.reach("import.chunk.written");
    }

    private Step step(String name, Tasklet work) {
        return new StepBuilder(name, repository).tasklet(work, transactions).build();
    }

    /**
     * How many items the reader has read, over all starts of the job.
     *
     * <p>Not from Batch's last execution alone: it takes the one that began latest by the local clock, and that may have
     * been set back.
     */
    private long position(JobInstance instance) {
        return repository.getJobExecutions(instance).stream()
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(step -> step.getStepName().equals(ITEMS))
                .mapToLong(step -> step.getExecutionContext().getLong(JudgedItems.POSITION, 0))
                .max()
                .orElse(0);
    }
}
