package vn.portal.feed.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.notice.Severity;
import vn.portal.text.VietnameseDates;

/** Dates as feeds write them: RFC 822 and its accidents, ISO 8601 with parts missing, asctime, Vietnamese, and more. */
final class Dates {
    /** No date is longer; what is longer is a text. */
    private static final int LONGEST = 100;

    private final ZoneId zone;
    private final Findings findings;

    Dates(ZoneId zone, Findings findings) {
        this.zone = zone;
        this.findings = findings;
    }

    /** What was written, with what it says; null where nothing was written. */
    @Nullable
    ReadDate read(@Nullable String written, String path) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        var when = text.length() > LONGEST ? Optional.<When>empty() : when(text);
        if (when.isEmpty()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            findings.add(Severity.WARNING, "feed-date-unreadable", path, "written", shown);
        }
        return new ReadDate(text, when.orElse(null));
    }

    private Optional<When> when(String text) {
        try {
            return DateScan.of(text)
                    .flatMap(scan -> scan.when(zone))
                    .or(() -> VietnameseDates.parse(text, zone, "feed"));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The date and time of day that are written there, in whatever zone. */
    static Optional<LocalDateTime> clock(String text) {
        try {
            return DateScan.of(text).flatMap(DateScan::clock);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
