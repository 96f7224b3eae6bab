package vn.portal.batch.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/** The night's report as a bean. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    NightReport nightReport(Store store, Workspace workspace) {
        return new NightReport(store, workspace);
    }
}
