package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

class CalendarFormatTest {
    private static final URI PAGE = URI.create("https://hoabinh.example/campaigns/4.html");

    @Test
    void writesEventsAsTheStandardSays() throws IOException {
        var events = CalendarEvent.of(new FeedEntry(SampleFeed.campaign(), PAGE), SampleFeed.portal());

        assertThat(written(events))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//hoabinh.example//Portal//vi",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Phong trào\\, cuộc vận động",
                        "BEGIN:VEVENT",
                        "UID:69678cd9-f36a-5001-8a7d-abfebabf5cb6-period@hoabinh.example",
                        "DTSTAMP:20261123T190000Z",
                        "DTSTART;VALUE=DATE:20260101",
                        "DTEND;VALUE=DATE:20310101",
                        "SUMMARY:Sạch nhà\\, đẹp phố",
                        "DESCRIPTION:Phong trào “Sạch nhà\\, đẹp phố” (2026–2030)",
                        "URL:https://hoabinh.example/campaigns/4.html",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void isReadBackWithoutComplaint() throws Exception {
        var title = "Hết hạn; nộp “báo cáo”, dòng một\nhai \\ ba ".repeat(8) + "🎆".repeat(40);
        var day = LocalDate.of(2024, 2, 29);
        var event = new CalendarEvent("1@hoabinh.example", day, day, title, null, PAGE, Instant.EPOCH);

        var text = written(List.of(event));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var read = calendar.getComponents().get(0);
        assertThat(read.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo(title.strip());
        assertThat(read.getRequiredProperty(Property.DTEND).getValue()).isEqualTo("20240301");
    }

    @Test
    void refusesAnEventThatEndsBeforeItBegins() {
        var day = LocalDate.of(2024, 2, 29);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEvent("1", day, day.minusDays(1), "x", null, PAGE, Instant.EPOCH))
                .withMessageContaining("2024-02-28");
    }

    private static String written(List<CalendarEvent> events) throws IOException {
        var out = new ByteArrayOutputStream();
        CalendarFormat.write(SampleFeed.portal(), "Phong trào, cuộc vận động", events, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
