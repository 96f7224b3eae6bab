package vn.portal.batch.workspace;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Places at which a test can have the program die as by a power cut.
 *
 * <p>Does nothing, unless the system property {@code portal.failpoint} names the place: {@code -Dportal.failpoint=chunk:3}
 * ends the program, with status 137 and without any farewell, at the third time it gets there.
 */
public final class Failpoint {
    private static final @Nullable String WANTED = System.getProperty("portal.failpoint");
    private static final Map<String, Integer> REACHED = new ConcurrentHashMap<>();

    private Failpoint() {}

    public static void reach(String name) {
        if (WANTED != null && isDue(WANTED, name, REACHED.merge(name, 1, Integer::sum))) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** How often each place was reached so far; nobody counts where the property is not set. */
    public static Map<String, Integer> reached() {
        return new TreeMap<>(REACHED);
    }

    private static boolean isDue(String wanted, String name, int time) {
        int colon = wanted.lastIndexOf(':');
        var place = colon < 0 ? wanted : wanted.substring(0, colon);
        int times = colon < 0 ? 1 : Integer.parseInt(wanted.substring(colon + 1));
        return place.equals(name) && time == times;
    }
}
