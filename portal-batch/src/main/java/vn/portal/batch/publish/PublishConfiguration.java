package vn.portal.batch.publish;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;

/** Publishing as a bean. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    Publisher publisher(Store store, Workspace workspace) {
        return new Publisher(store, workspace);
    }
}
