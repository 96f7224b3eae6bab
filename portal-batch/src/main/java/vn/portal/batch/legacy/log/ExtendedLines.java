package vn.portal.batch.legacy.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of IIS and others in the W3C's extended format, whose columns a line {@code #Fields:} names and may name anew
 * at any time.
 */
final class ExtendedLines implements LineReader {
    private static final String FIELDS = "#Fields:";

    private final ZoneId zone;
    private final Map<String, Integer> columns = new HashMap<>();
    private String[] separated = {};
    private String date = "";

    /** @param zone of its times; the format says UTC, and IIS can be told otherwise */
    ExtendedLines(ZoneId zone) {
        this.zone = zone;
    }

    static boolean isOne(String firstLine) {
        return firstLine.startsWith("#Software:") || firstLine.startsWith("#Version:") || firstLine.startsWith(FIELDS);
    }

    @Override
    public Optional<Request> read(String line) {
        if (line.startsWith("#")) {
            readRemark(line);
            return Optional.empty();
        }
        separated = line.strip().split("[ \t]+", -1);
        if (columns.isEmpty() || separated.length != columns.size()) {
            return Optional.empty();
        }
        var client = value("c-ip");
        var path = value("cs-uri-stem");
        long second = second();
        if (client.isEmpty() || path.isEmpty() || second == Long.MIN_VALUE) {
            return Optional.empty();
        }
        var query = value("cs-uri-query");
        // spaces are written as plus signs in it
        var agent = value("cs(User-Agent)").replace('+', ' ');
        var address = query.isEmpty() ? path : path + "?" + query;
        return Optional.of(new Request(second, client, agent, method(), address, status()));
    }

    private void readRemark(String line) {
        if (line.startsWith(FIELDS)) {
            columns.clear();
            for (var name : line.substring(FIELDS.length()).strip().split("[ \t]+")) {
                columns.putIfAbsent(name, columns.size());
            }
        } else if (line.startsWith("#Date:")) {
            date = line.substring("#Date:".length()).strip().split(" ", 2)[0];
        }
    }

    private long second() {
        var day = value("date").isEmpty() ? date : value("date");
        try {
            return LocalDateTime.parse(day + "T" + value("time")).atZone(zone).toEpochSecond();
        } catch (DateTimeException noTime) {
            return Long.MIN_VALUE;
        }
    }

    private String method() {
        var method = value("cs-method");
        return method.isEmpty() ? "GET" : method;
    }

    private int status() {
        var status = value("sc-status");
        return status.matches("\\d{3}") ? Integer.parseInt(status) : 0;
    }

    private String value(String column) {
        var index = columns.get(column);
        var value = index == null || index >= separated.length ? "" : separated[index];
        return value.equals("-") ? "" : value;
    }

    @Override
    public boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
