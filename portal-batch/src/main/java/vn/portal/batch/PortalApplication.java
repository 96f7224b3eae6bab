package vn.portal.batch;

import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.portal.batch.command.Commands;

/** The program. */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String... arguments) {
        // what draws and measures office files must not look for a screen
        System.setProperty("java.awt.headless", "true");
        logAllInOnePlace();
        System.exit(Commands.run(Clock.systemUTC(), arguments));
    }

    /** Of Java's own logging too, in which database drivers speak. */
    private static void logAllInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
