package vn.portal.batch.night;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import vn.portal.batch.workspace.Settings.Database;
import vn.portal.batch.workspace.Workspace;

/**
 * Every room's beans over a workspace and its database; to be closed, so that nothing is held open between runs.
 *
 * <pre>{@code
 * try (var context = WorkspaceContext.open(workspace, Clock.systemUTC())) {
 *     context.getBean(Store.class).runs().latest();
 * }
 * }</pre>
 */
public final class WorkspaceContext {
    private WorkspaceContext() {}

    /** Every room's beans. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan("vn.portal.batch")
    static class Rooms {}

    /** Opens the database, bringing its tables up to date; on H2 only where nobody else has it open. */
    public static ConfigurableApplicationContext open(Workspace workspace, Clock clock) {
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                // a night ends what it has begun before the database may go
                .registerShutdownHook(false)
                .initializers(over(workspace, clock))
                // an application.yaml that happens to lie where a command is called is none of ours
                .run("--spring.config.location=classpath:/");
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> over(
            Workspace workspace, Clock clock) {
        return context -> {
            var properties = new MapPropertySource("workspace", database(workspace));
            context.getEnvironment().getPropertySources().addFirst(properties);
            context.getBeanFactory().registerSingleton("workspace", workspace);
            context.getBeanFactory().registerSingleton("clock", clock);
        };
    }

    private static Map<String, Object> database(Workspace workspace) {
        var database = workspace.settings().database();
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.url() == null ? embedded(workspace) : database.url());
        properties.put("spring.datasource.username", user(database));
        properties.put("spring.datasource.password", database.password() == null ? "" : database.password());
        // one connection for the night's work, one for its lock, and none idle beyond its end
        properties.put("spring.datasource.hikari.maximum-pool-size", 4);
        properties.put("spring.datasource.hikari.minimum-idle", 0);
        properties.put("spring.datasource.hikari.connection-timeout", 10_000);
        return properties;
    }

    private static String embedded(Workspace workspace) {
        // every commit is on the disk before it is said to be; we close the file ourselves
        return "jdbc:h2:file:" + workspace.database().resolve("portal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String user(Database database) {
        var embedded = database.url() == null ? "sa" : "";
        return database.user() == null ? embedded : database.user();
    }
}
