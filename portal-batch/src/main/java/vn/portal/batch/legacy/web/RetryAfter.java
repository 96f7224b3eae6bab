package vn.portal.batch.legacy.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again: {@code 120}, {@code Wed, 21 Oct 2026 07:28:00 GMT}. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    /** A server that asks for more than that has lost its clock. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    static Optional<Instant> of(@Nullable String written, Instant now) {
        if (written == null) {
            return Optional.empty();
        }
        return instant(written, now).map(until -> until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until);
    }

    private static Optional<Instant> instant(String written, Instant now) {
        if (SECONDS.matcher(written).matches()) {
            return Optional.of(now.plusSeconds(Long.parseLong(written)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
