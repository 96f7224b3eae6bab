package vn.portal.batch.legacy.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.log.VisitCounts.Day;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.notice.Severity;

/**
 * Counts who visited, day by day, out of a web server's logs.
 *
 * <p>A view is a page that was shown, not what belongs to it; a visit ends with half an hour without a view; a visitor is
 * one address with one browser on one day. Programs that say that they are some are counted apart.
 */
public final class AccessLog {
    private static final int MOST_VISITORS = 2_000_000;
    private static final int MOST_ADDRESSES = 100_000;
    /** Lines stand a little out of order, at midnight too; a wrong clock may have written of a day to come. */
    private static final int OPEN_DAYS = 3;

    private static final int MOST_EXAMPLES = 5;

    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();
    private final Bots bots = new Bots();
    private final Remarks remarks = new Remarks();
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final TreeMap<LocalDate, DayVisitors> open = new TreeMap<>();
    private final Map<String, long[]> views = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private long malformed;
    private long late;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long dayStart = 1;
    private long dayEnd;
    private @Nullable LocalDate today;

    private AccessLog(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads logs of Apache, nginx or IIS, packed or not; one who was served by two hosts at once is one visitor.
     *
     * @param zone whose days are counted
     * @param extendedZone of the times in extended logs, which is UTC unless the server was told otherwise
     */
    public static VisitCounts read(List<Path> files, ZoneId zone, ZoneId extendedZone) throws IOException {
        var log = new AccessLog(zone);
        new Logs(extendedZone, log::malformed).read(files, log.visitor());
        return log.counts();
    }

    private Logs.Visitor visitor() {
        return new Logs.Visitor() {
            @Override
            public void request(Request request) {
                count(request);
            }

            @Override
            public void broken(Path file) {
                tell(Severity.ERROR, "log-broken", file);
            }

            @Override
            public void empty(Path file) {
                tell(Severity.WARNING, "log-unknown", file);
            }
        };
    }

    private void tell(Severity severity, String code, Path file) {
        remarks.add(severity, code, "", null, Map.of("file", String.valueOf(file.getFileName())));
    }

    private void malformed(Path file, long number, String line) {
        malformed++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(file.getFileName() + ":" + number);
        }
    }

    private void count(Request request) {
        first = Math.min(first, request.second());
        last = Math.max(last, request.second());
        if (!Pages.isView(request)) {
            return;
        }
        var day = day(request.second());
        if (bots.isBot(request.agent())) {
            days.merge(day, new Day(0, 0, 0, 1), Day::plus);
            return;
        }
        if (!open.isEmpty() && day.isBefore(open.firstKey()) && days.containsKey(day)) {
            // written days after it happened: its visitors were forgotten
            late++;
        }
        open.computeIfAbsent(day, unknown -> opened()).see(request.client(), request.agent(), request.second());
        views(Pages.address(request.address()));
        while (open.size() > OPEN_DAYS) {
            close(open.pollFirstEntry());
        }
    }

    private LocalDate day(long second) {
        if (today == null || second < dayStart || second >= dayEnd) {
            today = LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
            dayStart = today.atStartOfDay(zone).toEpochSecond();
            dayEnd = today.plusDays(1).atStartOfDay(zone).toEpochSecond();
        }
        return today;
    }

    private DayVisitors opened() {
        return new DayVisitors(random.nextLong(), MOST_VISITORS);
    }

    private void views(String address) {
        var known = views.get(address);
        if (known != null) {
            known[0]++;
        } else if (views.size() < MOST_ADDRESSES) {
            views.put(address, new long[] {1});
        } else {
            remarks.add(Severity.WARNING, "log-addresses-many", "", null, Map.of("most", "" + MOST_ADDRESSES));
        }
    }

    private void close(Map.Entry<LocalDate, DayVisitors> entry) {
        var visitors = entry.getValue();
        if (visitors.isFull()) {
            remarks.add(
                    Severity.WARNING,
                    "log-visitors-many",
                    "",
                    null,
                    Map.of("day", entry.getKey().toString()));
        }
        var day = new Day(visitors.views(), visitors.visits(), visitors.visitors(), 0);
        days.merge(entry.getKey(), day, Day::plus);
    }

    private VisitCounts counts() {
        while (!open.isEmpty()) {
            close(open.pollFirstEntry());
        }
        if (malformed > 0) {
            var arguments = Map.of("lines", "" + malformed, "examples", String.join(", ", examples));
            remarks.add(Severity.WARNING, "log-malformed", "", null, arguments);
        }
        if (late > 0) {
            remarks.add(Severity.WARNING, "log-unordered", "", null, Map.of("lines", "" + late));
        }
        var addresses = new TreeMap<String, Long>();
        views.forEach((address, count) -> addresses.put(address, count[0]));
        return new VisitCounts(days, addresses, instant(first), instant(last), malformed, remarks.list());
    }

    private static @Nullable Instant instant(long second) {
        return second == Long.MAX_VALUE || second == Long.MIN_VALUE ? null : Instant.ofEpochSecond(second);
    }
}
