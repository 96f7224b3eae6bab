package vn.portal.feed.read;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.notice.Severity;

/**
 * NukeViet writes the month where the minutes should be ({@code gmdate('D, j M Y H:m:s')}); what is left is a day.
 *
 * <p>One item cannot show it; all of them can.
 */
final class NukeVietMinutes {
    private static final int ENOUGH = 2;

    private NukeVietMinutes() {}

    static XmlReading.Read distrusted(XmlReading.Read read, ZoneId zone, Findings findings) {
        var header = read.header();
        var items = read.items();
        var generator = header.generator();
        if (generator == null || !generator.name().toLowerCase(Locale.ROOT).contains("nukeviet")) {
            return read;
        }
        var dates = items.stream()
                .map(ReadItem::published)
                .filter(Objects::nonNull)
                .filter(date -> date.when() != null && date.when().isInstant())
                .toList();
        if (dates.size() < ENOUGH || !dates.stream().allMatch(NukeVietMinutes::minutesAreMonth)) {
            return read;
        }
        findings.add(Severity.WARNING, "feed-minutes-are-month", "items", "count", Integer.toString(dates.size()));
        return new XmlReading.Read(
                read.dialect(),
                read.version(),
                header.dated(day(header.published(), zone), day(header.updated(), zone)),
                items.stream()
                        .map(item -> item.dated(day(item.published(), zone), day(item.updated(), zone)))
                        .toList());
    }

    private static boolean minutesAreMonth(ReadDate date) {
        return Dates.clock(date.written())
                .filter(clock -> clock.getMinute() == clock.getMonthValue())
                .isPresent();
    }

    private static @Nullable ReadDate day(@Nullable ReadDate date, ZoneId zone) {
        if (date == null || date.when() == null || !date.when().isInstant()) {
            return date;
        }
        OffsetDateTime clock = date.when().start(zone).atZone(zone).toOffsetDateTime();
        return new ReadDate(date.written(), When.day(clock.toLocalDate(), "feed"));
    }
}
