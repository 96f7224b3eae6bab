package vn.portal.batch;

import java.time.Clock;
import vn.portal.batch.command.Commands;

/** The program. */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String... arguments) {
        // what draws and measures office files must not look for a screen
        System.setProperty("java.awt.headless", "true");
        System.exit(Commands.run(Clock.systemUTC(), arguments));
    }
}
