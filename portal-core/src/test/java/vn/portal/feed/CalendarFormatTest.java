package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import vn.portal.model.Assignment;
import vn.portal.model.Campaign;
import vn.portal.model.ContentId;
import vn.portal.model.Deadline;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.Standing;
import vn.portal.model.When;

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
    void knowsOfACampaignWithoutBeginningItsLastDay() {
        var c = SampleFeed.campaign();
        var until = new Campaign(
                c.id(),
                "vi",
                c.campaignKind(),
                c.name(),
                List.of(),
                Period.until(2030),
                null,
                c.edition(),
                c.provenance(),
                Map.of());

        assertThat(CalendarEvent.of(new FeedEntry(until, PAGE), SampleFeed.portal()))
                .extracting(CalendarEvent::first, CalendarEvent::last)
                .containsExactly(tuple(LocalDate.of(2030, 12, 31), LocalDate.of(2030, 12, 31)));
        assertThat(CalendarEvent.of(new FeedEntry(during("2024-02-01", "2024-02-31"), PAGE), SampleFeed.portal()))
                .extracting(CalendarEvent::last)
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    private static Campaign during(String first, String last) {
        var c = SampleFeed.campaign();
        var period = new Period(first, last);
        return new Campaign(
                c.id(),
                "vi",
                c.campaignKind(),
                c.name(),
                List.of(),
                period,
                null,
                c.edition(),
                c.provenance(),
                Map.of());
    }

    @Test
    void knowsOfDeadlinesThatNameADay() {
        var tasks = List.of(
                new Assignment(
                        List.of("Phòng Tài chính", "Công an"),
                        List.of(),
                        "báo cáo kết quả",
                        new Deadline("trước ngày 30/6/2024", When.day(LocalDate.of(2024, 6, 30), "text")),
                        null,
                        null),
                new Assignment(
                        List.of("Phòng Y tế"),
                        List.of(),
                        "kiểm tra",
                        new Deadline("trong tháng 7/2024", When.month(YearMonth.of(2024, 7), "text")),
                        null,
                        null));
        var c = SampleFeed.campaign();
        var directive = new Directive(
                ContentId.derived(Kind.DIRECTIVE, "1"),
                "vi",
                Standing.REPORTED,
                null,
                null,
                null,
                null,
                null,
                "Rà soát",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "rà soát",
                List.of(),
                null,
                tasks,
                List.of(),
                List.of(),
                c.edition(),
                c.provenance(),
                Map.of());

        assertThat(CalendarEvent.of(new FeedEntry(directive, PAGE), SampleFeed.portal()))
                .extracting(CalendarEvent::uid, CalendarEvent::first, CalendarEvent::title, CalendarEvent::description)
                .containsExactly(tuple(
                        directive.id() + "-deadline-1@hoabinh.example",
                        LocalDate.of(2024, 6, 30),
                        "Hạn hoàn thành: báo cáo kết quả",
                        "Phòng Tài chính; Công an"));
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
