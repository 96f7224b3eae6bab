package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;

class BatchJobsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sharesTheStoresTransactions(TestDatabase kind) {
        try (var database = OpenDatabase.of(new Workspace(folder, settings(kind.fresh())))) {
            var repository = BatchJobs.on(database).repository();
            // the resourceless repository is another class
            assertThat(AopUtils.getTargetClass(repository)).isEqualTo(SimpleJobRepository.class);
            rollsBackTogether(database, repository);
        }
    }

    private static void rollsBackTogether(OpenDatabase database, JobRepository repository) {
        var runs = database.store().runs();
        var execution = execution(repository);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            execution.setExitStatus(ExitStatus.FAILED);
            repository.update(execution);
            runs.open(LocalDate.EPOCH, Instant.EPOCH);
            status.setRollbackOnly();
        });
        assertThat(runs.latest()).isEmpty();
        var stored = repository.getJobExecution(execution.getId());
        assertThat(stored).isNotNull();
        assertThat(stored.getExitStatus()).isNotEqualTo(ExitStatus.FAILED);
    }

    private static JobExecution execution(JobRepository repository) {
        var instance = repository.createJobInstance("job", new JobParameters());
        return repository.createJobExecution(instance, new JobParameters(), new ExecutionContext());
    }

    private Settings settings(TestDatabase.Address address) {
        return new Settings(
                new PortalContext(
                        "Cổng thông tin điện tử thành phố Phan Thiết",
                        "thành phố Phan Thiết",
                        "vi",
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        URI.create("https://phanthiet.example/"),
                        "phanthiet.example",
                        LocalDate.of(2024, 1, 1)),
                List.of(),
                List.of(),
                new Settings.Publishing(folder.resolve("site"), false, 3, 50),
                new Settings.Database(address.url(), address.user(), address.password()),
                new Settings.Limits(20_000_000),
                new Settings.Vanishing(3, Edition.State.WITHDRAWN),
                new Settings.Guard(BigDecimal.valueOf(5), BigDecimal.valueOf(30), 5));
    }
}
