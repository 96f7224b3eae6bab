package vn.portal.batch.store;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.portal.batch.workspace.Workspace;

/** The store as beans, on the application's one data source and one transaction manager. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::migrate;
    }

    @Bean
    Store store(DataSource dataSource, PlatformTransactionManager transactions, Workspace workspace) {
        return Store.on(dataSource, transactions, workspace.settings().portal());
    }
}
