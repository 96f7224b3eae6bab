package vn.portal.batch;

import java.time.Clock;
import vn.portal.batch.command.Commands;

/** The program. Spring starts only for verbs that need it. */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String... arguments) {
        System.exit(Commands.run(Clock.systemUTC(), arguments));
    }
}
