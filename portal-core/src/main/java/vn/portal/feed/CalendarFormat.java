package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.model.PortalContext;

/** Writes events as a calendar that programs subscribe to (iCalendar, RFC 5545). */
public final class CalendarFormat {
    public static final String MEDIA_TYPE = "text/calendar";

    /** Of bytes in a line, its end not counted. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final OutputStream out;
    private final LegalCharacters legal = new LegalCharacters();

    private CalendarFormat(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a whole calendar in UTF-8; its lines end as that standard says, with {@code \r\n}.
     *
     * @param title for readers, plain text
     */
    public static void write(PortalContext portal, String title, Iterable<CalendarEvent> events, OutputStream out)
            throws IOException {
        var calendar = new CalendarFormat(out);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.text("PRODID", "-//" + portal.tagAuthority() + "//Portal//" + portal.language());
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.text("X-WR-CALNAME", title);
        for (var event : events) {
            calendar.event(event);
        }
        calendar.line("END", "VCALENDAR");
        out.flush();
    }

    private void event(CalendarEvent event) throws IOException {
        line("BEGIN", "VEVENT");
        text("UID", event.uid());
        line(
                "DTSTAMP",
                STAMP.format(event.stamp().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        line("DTSTART;VALUE=DATE", day(event.first()));
        // the standard's end is the day after
        line("DTEND;VALUE=DATE", day(event.last().plusDays(1)));
        text("SUMMARY", event.title());
        text("DESCRIPTION", event.description());
        line("URL", event.page().toASCIIString());
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            line(name, escaped(legal.of(text)));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is too long, but never within a character. */
    private void line(String name, String value) throws IOException {
        var bytes = (name + ":" + value).getBytes(StandardCharsets.UTF_8);
        int at = 0;
        int room = LONGEST_LINE;
        while (bytes.length - at > room) {
            int end = at + room;
            while (isWithinCharacter(bytes[end])) {
                end--;
            }
            out.write(bytes, at, end - at);
            out.write("\r\n ".getBytes(StandardCharsets.US_ASCII));
            at = end;
            room = LONGEST_LINE - 1;
        }
        out.write(bytes, at, bytes.length - at);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isWithinCharacter(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
