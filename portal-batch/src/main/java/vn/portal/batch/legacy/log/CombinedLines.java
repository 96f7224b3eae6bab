package vn.portal.batch.legacy.log;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The lines of Apache and nginx: Common or Combined, with a virtual host before them or not.
 *
 * <pre>{@code
 * 203.0.113.9 - - [22/Feb/2024:08:15:00 +0700] "GET /tin/1.html HTTP/1.1" 200 512 "-" "Mozilla/5.0"
 * }</pre>
 */
final class CombinedLines implements LineReader {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** The last day that was met, because nearly all lines are of it. */
    private String day = "";

    private long midnight;

    @Override
    public Optional<Request> read(String line) {
        int time = line.indexOf('[');
        int behindTime = line.indexOf(']', time + 1);
        int request = line.indexOf('"', behindTime + 1);
        int behindRequest = quoteEnd(line, request);
        if (time < 2 || behindTime - time != 27 || request < 0 || behindRequest < 0) {
            return Optional.empty();
        }
        long second = second(line, time + 1);
        var client = client(line, time);
        int method = line.indexOf(' ', request);
        int status = status(line, behindRequest + 1);
        if (second == Long.MIN_VALUE || client.isEmpty() || status < 0) {
            return Optional.empty();
        }
        if (method < 0 || method > behindRequest) {
            // an attack's bytes instead of a request: answered, and seen by nobody
            return Optional.of(new Request(second, client, "", "", "", status));
        }
        int address = line.indexOf(' ', method + 1);
        int end = address < 0 || address > behindRequest ? behindRequest : address;
        return Optional.of(new Request(
                second,
                client,
                agent(line, behindRequest + 1),
                line.substring(request + 1, method),
                line.substring(method + 1, end),
                status));
    }

    /** The client is the first word, or the second where {@code host:port} stands before it. */
    private static String client(String line, int time) {
        int first = line.indexOf(' ');
        if (first <= 0 || first >= time) {
            return "";
        }
        int second = line.indexOf(' ', first + 1);
        var next = second > 0 && second < time ? line.substring(first + 1, second) : "";
        return looksLikeAddress(next) ? next : line.substring(0, first);
    }

    private static boolean looksLikeAddress(String word) {
        return word.length() > 2
                && (word.indexOf('.') > 0 || word.indexOf(':') >= 0)
                && Character.digit(word.charAt(0) == ':' ? '0' : word.charAt(0), 16) >= 0
                && word.chars().allMatch(c -> c == '.' || c == ':' || c == '%' || Character.digit(c, 16) >= 0);
    }

    private static int status(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (at + 3 > line.length()) {
            return -1;
        }
        int status = 0;
        for (int i = at; i < at + 3; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            status = status * 10 + digit;
        }
        return status;
    }

    /** What stands in the second pair of quotes behind the request; empty in Common logs. */
    private static String agent(String line, int from) {
        int referrer = line.indexOf('"', from);
        int behindReferrer = quoteEnd(line, referrer);
        int agent = behindReferrer < 0 ? -1 : line.indexOf('"', behindReferrer + 1);
        int behindAgent = quoteEnd(line, agent);
        return behindAgent < 0 ? "" : line.substring(agent + 1, behindAgent);
    }

    /** The quote that ends what begins with that one; -1 if there is none. */
    private static int quoteEnd(String line, int quote) {
        if (quote < 0) {
            return -1;
        }
        int end = line.indexOf('"', quote + 1);
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end = line.indexOf('"', end + 1);
        }
        return end;
    }

    /** {@code 22/Feb/2024:08:15:00 +0700}; the least of all numbers if it is no time. */
    private long second(String line, int from) {
        if (!line.startsWith(day, from) || day.isEmpty()) {
            var next = line.substring(from, from + 11);
            int month = MONTHS.indexOf(next.substring(3, 6)) + 1;
            int year = number(next, 7, 4);
            int dayOfMonth = number(next, 0, 2);
            if (month == 0
                    || year < 1970
                    || dayOfMonth < 1
                    || dayOfMonth > LocalDate.of(year, month, 1).lengthOfMonth()) {
                return Long.MIN_VALUE;
            }
            midnight = LocalDate.of(year, month, dayOfMonth)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toEpochSecond();
            day = next;
        }
        int hour = number(line, from + 12, 2);
        int minute = number(line, from + 15, 2);
        int second = number(line, from + 18, 2);
        int zone = number(line, from + 22, 4);
        char sign = line.charAt(from + 21);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || zone < 0) {
            return Long.MIN_VALUE;
        }
        int offset = (zone / 100 * 60 + zone % 100) * 60;
        return midnight + hour * 3600L + minute * 60L + second - (sign == '-' ? -offset : offset);
    }

    /** -1 if those are no digits. */
    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
