package vn.portal.batch;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.portal.batch.command.Commands;

/** The application: every room's beans on one database, started by the verbs that need them. */
@SpringBootApplication
public class PortalApplication {
    public static void main(String... arguments) {
        System.exit(Commands.run(PortalApplication.class, Clock.systemUTC(), arguments));
    }
}
