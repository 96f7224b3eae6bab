package vn.portal.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/**
 * Dates as feeds write them.
 *
 * <p>Feeds know no partial dates. A day is written as its first instant in the portal's zone, which every reader there
 * shows as that day; a month or a year is not written at all, for a reader would show a day that nobody has told.
 */
final class FeedDates {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int LAST_YEAR = 9999;

    private FeedDates() {}

    /** The instant to write; empty where it is not known to the day, or its year has not four digits. */
    static Optional<Instant> known(@Nullable When when, ZoneId zone) {
        if (when == null || when.precision() == When.Precision.MONTH || when.precision() == When.Precision.YEAR) {
            return Optional.empty();
        }
        var start = when.start(zone);
        int year = start.atZone(zone).getYear();
        return year < 1 || year > LAST_YEAR ? Optional.empty() : Optional.of(start);
    }

    /** {@code 2024-02-22T10:15:00+07:00} */
    static String rfc3339(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant, zone));
    }

    /** {@code Thu, 22 Feb 2024 10:15:00 +0700}: this formatter's names are English in every locale. */
    static String rfc822(Instant instant, ZoneId zone) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(local(instant, zone));
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        var second = instant.truncatedTo(ChronoUnit.SECONDS);
        // before standard time zones ran to the second (Hà Nội: +07:03:24), which no feed can say
        int offset = zone.getRules().getOffset(second).getTotalSeconds() / SECONDS_OF_A_MINUTE * SECONDS_OF_A_MINUTE;
        return second.atOffset(ZoneOffset.ofTotalSeconds(offset));
    }
}
