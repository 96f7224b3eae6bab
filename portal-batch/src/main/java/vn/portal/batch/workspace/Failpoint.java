package vn.portal.batch.workspace;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places at which a test can have the program die as by a power cut.
 *
 * <p>Does nothing, unless the system property {@code portal.failpoint} names the place: {@code -Dportal.failpoint=chunk:3}
 * ends the program, with status 137 and without any farewell, at the third time it gets there.
 */
public final class Failpoint {
    private static final AtomicInteger REACHED = new AtomicInteger();

    private Failpoint() {}

    public static void reach(String name) {
        var wanted = System.getProperty("portal.failpoint");
        if (wanted != null && isDue(wanted, name)) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static boolean isDue(String wanted, String name) {
        int colon = wanted.lastIndexOf(':');
        var place = colon < 0 ? wanted : wanted.substring(0, colon);
        int times = colon < 0 ? 1 : Integer.parseInt(wanted.substring(colon + 1));
        return place.equals(name) && REACHED.incrementAndGet() == times;
    }
}
