package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.SortedMap;
import vn.portal.batch.legacy.log.AccessLog;

/** The pages that readers of an old portal were shown, as the logs of its web server have them. */
public final class ReadPages {
    private ReadPages() {}

    /**
     * How often each address was shown to people: what a server did not find, and what is no page, is not among them.
     *
     * @param place a log, packed or not, or a folder of logs
     */
    public static SortedMap<String, Long> in(Path place, ZoneId zone) throws IOException {
        return AccessLog.read(AccessLogs.files(place), zone, ZoneId.of("UTC")).addresses();
    }
}
