package vn.portal.batch.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** The rooms' beans on a workspace's database, as long as a verb needs them. */
final class Application implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @throws Trouble if the database cannot be had */
    static Application start(Desk desk, Workspace workspace) {
        // connected first: a database that cannot be had is told in a second and in one sentence
        var database = DatabaseConnection.open(workspace, desk.messages());
        try {
            var application = new SpringApplication(desk.application());
            application.setWebApplicationType(WebApplicationType.NONE);
            application.addInitializers(beans(desk, workspace, database));
            // an application.yaml that happens to lie where the command is called is none of ours
            return new Application(application.run("--spring.config.location=classpath:/"));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static ApplicationContextInitializer<GenericApplicationContext> beans(
            Desk desk, Workspace workspace, HikariDataSource database) {
        return context -> {
            context.registerBean(Workspace.class, () -> workspace);
            context.registerBean(Messages.class, desk::messages);
            context.registerBean(Clock.class, desk::clock);
            context.registerBean("dataSource", DataSource.class, () -> database);
        };
    }
}
