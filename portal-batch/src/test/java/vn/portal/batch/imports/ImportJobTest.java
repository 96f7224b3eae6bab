package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobExecutionDao;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.ResourceTransactionManager;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.SourceRun.Status;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Settings.Guard;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Intake;
import vn.portal.page.SiteProfile;

/** What the import job stands on: taken away, nothing fails at once and items are lost some night. */
class ImportJobTest {
    private static final String YAML = """
            portal:
              name: Cổng thông tin điện tử thành phố Phan Thiết
              place: thành phố Phan Thiết
              address: https://phanthiet.example/
              language: vi
              zone: Asia/Ho_Chi_Minh
              tag: {authority: phanthiet.example, date: 2024-01-01}
            systems:
              - {code: phan-thiet, name: Cổng cũ}
            sources:
              - {name: pages, system: phan-thiet, format: text, path: pages, complete: true}
            """;

    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static OpenDatabase database;
    private static BatchJobs batch;
    private static Judges judges;
    private static AbstractJob job;

    @BeforeAll
    static void opensTheDatabase() throws Exception {
        Files.writeString(folder.resolve("portal.yaml"), YAML, StandardCharsets.UTF_8);
        workspace = Workspace.open(folder, LegacyFormats.names()).workspace().orElseThrow();
        database = OpenDatabase.of(workspace);
        batch = BatchJobs.on(database);
        judges = new Judges();
        var run = new Run(1, LocalDate.EPOCH, Instant.EPOCH, Run.Status.RUNNING);
        job = (AbstractJob) jobs(workspace.settings()).of(source(run));
    }

    private static ImportJob jobs(Settings settings) {
        return new ImportJob(
                batch.repository(),
                database.transactions(),
                database.store(),
                settings,
                Intake.of(settings.portal()),
                judges,
                new StopSignal());
    }

    private static SourceImport source(Run run) {
        var key = new SourceKey("pages", "phan-thiet", "main");
        var entry = new SourceRun(run.id(), key, "0", null, "e1.r1", true, Status.FROZEN, Counts.ZERO, null);
        var files = Stream.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
                .map(name -> FrozenFile.wrong(name, 0, "link-broken"))
                .toList();
        var frozen = FrozenSource.of(
                new Manifest(files, true), ZoneId.of("Asia/Ho_Chi_Minh"), SiteProfile.NONE, workspace.rawStore());
        return new SourceImport(
                run, entry, LegacyFormats.named("text").orElseThrow(), frozen, false, workspace.corrections(), false);
    }

    @AfterAll
    static void closesTheDatabase() {
        judges.close();
        database.close();
    }

    /** What was read ahead and not given out is read again where the job begins again. */
    @Test
    void beginsAgainBehindTheLastItemThatWasGivenOut() throws Exception {
        var context = new ExecutionContext();
        var first = items(context);
        assertThat(keys(first)).containsExactly("a.txt", "b.txt");
        first.update(context);
        first.close();
        assertThat(context.getLong(JudgedItems.POSITION)).isEqualTo(2);
        var second = items(context);
        assertThat(keys(second)).containsExactly("c.txt", "d.txt");
        assertThat(keys(second)).containsExactly("e.txt");
        assertThat(second.read()).isNull();
        assertThat(second.read()).isNull();
        second.update(context);
        second.close();
        assertThat(context.getLong(JudgedItems.POSITION)).isEqualTo(5);
    }

    private static JudgedItems items(ExecutionContext context) {
        var source = source(new Run(1, LocalDate.EPOCH, Instant.EPOCH, Run.Status.RUNNING));
        var judge = new ChunkJudge(
                source, database.store(), Intake.of(workspace.settings().portal()), judges);
        var items = new JudgedItems(source, judge, new JudgedItems.Measure(2, 2, Long.MAX_VALUE));
        items.open(context);
        return items;
    }

    private static List<String> keys(JudgedItems items) throws Exception {
        return items.read().ended().stream()
                .map(item -> item.item().origin().key())
                .toList();
    }

    @Test
    void fillsAChunkWithAsManyItemsAsThereWereBeforeIt() {
        var measure = new JudgedItems.Measure(50, 500, 8 << 20);
        assertThat(LongStream.of(0, 50, 100, 200, 400, 800, 1_000_000).mapToInt(measure::items))
                .containsExactly(50, 50, 100, 200, 400, 500, 500);
    }

    @Test
    void keepsItsRepositoryInTheStoresDatabase() {
        Object repository = AopTestUtils.getUltimateTargetObject(batch.repository());
        assertThat(ReflectionTestUtils.getField(repository, "jobExecutionDao")).isInstanceOf(JdbcJobExecutionDao.class);
    }

    /** The night's own lock keeps a second run away; serializable would make PostgreSQL refuse now and then. */
    @Test
    void createsJobsUnderReadCommitted() throws Exception {
        var create = Arrays.stream(JobRepository.class.getMethods())
                .filter(method -> method.getName().equals("createJobExecution"))
                .findFirst()
                .orElseThrow();
        var levels = Arrays.stream(((Advised) batch.repository()).getAdvisors())
                .map(Advisor::getAdvice)
                .filter(TransactionAspectSupport.class::isInstance)
                .map(advice -> ((TransactionAspectSupport) advice).getTransactionAttributeSource())
                .map(source -> source.getTransactionAttribute(create, null).getIsolationLevel());
        assertThat(levels).containsExactly(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Test
    void hasNoIncrementer() {
        assertThat(job.getJobParametersIncrementer()).isNull();
    }

    @Test
    void runsEveryStepInTransactionsOfTheStore() {
        var ours = database.transactions();
        assertThat(((ResourceTransactionManager) ours).getResourceFactory()).isSameAs(database.dataSource());
        assertThat(job.getStepNames()).containsExactlyInAnyOrder("items", "books", "guard", "acceptance");
        assertThat(job.getStepNames())
                .allSatisfy(name -> assertThat(ReflectionTestUtils.getField(job.getStep(name), "transactionManager"))
                        .isSameAs(ours));
    }

    @Test
    void usesNothingOfBatchsFaultTolerance() {
        var items = job.getStep(ImportJob.ITEMS);
        assertThat(items).isInstanceOf(ChunkOrientedStep.class);
        assertThat(ReflectionTestUtils.getField(items, "faultTolerant")).isEqualTo(false);
        assertThat(job.getStep("acceptance")).isInstanceOf(TaskletStep.class);
    }

    @Test
    void acceptsNothingWhereTheGuardItselfBreaks() throws Exception {
        var runs = database.store().runs();
        var source = source(runs.open(LocalDate.EPOCH, Instant.EPOCH));
        runs.put(source.entry());
        var s = workspace.settings();
        Guard broken = null;
        var settings = new Settings(
                s.portal(), s.systems(), s.sources(), s.publishing(), s.database(), s.limits(), s.vanishing(), broken);
        var execution = batch.operator()
                .start(
                        jobs(settings).of(source),
                        new JobParametersBuilder().addString("broken", "guard").toJobParameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(runs.source(source.run().id(), source.key()).orElseThrow().status())
                .isEqualTo(Status.IMPORTED);
    }
}
