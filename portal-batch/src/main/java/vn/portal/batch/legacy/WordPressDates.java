package vn.portal.batch.legacy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.xml.WxrItem;

/** Dates as WordPress exports them: in UTC, in the site's own zone, and as feeds write them. */
final class WordPressDates {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private WordPressDates() {}

    /** The first of the three that says one; null where none does. */
    static @Nullable Instant instant(WxrItem item, String gmt, String local, ZoneId zone) {
        var told = instant(item.get(gmt), item.get(local), zone);
        return told == null ? posted(item.get("pubDate")) : told;
    }

    /** Drafts have a date of zeros, in UTC at least. */
    static @Nullable Instant instant(String gmt, String local, ZoneId zone) {
        var told = moment(gmt);
        if (told != null) {
            return told.toInstant(ZoneOffset.UTC);
        }
        var here = moment(local);
        return here == null ? null : here.atZone(zone).toInstant();
    }

    private static @Nullable LocalDateTime moment(String written) {
        try {
            return written.isEmpty() || isZero(written) ? null : LocalDateTime.parse(written, WRITTEN);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static boolean isZero(String written) {
        return written.startsWith("0000-");
    }

    static @Nullable Instant posted(String written) {
        try {
            var told = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            return told.getYear() < 1 ? null : told.toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
