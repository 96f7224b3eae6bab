package vn.portal.batch.legacy.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.portal.batch.legacy.log.LogFile.Malformed;

/**
 * Several logs as one, in the order of time: rotated files, and those of hosts that were served side by side.
 *
 * <p>A file is opened when the time comes to its first request, so that few are open at once.
 */
final class Logs {
    private final ZoneId zone;
    private final Malformed malformed;

    Logs(ZoneId zone, Malformed malformed) {
        this.zone = zone;
        this.malformed = malformed;
    }

    /** Who gets the requests. */
    interface Visitor {
        void request(Request request);

        /** A packed file breaks off. */
        void broken(Path file);

        /** A file holds no line that could be read. */
        void empty(Path file);
    }

    private record Waiting(Path file, long first) {}

    /** @param files in any order */
    void read(List<Path> files, Visitor visitor) throws IOException {
        var waiting = waiting(files, visitor);
        var open = new PriorityQueue<LogFile>(Comparator.comparingLong(Logs::second));
        try {
            for (int next = 0; next < waiting.size() || !open.isEmpty(); ) {
                var first = open.peek();
                if (next < waiting.size() && (first == null || waiting.get(next).first() <= second(first))) {
                    var opened = new LogFile(waiting.get(next++).file(), zone, malformed);
                    opened.advance();
                    putBack(opened, open, visitor);
                } else {
                    pass(open, limit(waiting, next), visitor);
                }
            }
        } finally {
            for (var left : open) {
                left.close();
            }
        }
    }

    /** When the next file must be opened. */
    private static long limit(List<Waiting> waiting, int next) {
        return next < waiting.size() ? waiting.get(next).first() : Long.MAX_VALUE;
    }

    /** Passes requests of the earliest file, as long as no other's turn has come. */
    private static void pass(PriorityQueue<LogFile> open, long limit, Visitor visitor) throws IOException {
        var file = open.remove();
        var other = open.peek();
        long until = Math.min(limit, other == null ? Long.MAX_VALUE : second(other));
        var request = file.request();
        do {
            if (request != null) {
                visitor.request(request);
            }
            file.advance();
            request = file.request();
        } while (request != null && request.second() <= until);
        putBack(file, open, visitor);
    }

    private static void putBack(LogFile file, PriorityQueue<LogFile> open, Visitor visitor) throws IOException {
        if (file.request() != null) {
            open.add(file);
            return;
        }
        if (file.isBroken()) {
            visitor.broken(file.file());
        }
        file.close();
    }

    private static long second(LogFile file) {
        var request = file.request();
        return request == null ? Long.MAX_VALUE : request.second();
    }

    private List<Waiting> waiting(List<Path> files, Visitor visitor) throws IOException {
        var waiting = new ArrayList<Waiting>();
        for (var file : files) {
            // its lines are told when it is read
            try (var log = new LogFile(file, zone, (path, number, line) -> {})) {
                log.advance();
                if (log.request() == null && Files.size(file) > 0) {
                    visitor.empty(file);
                } else if (log.request() != null) {
                    waiting.add(new Waiting(file, second(log)));
                }
            }
        }
        waiting.sort(Comparator.comparingLong(Waiting::first).thenComparing(Waiting::file));
        return waiting;
    }
}
