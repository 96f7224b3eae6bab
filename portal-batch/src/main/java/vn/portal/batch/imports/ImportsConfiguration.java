package vn.portal.batch.imports;

import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Intake;

/** The imports as a bean, on the store's own transaction manager. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    Judges judges() {
        return new Judges();
    }

    @Bean
    Imports imports(
            Workspace workspace,
            Store store,
            PlatformTransactionManager transactions,
            JobRepository repository,
            JobOperator operator,
            Judges judges,
            Clock clock) {
        var stop = new StopSignal();
        var settings = workspace.settings();
        var intake = Intake.of(settings.portal(), settings.rules());
        var jobs = new ImportJob(repository, transactions, store, settings, intake, judges, stop);
        var launcher = new ImportLauncher(repository, operator, jobs, store);
        return new Imports(workspace, store, new TransactionTemplate(transactions), intake, launcher, stop, clock);
    }
}
