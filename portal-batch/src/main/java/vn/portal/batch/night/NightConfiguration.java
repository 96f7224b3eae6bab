package vn.portal.batch.night;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/** A night's work as a bean. */
@Configuration(proxyBeanMethods = false)
class NightConfiguration {

    @Bean
    NightWork nightWork(Workspace workspace, Store store, Imports imports, Publisher publisher, Clock clock) {
        return new NightWork(workspace.settings(), store, imports, publisher, clock);
    }
}
