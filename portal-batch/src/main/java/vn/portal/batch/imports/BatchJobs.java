package vn.portal.batch.imports;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.annotation.Isolation;
import vn.portal.batch.store.OpenDatabase;

/**
 * Spring Batch on the store's database and its transaction manager, so that what it knows of a job and what the job did
 * are committed together. Without a container: that would take longer to start than most nights have to do.
 */
record BatchJobs(JobRepository repository, JobOperator operator) {

    static BatchJobs on(OpenDatabase database) {
        try {
            var repository = repository(database);
            return new BatchJobs(repository, operator(repository, database));
        } catch (Exception e) {
            throw new IllegalStateException("Spring Batch does not start", e);
        }
    }

    private static JobRepository repository(OpenDatabase database) throws Exception {
        var repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(database.dataSource());
        repository.setTransactionManager(database.transactions());
        // a night has a lock of its own; serializable would only make PostgreSQL refuse now and then
        repository.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        repository.afterPropertiesSet();
        return repository.getObject();
    }

    private static JobOperator operator(JobRepository repository, OpenDatabase database) throws Exception {
        var operator = new JobOperatorFactoryBean();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTransactionManager(database.transactions());
        operator.afterPropertiesSet();
        return operator.getObject();
    }
}
