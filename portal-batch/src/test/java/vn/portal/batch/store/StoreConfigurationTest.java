package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.Edition;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreConfigurationTest {
    private final TestDatabase database;

    @TempDir
    Path folder;

    StoreConfigurationTest(TestDatabase database) {
        this.database = database;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Application {}

    @Test
    void sharesOneDatabaseAndOneTransactionManagerWithSpringBatch() {
        try (var context = start()) {
            assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
            assertThat(context.getBeansOfType(PlatformTransactionManager.class).values())
                    .singleElement()
                    .isInstanceOf(JdbcTransactionManager.class);
            var repository = context.getBean(JobRepository.class);
            // the resourceless repository is another class
            assertThat(AopUtils.getTargetClass(repository)).isEqualTo(SimpleJobRepository.class);
            rollsBackTogether(context, repository);
        }
    }

    private static void rollsBackTogether(ConfigurableApplicationContext context, JobRepository repository) {
        var runs = context.getBean(Store.class).runs();
        var execution = execution(repository);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            execution.setExitStatus(ExitStatus.FAILED);
            repository.update(execution);
            runs.open(Nights.MONDAY, Nights.at(Nights.MONDAY));
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

    private ConfigurableApplicationContext start() {
        var address = database.fresh();
        var workspace = new Workspace(folder, settings());
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", address.url(),
                        "spring.datasource.username", address.user(),
                        "spring.datasource.password", address.password()))
                .initializers(context -> context.getBeanFactory().registerSingleton("workspace", workspace))
                .run();
    }

    private Settings settings() {
        return new Settings(
                Nights.PORTAL,
                List.of(),
                List.of(),
                new Settings.Publishing(folder.resolve("site"), false, 3, 50),
                Settings.Database.EMBEDDED,
                new Settings.Limits(20_000_000),
                new Settings.Vanishing(3, Edition.State.WITHDRAWN),
                new Settings.Guard(BigDecimal.valueOf(5), BigDecimal.valueOf(30), 5));
    }
}
